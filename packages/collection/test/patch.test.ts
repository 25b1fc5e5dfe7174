import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAlone } from '../src/assemble/is-alone.ts';
import { normaliseCorpus } from '../src/normalise-corpus.ts';
import { treeAt } from './built/tree-at.ts';

function newCorpus(): string {
  const corpus = join(mkdtempSync(join(tmpdir(), 'offprint-patch-')), 'corpus');
  mkdirSync(corpus);
  return corpus;
}

/** Writes a file as somebody did some minutes ago, so that its stamp tells every later change. */
function write(corpus: string, file: string, text: string): void {
  const path = join(corpus, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const then = new Date(Date.now() - 600_000);
  utimesSync(path, then, then);
}

/** The collection but for what only makes the next build fast. */
const collection = (corpus: string): unknown => treeAt(join(corpus, '.offprint'), ['cache', 'lock', 'local']);

/** What a first build of the same files makes. */
async function afresh(corpus: string): Promise<unknown> {
  const fresh = newCorpus();
  for (const [file, text] of Object.entries(treeAt(corpus, ['.offprint'])))
    write(fresh, file, Buffer.from(text, 'latin1').toString('utf8'));
  await normaliseCorpus({ corpus: fresh });
  return collection(fresh);
}

/** When the whole state was last written: an edit that is brought in alone leaves it. */
const stateOf = (corpus: string): bigint =>
  statSync(join(corpus, '.offprint/cache/state.ndjson'), { bigint: true }).ino;

/** An article of its own words. */
const story = (number: number, more = '', matter = ''): string =>
  `---\ntitle: Story ${number}\ndate: 2018-01-${10 + number}\n${matter}---\n\nThis opens story ${number} as it always did. ${Array.from({ length: 60 }, (_, word) => `w${number}x${word}`).join(' ')}.\n${more}`;

async function withStories(): Promise<string> {
  const corpus = newCorpus();
  for (let number = 0; number < 9; number += 1) write(corpus, `${number}.md`, story(number));
  await normaliseCorpus({ corpus });
  return corpus;
}

test.each([
  ['body', story(4, '\nOne more sentence.\n')],
  ['tag', story(4, '', 'tags: [water]\n')],
  ['summary', story(4, '', 'summary: What is in it.\n')],
  ['title', story(4).replace('Story 4', 'Another')],
  ['date', story(4).replace('2018-01-14', '2019-01-14')],
])(
  'of an edited %s the whole state is not written again, and the collection is that of a first build',
  async (_what, text) => {
    const corpus = await withStories();
    const state = stateOf(corpus);
    for (const again of [text, `${text}\nAnd more.\n`, story(4)]) {
      write(corpus, '4.md', again);
      const { summary, catalogue } = await normaliseCorpus({ corpus });
      expect(summary.set).toBe(1);
      expect(catalogue).toHaveLength(9);
      expect(stateOf(corpus)).toBe(state);
      expect(collection(corpus)).toEqual(await afresh(corpus));
    }
    expect((await normaliseCorpus({ corpus })).summary.set).toBe(0);
  },
);

test.each([
  ['another is called as it is now', '4.md', story(4).replace('Story 4', 'Story 5')],
  ['it is in another language', '4.md', story(4, '', 'lang: fr\n')],
  ['it is a draft', '4.md', story(4, '', 'draft: true\n')],
  ['it links to another', '4.md', story(4, '\n[There](5.md).\n')],
  ['it is a copy of another', '4.md', story(5).replace('title: Story 5', 'title: Story 4')],
  ['it can no longer be read', '4.md', ''],
])('an edit is not brought in alone when %s', async (_why, file, text) => {
  const corpus = await withStories();
  const state = stateOf(corpus);
  write(corpus, file, text);
  expect((await normaliseCorpus({ corpus })).summary.set).toBe(1);
  expect(stateOf(corpus)).not.toBe(state);
  expect(collection(corpus)).toEqual(await afresh(corpus));
});

test('an article that another links to is not brought in alone under another id', async () => {
  const corpus = await withStories();
  write(corpus, '5.md', story(5, '\n[There](4.md).\n'));
  await normaliseCorpus({ corpus });
  const state = stateOf(corpus);
  write(corpus, '4.md', story(4).replace('Story 4', 'Another'));
  await normaliseCorpus({ corpus });
  expect(stateOf(corpus)).not.toBe(state);
  expect(collection(corpus)).toEqual(await afresh(corpus));
});

test('edits that were brought in are known to a build that looks at everything, and damaged ones are not believed', async () => {
  const corpus = await withStories();
  write(corpus, '4.md', story(4, '\nOne more sentence.\n'));
  await normaliseCorpus({ corpus });
  write(corpus, '6.md', story(6, '\nOne more sentence.\n'));
  await normaliseCorpus({ corpus });
  write(corpus, 'new.md', story(10));
  expect((await normaliseCorpus({ corpus })).summary.set).toBe(1);
  expect(collection(corpus)).toEqual(await afresh(corpus));
  write(corpus, '4.md', story(4));
  await normaliseCorpus({ corpus });
  const patches = join(corpus, '.offprint/cache/patches.ndjson');
  writeFileSync(patches, readFileSync(patches).subarray(0, 60));
  write(corpus, '6.md', story(6));
  await normaliseCorpus({ corpus });
  expect(collection(corpus)).toEqual(await afresh(corpus));
});

const edit = fc.record({
  number: fc.nat(8),
  title: fc.constantFrom('', '', '', ' again', ' and 2', '-abcdef'),
  day: fc.constantFrom('2018-01-10', '2019-01-10', '2018-01'),
  body: fc.constantFrom('', '\nMore.\n', '\nMore, and more.\n', '\n![x](p.png)\n', '\n[There](2.md)\n'),
  matter: fc.constantFrom('', 'tags: [water]\n', 'authors: [Somebody Else]\n', 'draft: true\n'),
  like: fc.option(fc.nat(8), { freq: 5, nil: undefined }),
});

test('after any sequence of edits, with a build after each, the collection is that of a first build, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 7 }), async (edits) => {
      const corpus = await withStories();
      for (const { number, title, day, body, matter, like } of edits) {
        const text = story(like ?? number, body, matter)
          .replace(/title: Story \d+/, `title: Story ${number}${title}`)
          .replace(/date: [\d-]+/, `date: ${day}`);
        write(corpus, `${number}.md`, text);
        await normaliseCorpus({ corpus });
      }
      expect(collection(corpus)).toEqual(await afresh(corpus));
      rmSync(dirname(corpus), { recursive: true });
    }),
    { numRuns: Number(process.env['OFFPRINT_RUNS'] ?? 30) },
  );
}, 600_000);

test('a signature that meets another, or a crowd, is not alone', () => {
  const values = (first: number): Uint32Array =>
    Uint32Array.from({ length: 128 }, (_, at) => first * 1000 + at);
  const all = (...signatures: readonly Uint32Array[]): Uint32Array =>
    Uint32Array.from(signatures.flatMap((one) => [...one]));
  const near = values(3).fill(7, 50);
  expect(isAlone(all(values(1), values(2), values(3)), 0, values(4))).toBe(true);
  expect(isAlone(all(values(1), values(2), values(3)), 0, near)).toBe(false);
  expect(isAlone(all(near, values(2), values(3)), 0, values(4))).toBe(false);
  const crowd = Array.from({ length: 64 }, (_, one) => values(one + 9).fill(5, 0, 2));
  expect(isAlone(all(values(1), ...crowd), 0, values(4))).toBe(true);
  expect(isAlone(all(values(1), ...crowd), 0, values(4).fill(5, 0, 2))).toBe(false);
});
