import { frontMatterKey, FRONT_MATTER, isPlainly } from '@offprint/article/front-matter';
import { SCHEMAS } from '@offprint/article/front-matter-schema';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { Draft } from '../src/draft.ts';
import { readPlainly } from '../src/markdown/read-lightly.ts';
import { readMarkdown } from '../src/markdown/read.ts';
import { ANY_MARKDOWN } from './plain/any-markdown.ts';

const LINE = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...FRONT_MATTER.flatMap(({ names }) => names), 'nosuch', 'titel'),
      fc.constantFrom('Words', '2018-01-19', '"quoted"', '[a, b c]', 'true', '5', '[a, 5]', '', '|'),
    )
    .map(([key, value]) => `${key}: ${value}`),
  fc.constantFrom('- x', '# note', 'title: again', ':'),
);
const FILE = fc
  .tuple(fc.array(LINE, { maxLength: 2 }), ANY_MARKDOWN)
  .map(([lines, body]) => `${lines.length === 0 ? '' : `---\n${lines.join('\n')}\n---\n`}${body}`);

/** What a reader makes of a text, or why nothing, and what it says. */
function outcome(read: (vfile: VFile) => Draft | undefined): unknown {
  const vfile = new VFile({ path: 'a.md' });
  try {
    const draft = read(vfile);
    return draft === undefined ? undefined : { draft, said: vfile.messages.map(String) };
  } catch (error) {
    return { thrown: String(error), said: vfile.messages.map(String) };
  }
}

test('what is read without libraries is what they would read; where they are needed nothing is read and nothing said', () => {
  let taken = 0;
  const runs = 2000;
  fc.assert(
    fc.property(FILE, (text) => {
      const input = { file: 'a.md', bytes: Buffer.from(text) };
      const light = outcome((vfile) => {
        const draft = readPlainly(input, vfile);
        if (draft === undefined) expect(vfile.messages).toEqual([]);
        return draft;
      });
      if (light === undefined) return;
      taken += 1;
      expect(light).toEqual(outcome((vfile) => readMarkdown(input, vfile)));
    }),
    { numRuns: runs },
  );
  expect(taken, 'many are taken, so that something is shown').toBeGreaterThan(runs / 10);
});

test('a value of front matter that is plainly right is right by the schema, and used as it is', () => {
  let right = 0;
  const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.array(fc.oneof(fc.string(), fc.integer())));
  fc.assert(
    fc.property(fc.constantFrom(...FRONT_MATTER), value, ({ names: [name = ''] }, one) => {
      const takes = frontMatterKey(name)?.takes ?? 'anything';
      if (!isPlainly(takes, one)) return;
      right += 1;
      expect(SCHEMAS[takes].parse(one)).toEqual(one);
    }),
  );
  expect(right, 'many are, so that something is shown').toBeGreaterThan(20);
});
