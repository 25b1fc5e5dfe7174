import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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

test('what a build left that was killed is gone after the next edit', async () => {
  const corpus = await withStories();
  const left = ['packs/00-0123456789abcdef.ndjson.gz', 'packs/00-unfinished', 'cache/spill-1-1'];
  for (const name of left) writeFileSync(join(corpus, '.offprint', name), 'left');
  const state = stateOf(corpus);
  write(corpus, '4.md', story(4, '\nOne more sentence.\n'));
  await normaliseCorpus({ corpus });
  expect(stateOf(corpus)).toBe(state);
  expect(collection(corpus)).toEqual(await afresh(corpus));
  for (const name of left) expect(existsSync(join(corpus, '.offprint', name))).toBe(false);
});

/** Changes a corpus, builds it, and tells whether the change was brought in alone; the collection is that of a first build either way. */
async function isAloneAfter(corpus: string, change: () => void): Promise<boolean> {
  const state = stateOf(corpus);
  change();
  await normaliseCorpus({ corpus });
  expect(collection(corpus)).toEqual(await afresh(corpus));
  expect((await normaliseCorpus({ corpus })).summary.set).toBe(0);
  return stateOf(corpus) === state;
}

const remove = (corpus: string, file: string): void => rmSync(join(corpus, file));
const move = (corpus: string, file: string, to: string): void =>
  renameSync(join(corpus, file), join(corpus, to));

test.each<[string, (corpus: string) => void]>([
  ['edited, to be in another language', (corpus) => write(corpus, '4.md', story(4, '', 'lang: fr\n'))],
  ['edited, to link to another', (corpus) => write(corpus, '4.md', story(4, '\n[There](5.md).\n'))],
  [
    'edited, so that there is something to say of it',
    (corpus) => write(corpus, '4.md', story(4, '\n![](p.png)\n')),
  ],
  ['added', (corpus) => write(corpus, 'new.md', story(11))],
  ['added, in a folder', (corpus) => write(corpus, 'a/new.md', story(11))],
  [
    'added, of which there is something to say',
    (corpus) => write(corpus, 'new.md', story(11, '\n![](p.png)\n')),
  ],
  ['added, that links to another', (corpus) => write(corpus, 'new.md', story(11, '\n[There](5.md).\n'))],
  ['deleted', (corpus) => remove(corpus, '4.md')],
  ['given another name', (corpus) => move(corpus, '4.md', 'other.md')],
])('an article is brought in alone that is %s', async (_what, change) => {
  const corpus = await withStories();
  expect(await isAloneAfter(corpus, () => change(corpus))).toBe(true);
});

test('several articles that were edited, came and went, one of which links to another, are brought in at once', async () => {
  const corpus = await withStories();
  const change = (): void => {
    write(corpus, '1.md', story(1).replace('Story 1', 'Another'));
    write(corpus, 'new.md', story(11, '\n[There](newer.md) and [there](1.md).\n'));
    write(corpus, 'newer.md', story(12));
    remove(corpus, '4.md');
    remove(corpus, '5.md');
  };
  expect(await isAloneAfter(corpus, change)).toBe(true);
});

test('an article may come and go again and again, beside drafts and copies', async () => {
  const corpus = await withStories();
  write(corpus, 'draft.md', story(20, '', 'draft: true\n'));
  write(corpus, 'copy of 1.md', story(1));
  await normaliseCorpus({ corpus });
  for (const number of [11, 12, 11]) {
    expect(await isAloneAfter(corpus, () => write(corpus, 'new.md', story(number)))).toBe(true);
    expect(await isAloneAfter(corpus, () => move(corpus, 'new.md', 'newer.md'))).toBe(true);
    expect(await isAloneAfter(corpus, () => remove(corpus, 'newer.md'))).toBe(true);
  }
  expect(await isAloneAfter(corpus, () => write(corpus, 'fr.md', story(13, '', 'lang: fr\n')))).toBe(true);
  // The state is read whole, with all of that in it.
  expect(await isAloneAfter(corpus, () => write(corpus, 'a.txt', 'A title\n\nThe bridge is open.\n'))).toBe(
    false,
  );
});

test('the language of most articles is that of a publication that names none, whatever comes and goes', async () => {
  const corpus = newCorpus();
  for (const [number, lang] of ['en', 'fr', 'en'].entries())
    write(corpus, `${number}.md`, story(number, '', `lang: ${lang}\n`));
  expect((await normaliseCorpus({ corpus })).publication.language).toBe('en');
  for (const number of [3, 4])
    expect(
      await isAloneAfter(corpus, () => write(corpus, `${number}.md`, story(number, '', 'lang: fr\n'))),
    ).toBe(true);
  expect((await normaliseCorpus({ corpus })).publication.language).toBe('fr');
  expect(await isAloneAfter(corpus, () => remove(corpus, '3.md'))).toBe(true);
  expect(await isAloneAfter(corpus, () => remove(corpus, '4.md'))).toBe(true);
  expect((await normaliseCorpus({ corpus })).publication.language).toBe('en');
});

test.each<[string, (corpus: string) => void]>([
  [
    'edited and called as another is now',
    (corpus) => write(corpus, '4.md', story(4).replace('Story 4', 'Story 5')),
  ],
  ['edited and a draft', (corpus) => write(corpus, '4.md', story(4, '', 'draft: true\n'))],
  [
    'edited and a copy of another',
    (corpus) => write(corpus, '4.md', story(5).replace('title: Story 5', 'title: Story 4')),
  ],
  ['edited and can no longer be read', (corpus) => write(corpus, '4.md', '')],
  [
    'added and called as another',
    (corpus) => write(corpus, 'new.md', story(11).replace('Story 11', 'Story 5')),
  ],
  ['added and a draft', (corpus) => write(corpus, 'new.md', story(11, '', 'draft: true\n'))],
  [
    'added and a copy of another',
    (corpus) => write(corpus, 'new.md', story(5).replace('title: Story 5', 'title: Mine')),
  ],
  [
    'added and a copy of another that is added',
    (corpus) => {
      write(corpus, 'new.md', story(11));
      write(corpus, 'a/new.md', story(11));
    },
  ],
  ['added and can not be read', (corpus) => write(corpus, 'new.md', '')],
  ['added and linked to already', (corpus) => write(corpus, 'wanted.md', story(11))],
  ['added and links to a draft', (corpus) => write(corpus, 'new.md', story(11, '\n[There](draft.md).\n'))],
  ['added and named by the settings', (corpus) => write(corpus, 'style.md', story(11))],
  ['deleted and linked to', (corpus) => remove(corpus, '1.md')],
  ['deleted and linked to by a draft', (corpus) => remove(corpus, '2.md')],
  ['deleted and another gave way to its name', (corpus) => remove(corpus, namesakes(corpus)[0] ?? '')],
  ['deleted and gave way to another', (corpus) => remove(corpus, namesakes(corpus)[1] ?? '')],
  ['deleted and a copy', (corpus) => remove(corpus, 'copy of 7.md')],
  ['deleted and has a copy', (corpus) => remove(corpus, '7.md')],
  [
    'one of too many',
    (corpus) => {
      for (let more = 20; more < 30; more += 1) write(corpus, `${more}.md`, story(more));
    },
  ],
])('an article is not brought in alone that is %s', async (_why, change) => {
  const corpus = await withStories();
  write(corpus, '0.md', story(0, '\n[One](1.md), and [one that is wanted](wanted.md).\n'));
  write(corpus, 'draft.md', story(30, '\n[Two](2.md).\n', 'draft: true\n'));
  write(corpus, 'copy of 7.md', story(7));
  write(corpus, 'a/same.md', story(31).replace('Story 31', 'Same'));
  write(corpus, 'b/same.md', story(32).replace('Story 32', 'Same'));
  write(corpus, 'publication.yaml', 'title: Mine\ntheme:\n  css: style.md\n');
  await normaliseCorpus({ corpus });
  expect(await isAloneAfter(corpus, () => change(corpus))).toBe(false);
});

/** The two files of one title, first the one that has it to itself. */
function namesakes(corpus: string): readonly string[] {
  const slugs = readFileSync(join(corpus, '.offprint/catalogue.ndjson'), 'utf8')
    .split('\n')
    .flatMap((line) => /"slug":"(same[^"]*)".*"file":"([^"]*)"/.exec(line)?.slice(1).join(' ') ?? []);
  expect(slugs).toHaveLength(2);
  return slugs.sort().map((line) => line.slice(line.indexOf(' ') + 1));
}

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
  write(corpus, 'new.txt', 'A title\n\nThe bridge is open, the mayor said.\n');
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

test('a signature that meets another, or a crowd, is not alone', () => {
  const values = (first: number): Uint32Array =>
    Uint32Array.from({ length: 128 }, (_, at) => first * 1000 + at);
  const all = (...signatures: readonly Uint32Array[]): Uint32Array =>
    Uint32Array.from(signatures.flatMap((one) => [...one]));
  const near = values(3).fill(7, 50);
  expect(isAlone(0, all(values(1), values(2), values(3)), new Set([0]))).toBe(true);
  expect(isAlone(0, all(near, values(2), values(3)), new Set([0]))).toBe(false);
  expect(isAlone(0, all(near, values(2), values(3)), new Set([0, 2]))).toBe(true);
  const crowd = Array.from({ length: 64 }, (_, one) => values(one + 9).fill(5, 0, 2));
  expect(isAlone(0, all(values(1), ...crowd), new Set([0]))).toBe(true);
  expect(isAlone(0, all(values(1).fill(5, 0, 2), ...crowd), new Set([0]))).toBe(false);
});
