import type { Article } from '@offprint/article';
import { articleMarkdown } from '@offprint/article/markdown';
import { parsePublication } from '@offprint/article/publication';
import { readerFor } from '@offprint/parse';
import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { ALONE, identify, toFragment } from '../src/index.ts';
import type { Normalised } from '../src/index.ts';
import { normalise } from '../src/pipeline.ts';

const { publication } = parsePublication('', { file: 'publication.yaml', fallbackTitle: 'x' });
const read = await readerFor('markdown');

async function readBack(markdown: string): Promise<Normalised> {
  const vfile = new VFile({ path: 'again.md' });
  const draft = await read({ file: 'again.md', bytes: Buffer.from(markdown) }, vfile);
  const around = {
    picture: () => ({ missing: 'none' }),
    article: () => undefined,
    publication,
    sha256: '',
    knowledge: ALONE,
  };
  return normalise(draft, around, vfile);
}

const h = (
  tagName: string,
  children: ElementContent[] | string,
  properties: Element['properties'] = {},
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: typeof children === 'string' ? [{ type: 'text', value: children }] : children,
});

const words = fc
  .array(
    fc.constantFrom(
      'rights',
      'Hằng',
      'the',
      '*',
      '**',
      '_',
      '`',
      '[x]',
      '[[y]]',
      '(z)',
      '<b>',
      '&amp;',
      '&',
      '1.',
      '#',
      '-',
      '+',
      '>',
      '|',
      '~~',
      '!',
      '\\',
      'www.a.example',
      'a@b.example',
      'https://c.example/_d_',
      '[^1]',
      '=',
      '---',
      ':',
      '"',
      '2018',
      '؟',
      '☑',
      'x_y_z',
      '$1',
      '{{a}}',
      '%}',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .chain((list) => fc.constantFrom(' ', ' ', '').map((glue) => list.join(glue)));
const inline: fc.Arbitrary<ElementContent[]> = fc.array(
  fc.oneof(
    words.map((value): ElementContent => ({ type: 'text', value: ` ${value} ` })),
    words.map((value): ElementContent => ({ type: 'text', value })),
    fc
      .tuple(
        fc.constantFrom('em', 'strong', 'b', 'i', 'del', 'code', 'sub', 'mark', 'q', 'abbr', 'kbd'),
        words,
      )
      .map(([name, value]) => h(name, value)),
    words.map((value) => h('a', value, { href: 'https://example.org/a_b_(c)?d=*e*' })),
    fc.constant(h('br', [])),
    fc.constant(h('img', [], { alt: 'A *picture*', src: 'p.png' })),
    fc.constant(h('ruby', [{ type: 'text', value: '漢' }, h('rt', 'かん')])),
  ),
  { minLength: 1, maxLength: 4 },
);
const block: fc.Arbitrary<ElementContent> = fc.letrec<{ block: ElementContent }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    inline.map((children) => h('p', children)),
    fc.tuple(fc.constantFrom('h2', 'h3', 'h4'), words).map(([name, value]) => h(name, value)),
    words.map((value) => h('pre', [h('code', `  ${value}\n\n\`\`\`\n\t${value}`)])),
    fc.constant(h('hr', [])),
    fc.array(fc.array(inline, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }).map((rows) => {
      const cells = (name: string, row: ElementContent[][]): Element =>
        h(
          'tr',
          row.map((cell) => h(name, cell)),
        );
      return h('table', [
        h('thead', [cells('th', rows[0] ?? [])]),
        h(
          'tbody',
          rows.slice(1).map((row) => cells('td', row)),
        ),
      ]);
    }),
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((children) => h('blockquote', children)),
    fc
      .tuple(
        fc.constantFrom('ul', 'ol'),
        fc.array(fc.oneof(inline, fc.array(tie('block'), { minLength: 1, maxLength: 2 })), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([name, items]) =>
        h(
          name,
          items.map((item) => h('li', item)),
        ),
      ),
    inline.map((caption) => h('figure', [h('img', [], { alt: 'x' }), h('figcaption', caption)])),
    fc.tuple(words, tie('block')).map(([summary, inside]) => h('details', [h('summary', summary), inside])),
    fc.tuple(words, words).map(([term, meaning]) => h('dl', [h('dt', term), h('dd', meaning)])),
  ),
})).block;

/** An article as the collection would hold it; the title is none of the body's words, which are no repeated title then. */
function articleOf(tree: Root, given: Partial<Article['matter']>): Article {
  const { fragment, text, outline } = toFragment(tree);
  const matter: Article['matter'] = {
    title: 'Quite another title',
    authors: [],
    lang: 'en',
    dir: 'ltr',
    tags: [],
    source: { file: 'a.txt', format: 'text', sha256: '' },
    words: 0,
    ...given,
  };
  const refs = fragment.refs.flatMap((ref) => (ref.kind === 'article' ? [] : [ref]));
  return {
    ...identify(matter, text),
    matter,
    fragment: { html: fragment.html, refs },
    text,
    outline,
    assets: [],
    alsoAt: [],
    provenance: { encoding: 'utf-8', evidence: [], spans: [] },
  };
}

const printer = { article: () => undefined, asset: () => undefined };

describe('an article written as Markdown and read again', () => {
  it('has the same id and the same words, whatever its body', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 5 }), async (children) => {
        const article = articleOf({ type: 'root', children }, {});
        fc.pre(/\p{L}/u.test(article.text));
        const markdown = articleMarkdown(article, printer);
        const again = await readBack(markdown);
        expect(again.id).toBe(article.id);
        expect(again.text).toBe(article.text);
      }),
      { numRuns: 150 },
    );
  });

  it('has the same matter', async () => {
    const matter: Partial<Article['matter']> = {
      title: 'Rights: “2023-2035” # no comment',
      subtitle: '- A deck that looks like YAML',
      authors: [{ name: 'Lê Thị Thu Hằng' }, { name: 'Bo Li', url: 'https://bo.example/' }],
      agency: 'AP',
      dateline: 'WASHINGTON (AP)',
      published: { value: '2018-01', precision: 'month', by: 'date-is-known' },
      modified: { value: '2019-02-03T04:05+07:00', precision: 'minute', by: 'date-is-known' },
      lang: 'vi',
      tags: ['rights', 'no', '1, 2'],
      series: { name: 'Deltas', position: 3 },
      rights: '© 2018: all rights',
      summary: 'yes',
      draft: true,
      aliases: ['/old/path.html'],
      translationKey: '12',
    };
    const source = {
      name: 'VOV',
      url: 'https://vov.example/a',
      file: 'again.md',
      format: 'markdown' as const,
      sha256: '',
      captured: { value: '2020-01-02', precision: 'day' as const, by: 'source-is-matter' as const },
    };
    const body: Root = {
      type: 'root',
      children: [h('p', 'Việt Nam mong muốn cộng đồng quốc tế có cái nhìn khách quan.')],
    };
    const article = articleOf(body, { ...matter, source });
    const again = await readBack(articleMarkdown(article, printer));
    expect(again.matter).toMatchObject({ ...matter, source });
    expect(again.id).toBe(article.id);
    expect(again.messages.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('keeps the columns of a table where they were set', async () => {
    const table = '| Left | Right | Middle | Any |\n| :-- | --: | :-: | --- |\n| a | 1 | x | y |\n';
    const first = await readBack(`# Columns\n\n${table}`);
    const article: Article = {
      ...articleOf({ type: 'root', children: [] }, {}),
      fragment: { html: first.fragment.html, refs: [] },
      text: first.text,
    };
    const again = await readBack(articleMarkdown(article, printer));
    expect(again.fragment.html).toEqual(first.fragment.html);
    expect(first.fragment.html.join('')).toContain(
      '<td class="to-right">1</td><td class="to-center">x</td><td>y</td>',
    );
  });

  it('keeps footnotes as footnotes', async () => {
    const first = await readBack('# Notes\n\nOne[^a] two[^b].\n\n[^a]: First *note*.\n\n[^b]: Second.\n');
    const article: Article = {
      ...articleOf({ type: 'root', children: [] }, {}),
      fragment: { html: first.fragment.html, refs: [] },
      text: first.text,
    };
    const markdown = articleMarkdown(article, printer);
    expect(markdown).toContain('One[^1] two[^2].\n\n[^1]: First *note*.');
    expect((await readBack(markdown)).text).toBe(first.text);
  });
});
