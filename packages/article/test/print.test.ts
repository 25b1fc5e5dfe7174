import fc from 'fast-check';
import type { BlockContent, PhrasingContent, RootContent, TableRow } from 'mdast';
import { expect, test } from 'vitest';
import { printPlain } from '../src/markdown/print-plain.ts';
import { print, printWithCare } from '../src/markdown/print.ts';

/** Words, and all that could be read as a sign in some place. */
const PIECES =
  'a|B|9|12|w|W|www|ủy|日本|ا|é|e\u0301|😀|€|“|”|…|–|—| |  |\u00a0|\u2028|.|,|;|:|!|?|-|+|=|#|(|)|[|]|{|}|<|>|/|://|\\|\'|"|*|_|`|~|$|%|&|@|^|http|https://a.example/b|a.b@c.example|&amp;|1.|1)|---'.split(
    '|',
  );
/** Mostly words, so that most blocks are plain. */
const text = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.array(fc.constantFrom('Water', 'is', 'ủy', 'ban,', '2018.', '日本', '(so)'), {
      minLength: 1,
      maxLength: 5,
    }),
  },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...PIECES, '|'), { minLength: 1, maxLength: 6 }) },
);
const leaf = fc
  .tuple(text, fc.constantFrom('', ' '))
  .map(([words, between]): PhrasingContent => ({ type: 'text', value: words.join(between) }));
const url = fc.oneof(
  fc.constantFrom('https://a.example/b?c=d&e=f#g', '../b/index.html', '#note', ''),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((pieces) => pieces.join('')),
);
const inline = fc.oneof(
  { weight: 5, arbitrary: leaf },
  leaf.map((child): PhrasingContent => ({ type: 'emphasis', children: [child] })),
  leaf.map((child): PhrasingContent => ({ type: 'strong', children: [child] })),
  fc.tuple(url, leaf).map(([to, child]): PhrasingContent => ({ type: 'link', url: to, children: [child] })),
  fc.constantFrom<PhrasingContent>(
    { type: 'break' },
    { type: 'inlineCode', value: 'x' },
    { type: 'html', value: '<u>' },
    { type: 'image', url: 'a.png', alt: 'A' },
    { type: 'link', url: 'a', title: 'b', children: [{ type: 'text', value: 'c' }] },
  ),
);
const line = fc.array(inline, { maxLength: 4 });
const simple: fc.Arbitrary<BlockContent> = fc.oneof(
  { weight: 4, arbitrary: line.map((children): BlockContent => ({ type: 'paragraph', children })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom<2 | 6>(2, 6), line)
      .map(([depth, children]): BlockContent => ({ type: 'heading', depth, children })),
  },
  { weight: 1, arbitrary: fc.constant<BlockContent>({ type: 'thematicBreak' }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', 'js', 'a b', 'C'),
        fc.constantFrom('', ' ', 'x', 'a\n\nb', '```', '\n', 'a\n'),
      )
      .map(([lang, value]): BlockContent => ({ type: 'code', value, ...(lang === '' ? {} : { lang }) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.array(fc.constantFrom<'left' | 'center' | 'right' | null>('left', 'center', 'right', null), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.array(fc.array(line, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      )
      .map(([align, rows]): BlockContent => ({
        type: 'table',
        align,
        children: rows.map((cells): TableRow => ({
          type: 'tableRow',
          children: cells.slice(0, align.length).map((children) => ({ type: 'tableCell', children })),
        })),
      })),
  },
);
const { block } = fc.letrec<{ block: BlockContent }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    simple,
    fc
      .array(tie('block'), { maxLength: 3 })
      .map((children): BlockContent => ({ type: 'blockquote', children })),
    fc
      .tuple(
        fc.boolean(),
        fc.constantFrom(0, 1, 9, 10),
        fc.boolean(),
        fc.array(fc.tuple(fc.boolean(), fc.array(tie('block'), { maxLength: 3 })), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(([ordered, start, spread, items]): BlockContent => ({
        type: 'list',
        ordered,
        spread,
        ...(ordered ? { start } : {}),
        children: items.map(([loose, children]) => ({ type: 'listItem', spread: loose, children })),
      })),
  ),
}));

test('blocks are printed as the library prints them, plain or not, side by side or in each other', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks: RootContent[]) => {
      plain += blocks.filter((one) => printPlain(one) !== undefined).length;
      expect(print(structuredClone(blocks))).toBe(printWithCare(blocks));
    }),
    { numRuns: 1000 },
  );
  expect(plain).toBeGreaterThan(300);
});

test('a plain article needs no care at all', () => {
  const words = (value: string): PhrasingContent => ({ type: 'text', value });
  expect(
    printPlain({
      type: 'paragraph',
      children: [
        words('In 2018, the “Water Act” (so it was called) cost € 3,000; 10% of '),
        { type: 'emphasis', children: [words('all')] },
        words(' – see '),
        { type: 'link', url: 'https://a.example/b', children: [words('here')] },
        words('.'),
      ],
    }),
  ).toBe(
    'In 2018, the “Water Act” (so it was called) cost € 3,000; 10% of *all* – see [here](https://a.example/b).',
  );
});
