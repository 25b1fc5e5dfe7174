import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseCorpus } from '../src/normalise-corpus.ts';
import { afresh, collection, stateOf, story, withStories, write } from './stories.ts';

const text = fc.record({
  title: fc.constantFrom('', '', '', ' again', ' and 2', '-abcdef'),
  day: fc.constantFrom('2018-01-10', '2019-01-10', '2018-01'),
  body: fc.constantFrom(
    '',
    '\nMore.\n',
    '\nMore, and more.\n',
    '\n![x](p.png)\n',
    '\n[There](2.md)\n',
    '\n[There](n1.md)\n',
  ),
  matter: fc.constantFrom(
    '',
    '',
    'tags: [water]\n',
    'authors: [Somebody Else]\n',
    'draft: true\n',
    'lang: fr\n',
  ),
  like: fc.option(fc.nat(12), { freq: 5, nil: undefined }),
});
const FILES = [...Array.from({ length: 9 }, (_, number) => `${number}.md`), 'n1.md', 'a/n2.md', 'n3.md'];
const edit = fc.oneof(
  { weight: 3, arbitrary: fc.record({ file: fc.constantFrom(...FILES), text }) },
  { weight: 1, arbitrary: fc.record({ file: fc.constantFrom(...FILES), gone: fc.constant(true) }) },
  { weight: 1, arbitrary: fc.record({ file: fc.constantFrom(...FILES), to: fc.constantFrom(...FILES) }) },
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(corpus: string, one: Edit): void {
  const path = join(corpus, one.file);
  if ('text' in one) {
    const { title, day, body, matter, like } = one.text;
    const number = FILES.indexOf(one.file);
    const words = story(like ?? number, body, matter)
      .replace(/title: Story \d+/, `title: Story ${number}${title}`)
      .replace(/date: [\d-]+/, `date: ${day}`);
    write(corpus, one.file, words);
  } else if ('gone' in one) {
    rmSync(path, { force: true });
  } else if (existsSync(path)) {
    mkdirSync(dirname(join(corpus, one.to)), { recursive: true });
    renameSync(path, join(corpus, one.to));
  }
}

test('after any sequence of changes, with a build after each few, the collection is that of a first build, byte for byte', async () => {
  let alone = 0;
  let builds = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 7 }),
      async (rounds) => {
        const corpus = await withStories();
        for (const edits of rounds) {
          const state = stateOf(corpus);
          for (const one of edits) apply(corpus, one);
          await normaliseCorpus({ corpus });
          builds += 1;
          if (stateOf(corpus) === state) alone += 1;
        }
        expect(collection(corpus)).toEqual(await afresh(corpus));
        rmSync(dirname(corpus), { recursive: true });
      },
    ),
    { numRuns: Number(process.env['OFFPRINT_RUNS'] ?? 30) },
  );
  // Both ways were gone, else this says nothing of one of them.
  expect(alone).toBeGreaterThan(builds / 4);
  expect(alone).toBeLessThan(builds);
}, 600_000);
