import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { normaliseCorpus } from '../src/normalise-corpus.ts';
import { afresh, collection, newCorpus, stateOf, story, withStories, write } from './stories.ts';

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
