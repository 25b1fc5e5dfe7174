import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { Unreadable } from '../../src/draft.ts';
import type { Draft } from '../../src/draft.ts';
import { isoDate } from '../../src/html/claims/iso-date.ts';
import { readHtml } from '../../src/html/read.ts';
import { readMhtml } from '../../src/mhtml/read.ts';

const PARAGRAPHS = [
  'The harbour board voted on Tuesday to dredge the northern channel, ending a dispute that had kept the fishing fleet at its moorings since the spring.',
  'Work will begin in October and last eleven weeks, the board said, and the cost of four million will be shared by the town and the region.',
  'Fishermen had asked for the work for years. “We have waited long enough,” said the chairman of their association, who has fished here since 1981.',
  'The regional council, which opposed the plan at first, agreed after an inquiry found that the sand could be used to rebuild the beach.',
];

function page(body: string, head = ''): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour to be dredged | The Tide</title>${head}</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav><main><article><h1>Harbour to be dredged</h1>${body}</article></main>
<footer><p>© The Tide. All rights reserved.</p></footer></body></html>`;
}

const prose = PARAGRAPHS.map((words) => `<p>${words}</p>`).join('\n');

function read(html: string | Uint8Array): Draft {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  return readHtml({ file: 'page.html', bytes }, new VFile({ path: 'page.html' }));
}

function values(draft: Draft, field: string): string[] {
  return draft.claims.filter((claim) => claim.field === field).map((claim) => claim.value);
}

describe('a saved page', () => {
  it('keeps the paragraphs and leaves out navigation, title and footer', () => {
    const draft = read(page(prose));
    const text = JSON.stringify(draft.body);
    for (const words of PARAGRAPHS) expect(text).toContain(words);
    expect(text).not.toContain('All rights reserved');
    expect(text).not.toContain('"News"');
  });

  it('says where in the source each paragraph stands', () => {
    const draft = read(page(prose));
    const first = draft.body.children.find((node) => node.type === 'element' && node.tagName === 'p');
    expect(draft.source.slice(first?.position?.start.offset, first?.position?.end.offset)).toBe(
      `<p>${PARAGRAPHS[0]}</p>`,
    );
  });

  it('tells what was left out, in order and apart', () => {
    const { spans, source } = read(page(prose));
    expect(spans.some((span) => source.slice(span.start, span.end).startsWith('<nav>'))).toBe(true);
    spans.forEach((span, at) => expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0));
  });

  it('names the person of its byline before the site itself, and not the site beside that person', () => {
    const head =
      '<meta property="og:site_name" content="Tide"><meta name="author" content="Tide"><link rel="canonical" href="https://www.tide.example/1">';
    const shown = page(`<p class="byline">By Ada Reyes, Tide News</p>${prose}`, head);
    expect(values(read(shown), 'authors')).toEqual(['By Ada Reyes', 'Tide']);
    const alone = page(prose, head);
    expect(values(read(alone), 'authors')).toEqual(['Tide']);
  });

  it('claims title, authors, date and address from its data, each with its place', () => {
    const data =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour to be dredged","datePublished":"2024-03-05T08:15:00+01:00","author":[{"@type":"Person","name":"Ada Reyes"},{"@type":"Person","name":"Bo Lindqvist"}],}</script>';
    const draft = read(page(prose, `<link rel="canonical" href="https://tide.example/harbour">${data}`));
    expect(values(draft, 'title')[0]).toBe('Harbour to be dredged');
    expect(values(draft, 'authors')).toEqual(['Ada Reyes', 'Bo Lindqvist']);
    expect(values(draft, 'published')).toContain('2024-03-05T08:15:00+01:00');
    expect(values(draft, 'source.url')[0]).toBe('https://tide.example/harbour');
    const author = draft.claims.find((claim) => claim.field === 'authors');
    expect(draft.source.slice(author?.place?.start, author?.place?.end)).toBe('Ada Reyes');
  });

  it.each([
    ['', ''],
    ['<!--', '-->'],
    ['//<![CDATA[\n', '\n//]]>'],
    ['// <![CDATA[', '// ]]>\n'],
    ['/*<![CDATA[*/', '/*]]>*/'],
    [' '.repeat(300_000), ` ${' '.repeat(300_000)}-->`],
  ])('reads JSON-LD in comments: %#', (open, close) => {
    const data = `<script type="application/ld+json">${open}{"@type":"Article","author":"Ada Reyes"}${close}</script>`;
    expect(values(read(page(prose, data)), 'authors')).toEqual(['Ada Reyes']);
  });

  it('keeps a picture that a script would have loaded, with its caption', () => {
    const figure =
      '<figure><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="photos/harbour.jpg" alt="The harbour"><figcaption>The harbour at dawn.</figcaption></figure>';
    const text = JSON.stringify(read(page(`<p>${PARAGRAPHS[0]}</p>${figure}${prose}`)).body);
    expect(text).toContain('photos/harbour.jpg');
    expect(text).toContain('The harbour at dawn.');
  });

  it('takes pictures out of data addresses', () => {
    const draft = read(
      page(
        `<p>${PARAGRAPHS[0]}</p><figure><img src="data:image/png;base64,${'iVBORw0KGgo'.repeat(80)}" width="640" height="400"></figure>${prose}`,
      ),
    );
    expect([...draft.resources.keys()]).toEqual(['inline:1']);
    expect(JSON.stringify(draft.body)).toContain('inline:1');
  });

  it('reads the encoding that the page declares', () => {
    const html = page(
      `${prose}<p>Müller heißt der Müller, und er wohnt in Göttingen, sagte er am Dienstag.</p>`,
    ).replace('utf-8', 'windows-1252');
    expect(JSON.stringify(read(Buffer.from(html, 'latin1')).body)).toContain('Müller heißt');
  });

  it('knows where SingleFile saved it from, and when', () => {
    const draft = read(
      page(prose).replace(
        '<html',
        '<!--\n Page saved with SingleFile \n url: https://tide.example/harbour \n saved date: Tue Mar 05 2024 10:20:30 GMT+0100 (CET)\n--><html',
      ),
    );
    expect(values(draft, 'source.url')).toContain('https://tide.example/harbour');
    expect(values(draft, 'source.captured')[0]).toMatch(/^2024-03-05T10:20/);
  });

  it('flattens what is ten thousand deep, and keeps its words', () => {
    const text = JSON.stringify(read(page(`${prose}${'<div>'.repeat(10_000)}${prose}`)).body);
    expect(text).toContain(PARAGRAPHS[3]);
  });

  it('refuses an empty page as no article', () => {
    expect(() => read('<html><body><nav>Home</nav></body></html>')).toThrow(Unreadable);
  });

  it('throws nothing but Unreadable, whatever the bytes', () => {
    const bits = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="x">',
      '<table><td>',
      '<svg>',
      '<!--',
      '<script>',
      '&amp',
      '<a href="javascript:1">',
      'words, and more.',
      '\0',
      '<figure><img srcset=",,">',
      '<math><mi>',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(bits, { maxLength: 60 }).map((parts) => new TextEncoder().encode(parts.join(''))),
          fc.uint8Array({ maxLength: 400 }),
        ),
        (bytes) => {
          expect([undefined, Unreadable]).toContain(thrownBy(() => read(bytes)));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a page saved as MHTML', () => {
  it('is read with its pictures, its address and the day it was saved', async () => {
    const mime = [
      'From: <Saved>',
      'Snapshot-Content-Location: https://tide.example/harbour',
      'Subject: Harbour',
      'Date: Tue, 5 Mar 2024 10:20:30 +0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="----x"',
      '',
      '------x',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      'Content-Location: https://tide.example/harbour',
      '',
      page(
        `<p>${PARAGRAPHS[0]}</p><figure><img src="https://tide.example/a.png" width="600" height="400"></figure>${prose}`,
      ),
      '------x',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://tide.example/a.png',
      '',
      'iVBORw0KGgo=',
      '------x--',
      '',
    ].join('\r\n');
    const draft = await readMhtml(
      { file: 'page.mhtml', bytes: new TextEncoder().encode(mime) },
      new VFile({ path: 'page.mhtml' }),
    );
    expect(draft.format).toBe('mhtml');
    expect(values(draft, 'source.url')).toContain('https://tide.example/harbour');
    expect(values(draft, 'source.captured')).toEqual(['2024-03-05T10:20:30Z']);
    expect(draft.resources.get('https://tide.example/a.png')?.length).toBe(8);
    expect(JSON.stringify(draft.body)).toContain(PARAGRAPHS[2]);
  });

  it('finds the pictures of MHTML in parts within parts', async () => {
    const mime = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=outer',
      '',
      'A preamble that is no part.',
      '--outer',
      'Content-Type: multipart/related;',
      ' type="text/html"; boundary="in:ner"',
      '',
      '--in:ner',
      'Content-Type: text/html; charset=utf-8',
      '',
      page(`<p>${PARAGRAPHS[0]}</p><img src="cid:boat@tide" alt="A boat">${prose}`),
      '--in:ner',
      'Content-Type: image/png',
      'Content-ID: <boat@tide>',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '--in:ner--',
      '',
      '--outer--',
      '',
    ].join('\r\n');
    const draft = await readMhtml(
      { file: 'page.mht', bytes: new TextEncoder().encode(mime) },
      new VFile({ path: 'page.mht' }),
    );
    expect(draft.resources.get('cid:boat@tide')?.length).toBe(8);
    expect(JSON.stringify(draft.body)).toContain('cid:boat@tide');
  });
});

describe('a date as machines write it', () => {
  it.each([
    ['2018-01-19', '2018-01-19'],
    ['2018-01-19T00:00:00Z', '2018-01-19'],
    ['2018-01-19T08:03:59.123+0700', '2018-01-19T08:03:59+07:00'],
    ['Fri Apr 28 19:20:36 CEST 2023', '2023-04-28T19:20:36+02:00'],
    ['Fri, 19 Jan 2018 08:03:59 GMT', '2018-01-19T08:03:59Z'],
    ['20180119', '2018-01-19'],
    ['1750680000000', '2025-06-23T12:00:00Z'],
    ['May 15th, 2023', '2023-05-15'],
  ])('%s is %s', (written, known) => expect(isoDate(written)).toBe(known));

  it('leaves the order of day and month open', () => expect(isoDate('03/02/2018')).toBeUndefined());
  it('knows no thirtieth of February', () => expect(isoDate('2018-02-30')).toBeUndefined());
});

/** The class of what a function throws, if it throws. */
function thrownBy(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.constructor : error;
  }
}
