import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Span } from '@offprint/article';
import { joinFragment } from '@offprint/article';
import type { Draft } from '@offprint/parse';
import { readerFor } from '@offprint/parse';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Knowledge, Normalised } from '../src/index.ts';
import { ALONE, knowledgeOf, merge, normalise, observe } from '../src/index.ts';
import { clippings } from './any-clipping.ts';
import { surroundings } from './surroundings.ts';

interface Read {
  readonly draft: Draft;
  readonly article: Normalised;
}

async function read(
  text: string | Uint8Array,
  file = 'clipping.txt',
  knowledge: Knowledge = ALONE,
): Promise<Read> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const vfile = new VFile({ path: file });
  const draft = await (await readerFor('text'))({ file, bytes }, vfile);
  return { draft, article: await normalise(draft, surroundings(knowledge), vfile) };
}

/** The source with what was removed and moved left out and what was changed put in: what must stand in the body. */
function kept({ draft, article }: Read): string {
  let out = '';
  let at = 0;
  for (const span of article.provenance.spans) {
    out += draft.source.slice(at, span.start);
    if (span.action === 'changed') out += span.text ?? '';
    // A credit moves inside the body.
    if (span.to === 'body') out += ` ${draft.source.slice(span.start, span.end)} `;
    at = span.end;
  }
  return (out + draft.source.slice(at)).replace(/\s+/g, '');
}

/** The source as it reads with what was changed in it, and without the marks that stood before its links and items. */
function changed(source: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, action, text = '' } of spans) {
    const isMark = action === 'removed' && end - start < 12 && !/\s/.test(source.slice(start, end).trim());
    if (action !== 'changed' && !isMark) continue;
    out += source.slice(at, start) + text;
    at = end;
  }
  return out + source.slice(at);
}

function body({ article }: Read): string {
  const { html } = article.fragment;
  const markup = joinFragment(
    { html, refs: html.slice(1).map(() => ({ kind: 'article-end' as const })) },
    { article: () => undefined, image: () => '', asset: () => '' },
  );
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, '');
}

const PARAGRAPHS = [
  'The town council voted on Tuesday to repair the old stone bridge over the river Lenn, after a winter in which two of its arches moved.',
  'Engineers told the council that the work would take eleven months and that buses would have to use the ford at Hollen until it was done.',
  '“We have waited for thirty years,” said Marta Oyelaran, who keeps the bakery at the eastern end of the bridge. “We can wait for one more.”',
];

describe('a clipping', () => {
  it('comes out titled, dated, credited, with its figure, and without its page', async () => {
    const title = 'Council votes to repair the old bridge';
    const { article } = await read(
      [
        `${title}\n`,
        `03/26/2018\n`,
        `(LENNPRESS) - ${PARAGRAPHS[0] ?? ''}\u00a0 It sat until ten.`,
        `${title} - ảnh 1The bridge in January. (Photo: lenncourier.example)\n`,
        `${PARAGRAPHS[1] ?? ''}\n\n${PARAGRAPHS[2] ?? ''}\n\nThe plan is for 2023-2035.\n\nSource: lenncourier.example\n\nFeedback\n\nOthers`,
      ].join('\n'),
    );
    expect(article.matter).toMatchObject({
      title,
      agency: 'LENNPRESS',
      published: { value: '2018-03-26', precision: 'day', by: 'date-order-is-known' },
      source: { name: 'lenncourier.example' },
    });
    expect(article.text.split('\n\n')).toEqual([
      `(LENNPRESS) - ${PARAGRAPHS[0] ?? ''} It sat until ten.`,
      PARAGRAPHS[1],
      PARAGRAPHS[2],
      'The plan is for 2023-2035.',
    ]);
    expect(article.fragment.html.join('')).toContain(
      '<figcaption>The bridge in January. <cite>lenncourier.example</cite></figcaption>',
    );
    expect(article.fragment.refs).toEqual([{ kind: 'image', alt: '' }]);
  });

  it('without a page around it loses nothing but its title', async () => {
    const found = await read(
      ['A bridge', ...PARAGRAPHS, 'Background', ...PARAGRAPHS.map((text) => `Again: ${text}`)].join('\n\n'),
    );
    expect(found.article.provenance.spans.map(({ action, to }) => [action, to])).toEqual([
      ['moved', 'title'],
    ]);
  });

  it('takes the order of a date from its source’s other clippings', async () => {
    const clipping = (date: string): string =>
      `A bridge\n\n${date}\n\n${PARAGRAPHS.join('\n\n')}\n\nSource: lenncourier.example`;
    const survey = merge(
      ['26/03/2018', '27/03/2018'].map((date, index) => observe(clipping(date), `${String(index)}.txt`)),
    );
    const own = observe(clipping('02/03/2018'), 'own.txt');
    const { article } = await read(clipping('02/03/2018'), 'own.txt', knowledgeOf(survey, own));
    expect(article.matter.published).toEqual({
      value: '2018-03-02',
      precision: 'day',
      by: 'date-order-is-known',
    });
    expect((await read(clipping('02/03/2018'))).article.matter.published).toBeUndefined();
  });

  it('loses a line that its source’s other clippings share, and says in how many', async () => {
    const line = 'The morning paper of the lower valley since 1881';
    const clipping = (words: string): string => `${words}\n\n${PARAGRAPHS.join(` ${words}.\n\n`)}\n\n${line}`;
    const all = Array.from({ length: 12 }, (_, index) =>
      observe(clipping(`Bridge ${String.fromCharCode(97 + index)}`), 'f/x.txt'),
    );
    const survey = merge(all);
    const { article } = await read(
      clipping('Bridge a'),
      'f/x.txt',
      knowledgeOf(survey, observe(clipping('Bridge a'), 'f/x.txt')),
    );
    expect(article.text).not.toContain(line);
    expect(article.messages.map(({ reason }) => reason)).toContain(
      `“${line}” belongs to the page, not to the article: it stands in 12 of 12 files of this source`,
    );
  });

  it.each([
    [
      'prose',
      [
        'The board expects the level to fall by Friday, when the rain should end.',
        'Two villages are cut off, and nobody may use the bridge at Hollen until then.',
        'The ferry runs every hour, said Tilda Brann, who has kept its log since 1999.',
      ],
    ],
    ['verse', ['The river comes up', 'the river goes down', 'and nobody asks', 'where the ferryman went']],
  ])('keeps what only copies of one article share: %s', async (_, lines) => {
    const copy = (index: number): string =>
      `The river\n\n${lines.join('\n\n')}\n\nSource: lenncourier.example\n\nKept by reader ${'abcdef'[index] ?? ''}`;
    const others = Array.from({ length: 20 }, (__, index) =>
      observe(
        `Bridge ${'abcdefghijklmnopqrst'[index] ?? ''}\n\n${PARAGRAPHS.map((text) => `${'abcdefghijklmnopqrst'[index] ?? ''} ${text}`).join('\n\n')}\n\nSource: lenncourier.example\n\nThe morning paper of the lower valley`,
        'f/x.txt',
      ),
    );
    const survey = merge([...others, ...lines.map((__, index) => observe(copy(index), 'f/x.txt'))]);
    const known = knowledgeOf(survey, observe(copy(0), 'f/x.txt'));
    const { article } = await read(copy(0), 'f/x.txt', known);
    expect(article.text.split('\n\n')).toEqual(expect.arrayContaining([...lines]));
    expect(Object.keys(survey.sources['lenncourier.example']?.lines ?? {})).toHaveLength(2);
  });
});

const SEEDS = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));
describe.runIf(existsSync(SEEDS))('the seeds', () => {
  const files = existsSync(SEEDS) ? readdirSync(SEEDS).filter((name) => name.endsWith('.txt')) : [];
  const seed = async (number: string): Promise<Normalised> => {
    const file = files.find((name) => name.startsWith(number)) ?? '';
    return (await read(readFileSync(SEEDS + file), file)).article;
  };

  it('have their titles, agency, dates and source', async () => {
    const [first, second] = [await seed('000'), await seed('004')];
    expect(first.matter).toMatchObject({
      title: 'Vietnam active, responsible in human rights promotion',
      agency: 'VOVWORLD',
    });
    expect(first.matter.published).toBeUndefined();
    expect(second.matter).toMatchObject({
      title: 'Vietnam asks for impartial view on its human rights achievements',
      published: { value: '2018-01-19', precision: 'day', by: 'date-order-is-known' },
      source: { name: 'vov.vn' },
    });
  });

  it('have their paragraphs, their figure, and no furniture', async () => {
    const [first, second] = [await seed('000'), await seed('004')];
    expect(first.text.split('\n\n')).toHaveLength(9);
    expect(second.text.split('\n\n')).toHaveLength(11);
    expect(first.text).not.toMatch(/Feedback|Others|\u00a0| {2}/);
    expect(first.text).toContain('2023-2035');
    expect(first.text).toContain('2023-2025');
    expect(first.fragment.html.join('')).toContain(
      '<figcaption>International consultation workshop on the draft voluntary mid-term report on the implementation of UPR third cycle recommendations. <cite>dangcongsanvietnam.vn</cite></figcaption>',
    );
    expect(second.text).not.toContain('vov.vn');
  });
});

describe('of any text', () => {
  it('kept, removed and moved make the source again, character by character', async () => {
    await fc.assert(
      fc.asyncProperty(clippings(PARAGRAPHS), async (lines) => {
        const found = await read(lines);
        expect(body(found)).toBe(kept(found));
      }),
      { numRuns: 150 },
    );
  });

  it('no word of what is kept is another than in the source', async () => {
    await fc.assert(
      fc.asyncProperty(clippings(PARAGRAPHS), async (lines) => {
        const { draft, article } = await read(lines);
        const source = changed(draft.source, article.provenance.spans);
        const words = article.text.split(/\s+/).filter((word) => !source.includes(word));
        expect(words).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('no bytes at all throw anything but that they are unreadable', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        try {
          await read(bytes);
        } catch (error) {
          expect(error).toHaveProperty('name', 'Unreadable');
        }
      }),
      { numRuns: 150 },
    );
  });
});
