import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../src/index.ts';
import { readMarkdown } from '../src/markdown/read.ts';

function read(text: string, file = 'a.md'): { draft: Draft; said: string[] } {
  const vfile = new VFile({ path: file });
  const draft = readMarkdown({ file, bytes: Buffer.from(text) }, vfile);
  return {
    draft,
    said: vfile.messages.map(({ line, reason, note }) =>
      `${String(line ?? 0)}: ${reason}. ${note ?? ''}`.trim(),
    ),
  };
}

const claims = (text: string, file?: string): string[] =>
  read(text, file).draft.claims.map(({ field, value }) => `${field}: ${value}`);

type Content = Draft['body'] | Draft['body']['children'][number];

/** The tree as a short text: names and words. */
function shape(node: Content): string {
  if (node.type === 'text') return node.value.replace(/\n/g, '');
  if (node.type !== 'element' && node.type !== 'root') return '';
  const inner = node.children.map(shape).join('');
  return node.type === 'root' ? inner : `${node.tagName}(${inner})`;
}

const body = (text: string): string => shape(read(text).draft.body);

describe('front matter', () => {
  it.each([
    [
      'Jekyll',
      'layout: post\ntitle: A\nauthor: Ana\ncategories: news\ntags: [a, b]\nlast_modified_at: 2018-02-03\nexcerpt: S\nredirect_from: /old/\npublished: false',
      [
        'title: A',
        'authors: Ana',
        'modified: 2018-02-03',
        'tags: a',
        'tags: b',
        'tags: news',
        'summary: S',
        'aliases: /old/',
        'draft: true',
      ],
    ],
    [
      'Hugo',
      'title: A\ndate: 2018-01-19T08:03:00+07:00\nlastmod: 2018-02-03\nauthors: [Ana, Bo]\nseries: [Deltas]\nseries_order: 2\ntranslationKey: k\nimages: [a.png, b.png]\nurl: /x/\nslug: x\nweight: 3',
      [
        'title: A',
        'authors: Ana',
        'authors: Bo',
        'published: 2018-01-19T08:03:00+07:00',
        'modified: 2018-02-03',
        'series: Deltas',
        'series: 2',
        'translationKey: k',
        'image: a.png',
        'aliases: /x/',
      ],
    ],
    [
      'Eleventy',
      'title: A\ndate: 2018-01-19\npermalink: /a/index.html\ntags:\n  - a\neleventyExcludeFromCollections: true',
      ['title: A', 'published: 2018-01-19', 'tags: a', 'aliases: /a/index.html'],
    ],
    [
      'Astro',
      'title: A\ndescription: D\npubDate: Jan 19 2018\nupdatedDate: Feb 3 2018\nheroImage: ./a.png\ndraft: true',
      [
        'title: A',
        'summary: D',
        'published: Jan 19 2018',
        'modified: Feb 3 2018',
        'image: ./a.png',
        'draft: true',
      ],
    ],
    [
      'Obsidian',
      'aliases: [Other name]\ntags: ["#a", b/c]\ncreated: 2018-01-19\nsource: https://example.org/a\ncssclasses: wide\npublish: false',
      ['tags: a', 'tags: b/c', 'published: 2018-01-19', 'source.url: https://example.org/a', 'draft: true'],
    ],
    [
      'ours',
      'source: {name: VOV, url: "https://vov.example/a", captured: 2018-01-20}\nauthors: [{name: Bo, url: "https://bo.example"}]\nagency: AP\ndateline: HANOI\nsubtitle: D\nlang: vi\ndir: ltr\nrights: R',
      [
        'source.name: VOV',
        'source.url: https://vov.example/a',
        'source.captured: 2018-01-20',
        'authors: Bo <https://bo.example>',
        'agency: AP',
        'dateline: HANOI',
        'subtitle: D',
        'lang: vi',
        'dir: ltr',
        'rights: R',
      ],
    ],
  ])('of %s is understood', (_, yaml, expected) => {
    expect(claims(`---\n${yaml}\n---\nWords.`).sort()).toEqual(expected.toSorted());
    expect(read(`---\n${yaml}\n---\nWords.`).said).toEqual([]);
  });

  it('may be TOML', () => {
    const toml = '+++\ntitle = "A"\ndate = 2018-01-19\ntags = ["a"]\n[params]\nx = 1\n+++\nWords.';
    expect(claims(toml).sort()).toEqual(['published: 2018-01-19', 'tags: a', 'title: A']);
  });

  it('knows where each value stands', () => {
    const { source, claims: found } = read('---\ntitle: "A"\n---\nWords.').draft;
    expect(found.map(({ place }) => source.slice(place?.start, place?.end))).toEqual(['title: "A"']);
  });

  it('that is wrong is said with its line, and costs only itself', () => {
    const { draft, said } = read('---\ntitle: A\nlangauge: en\ndate: [1]\n---\nWords.');
    expect(draft.claims.map(({ field }) => field)).toEqual(['title']);
    expect(said).toEqual([
      '3: front matter: unknown key “langauge”. Did you mean “language”? It is left aside.',
      '4: front matter: “date” must be a date, such as 2018-01-19. Correct it; it is left out until then.',
    ]);
  });

  it('that is never closed takes only its line, and is said', () => {
    const { draft, said } = read('---\ntitle: "Never closed\ndate: 2021-01-01\ntags: [one, two\n---\nWords.');
    expect(draft.claims.map(({ field, value }) => `${field}: ${value}`)).toEqual([
      'title: Never closed',
      'tags: one',
      'tags: two',
      'published: 2021-01-01',
    ]);
    const date = draft.claims.find(({ field }) => field === 'published')?.place;
    expect(draft.source.slice(date?.start, date?.end)).toContain('2021-01-01');
    expect(said[0]).toContain('Missing closing');
  });

  it('may hold a text of several lines', () => {
    expect(claims('---\ntitle: "A title\n  of two lines"\ntags: [a,\n  b]\n---\nWords.')).toEqual([
      'title: A title of two lines',
      'tags: a',
      'tags: b',
    ]);
  });

  it('has tags with spaces between them where Jekyll is to read it', () => {
    expect(claims('---\nlayout: post\ncategories: elections human-rights\n---\nWords.')).toEqual([
      'tags: elections',
      'tags: human-rights',
    ]);
    expect(claims('---\ncategories: human rights\n---\nWords.')).toEqual(['tags: human rights']);
    expect(claims('---\nlayout: post\ntags: human rights, water\n---\nWords.')).toEqual([
      'tags: human rights',
      'tags: water',
    ]);
  });

  it('is not what a line of dashes parts', () => {
    expect(claims('---\nJust words.\n---\nMore.')).toEqual([]);
    expect(body('---\n\nJust words.')).toBe('hr()p(Just words.)');
  });
});

describe('Markdown', () => {
  it('has its title in its first heading, and a date in the name of a post', () => {
    expect(claims('# The *title*\n\nWords.', 'posts/2018-01-19-x.md')).toEqual([
      'title: The title',
      'published: 2018-01-19',
    ]);
    expect(claims('Words.\n\n# One\n\n# Two')).toEqual([]);
  });

  it('is CommonMark with tables, strikes, tasks, addresses and footnotes', () => {
    expect(body('| a |\n|---|\n| b |')).toBe('table(thead(tr(th(a)))tbody(tr(td(b))))');
    expect(body('~~a~~ https://example.org')).toBe('p(del(a) a(https://example.org))');
    expect(body('- [x] a')).toBe('ul(li(input() a))');
    expect(body('a[^1]\n\n[^1]: b')).toBe('p(asup(a(1)))section(ol(li(p(b a(↩)))))');
  });

  it('keeps raw HTML as elements, with what stands between its tags as Markdown', () => {
    expect(body('<details><summary>S</summary>\n\n*a*\n\n</details>\n\nH<sub>2</sub>O')).toBe(
      'details(summary(S)p(em(a)))p(Hsub(2)O)',
    );
  });

  it('makes a figure of a picture that stands alone, with its title or the emphasised words under it', () => {
    expect(body('![a](b.png)')).toBe('figure(img())');
    expect(body('![a](b.png "C")')).toBe('figure(img()figcaption(C))');
    expect(body('![a](b.png)\n*C*')).toBe('figure(img()figcaption(C))');
    expect(body('![a](b.png) words')).toBe('p(img() words)');
  });

  it('makes a note of a quotation that is marked as one', () => {
    expect(body('> [!NOTE]\n> Words.')).toBe('aside(p(Words.))');
    expect(body('> [!tip]- A title\n> Words.')).toBe('aside(p(strong(A title))p(Words.))');
    expect(body('> [x] Words.')).toBe('blockquote(p([x] Words.))');
  });

  it('knows the links and pictures of Obsidian, unless their brackets are escaped or code', () => {
    expect(body('[[Note|n]] ![[a.png]] `[[x]]`')).toBe('p(a(n) img() code([[x]]))');
    expect(body('\\[\\[Note]]')).toBe('p([[Note]])');
  });

  it('does not let an element that was never closed swallow the rest', () => {
    expect(body('a <textarea> b\n\n<plaintext>\n\nend')).toContain('end');
    expect(body('a <title>b</title> c')).toBe('p(a title(b) c)');
  });

  it('gives every text node the place that it stands for', () => {
    const { body: tree, source } = read('---\ntitle: A\n---\n\nOne *two* three.').draft;
    const [paragraph] = tree.children.filter((node) => node.type === 'element');
    const [, em] = paragraph?.children ?? [];
    const position = em?.type === 'element' ? em.children[0]?.position : undefined;
    expect(source.slice(position?.start.offset, position?.end.offset)).toBe('two');
  });

  it('is read whatever its text is', () => {
    const part = fc.oneof(
      fc.constantFrom(
        '\n',
        '\n\n',
        '- ',
        '> ',
        '# ',
        '```\n',
        '| ',
        '|-|\n',
        '<div>',
        '</div>',
        '<!--',
        '-->',
        '*',
        '_',
        '[',
        '](',
        ')',
        '[^1]',
        '[^1]: ',
        '---\n',
        '+++\n',
        'a: b\n',
        '\t',
        '  \n',
        '![[',
        ']]',
        '~~',
        '`',
        '<script>',
        '&amp;',
        '\\',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const { draft } = read(`${parts.join('')}\n\nlast words`);
        expect(draft.body.type).toBe('root');
      }),
      { numRuns: 1000 },
    );
  });
});
