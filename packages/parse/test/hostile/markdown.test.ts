import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { Unreadable } from '../../src/index.ts';
import { readMarkdown } from '../../src/markdown/read.ts';

const times = (text: string, count: number): string => text.repeat(count);
const each = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
const capped = (count: number, most: number): number => Math.min(count, most);

/** Inputs that make a parser of Markdown slow or deep, by what they are made of; each grows with its size. */
const KINDS: Readonly<Record<string, (size: number) => string>> = {
  'strong in emphasis': (n) => `${times('*a **a ', n)}b${times(' a** a*', n)}`,
  'closers of emphasis': (n) => times('a_ ', n),
  'openers of emphasis': (n) => times('_a ', n),
  'mixed emphasis': (n) => times('*_', n),
  'delimiters in threes': (n) => `${times('a**b', n)}${times('c* ', n)}`,
  'closers of links': (n) => times('a]', n),
  'openers of links': (n) => times('[a', n),
  'nested brackets': (n) => `${times('[', n)}a${times(']', n)}`,
  'links in links': (n) => `${times('[', n)}a${times('](u)', n)}`,
  'openers of destinations': (n) => times('[a](<b', n),
  'openers of pictures': (n) => times('![[]()', n),
  'one reference used often': (n) => `[a]: u\n\n${times('[a] ', n)}`,
  'a chain of references': (n) => each(n, (i) => `[x${String(i)}]: u\n`) + each(n, (i) => `[x${String(i)}] `),
  'definitions that never end': (n) => times('[a\n', n),
  'quotations in quotations': (n) => `${times('> ', n)}a`,
  'lists on one line': (n) => `${times('- ', n)}a`,
  'numbered lists on one line': (n) => `${times('1. ', n)}a`,
  'lists in lists': (n) => each(capped(n, 1000), (i) => `${times(' ', 2 * i)}* a\n`),
  'lists in quotations': (n) =>
    each(capped(n, 1000), (i) => `${times('> ', i % 50)}${times('- ', i % 30)}a\n`),
  'items of a list': (n) => times('- a\n', n),
  'items of a task list': (n) => times('- [ ] a\n', n),
  'lazy lines': (n) => `> a\n${times('*a **a\n', n)}`,
  'lines that are no items': (n) => `a\n${times('2. *a **a\n', n)}`,
  'backticks of every length': (n) => each(capped(n, 900), (i) => `e${times('`', i)}`),
  'fences of every length': (n) => each(capped(n, 900), (i) => `${times('~', i + 3)}\n`),
  'openers of tags': (n) => times('<b', n),
  'openers of comments': (n) => times('<!--', n),
  'openers of declarations': (n) => times('<!A ', n),
  'openers of instructions': (n) => times('<?', n),
  'openers of character data': (n) => times('<![CDATA[', n),
  'entities that are none': (n) => times('&', n),
  'a wide table': (n) => `${times('|a', n)}\n${times('|-', n)}\n${times('|b\n', n)}`,
  'a long table': (n) => `|a|b|\n|-|-|\n${times('|x|y|\n', n)}`,
  footnotes: (n) => `${each(n, (i) => `a[^${String(i)}] `)}\n\n${each(n, (i) => `[^${String(i)}]: x\n\n`)}`,
  'footnotes in footnotes': (n) => `[^0]\n\n${each(n, (i) => `[^${String(i)}]: [^${String(i + 1)}]\n\n`)}`,
  'one note used often': (n) => `${times('[^1] ', n)}\n\n[^1]: x`,
  'div in div': (n) => `${times('<div>', n)}x${times('</div>', n)}`,
  'div after div': (n) => `${times('<div>\n\n', n)}x`,
  'tables in tables': (n) => times('<table><tr><td>', n),
  'span in span': (n) => `x ${times('<span>', n)}`,
  'open emphasis before paragraphs': (n) => `${each(n, (i) => `<b a=${String(i)}>`)}\n\n${times('x\n\n', n)}`,
  'drawings in drawings': (n) => times('<svg><foreignObject>', n),
  'formulas in formulas': (n) => times('<math><mi>', n),
  'raw text elements': (n) => times('<plaintext><xmp><textarea>', n),
  'headings alike': (n) => times('# a\n', n),
  'a long address': (n) => `${times('a.b+c-', n)}@${times('b-', n)}.c`,
  addresses: (n) => times('www.', n) + times('http://', n),
  'links of notes': (n) => times('[[a', n) + times(']]', n),
  'keys of front matter': (n) => `---\n${each(n, (i) => `k${String(i)}: 1\n`)}---\nx`,
  'depth of front matter': (n) => `---\na: ${times('[', n)}\n---\nx`,
  'steps of front matter': (n) => `---\n${each(capped(n, 1000), (i) => `${times(' ', i)}a:\n`)}---\nx`,
  'depth of TOML': (n) => `+++\na = ${times('[', n)}\n+++\nx`,
  'dots of TOML': (n) => `+++\n${times('a.', n)}b = 1\n+++\nx`,
};

const SIZES = process.env['OFFPRINT_HOSTILE'] === 'all' ? [100, 1000, 5000, 20_000, 50_000] : [100, 1000];

describe.each(Object.entries(KINDS))('%s', (_, make) => {
  it.each(SIZES)('by the %i are read, or refused with a reason, in ten seconds of processor time', (size) => {
    const bytes = Buffer.from(`${make(size)}\n\nlast words\n`);
    const before = process.cpuUsage();
    let depth = 0;
    try {
      depth = depthOf(readMarkdown({ file: 'a.md', bytes }, new VFile({ path: 'a.md' })).body);
    } catch (error) {
      // A stack that overflows or a time that runs out is never what refuses a file.
      expect(error).toBeInstanceOf(Unreadable);
    }
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(10);
    expect(depth).toBeLessThan(600);
  });
});

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}

function depthOf(tree: Node): number {
  let deepest = 0;
  const stack: { node: Node; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    deepest = Math.max(deepest, item.depth);
    for (const node of item.node.children ?? []) stack.push({ node, depth: item.depth + 1 });
  }
  return deepest;
}
