import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { collectionFolder } from '../src/cache/folder.ts';
import { normaliseCorpus } from '../src/normalise-corpus.ts';
import { sha256 } from '../src/store/sha256.ts';
import { Leaves } from '../src/tree/leaves.ts';
import { manifestBytes } from '../src/tree/manifest.ts';
import { writeTree } from '../src/tree/write-tree.ts';
import { treeAt } from './built/tree-at.ts';

/** A corpus that somebody else made, with a folder of ours in it, beside a folder that is nobody's business. */
function newPlace(): { readonly corpus: string; readonly precious: string } {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-brought-'));
  const [corpus, precious] = [join(folder, 'corpus'), join(folder, 'precious')];
  mkdirSync(corpus);
  mkdirSync(precious);
  writeFileSync(
    join(corpus, 'a.txt'),
    'A title\n\nThe ferry stopped running before noon, said the harbour master.\n',
  );
  writeFileSync(join(precious, 'letters'), 'dear');
  return { corpus, precious };
}

test.each(['', 'packs', 'assets', 'cache', 'local'])(
  'a corpus whose .offprint/%s is a link has nothing written or swept where that leads',
  (name) => {
    const { corpus, precious } = newPlace();
    if (name !== '') {
      mkdirSync(join(corpus, '.offprint'));
      writeFileSync(join(corpus, '.offprint/catalogue.ndjson'), '');
    }
    symlinkSync(precious, join(corpus, '.offprint', name));
    const home = mkdtempSync(join(tmpdir(), 'offprint-home-'));
    const { folder, elsewhere } = collectionFolder(corpus, undefined, home);
    expect(elsewhere).toBe(true);
    expect(folder.startsWith(home)).toBe(true);
    expect(treeAt(precious)).toEqual({ letters: 'dear' });
    if (name !== '')
      expect(() => collectionFolder(corpus, join(corpus, '.offprint'), home)).toThrow(/is a symbolic link/);
  },
);

test('what is about to be written is never written through a link that lies in wait under its name', async () => {
  const { corpus, precious } = newPlace();
  const letters = join(precious, 'letters');
  mkdirSync(join(corpus, '.offprint/cache'), { recursive: true });
  for (const name of [
    'catalogue.ndjson',
    'ledger.json',
    'messages.ndjson',
    'cache/state.ndjson',
    'cache/state.json',
    'cache/spill-here-set',
  ]) {
    symlinkSync(letters, join(corpus, '.offprint', name));
    symlinkSync(letters, join(corpus, '.offprint', `${name}.${process.pid}.unfinished`));
  }
  symlinkSync(letters, join(corpus, '.offprint', `lock.${process.pid}-1`));
  const { catalogue } = await normaliseCorpus({ corpus });
  expect(catalogue).toHaveLength(1);
  expect(readFileSync(letters, 'utf8')).toBe('dear');
});

test('a pack that was changed is mended also where the state of the last build is gone', async () => {
  const { corpus } = newPlace();
  await normaliseCorpus({ corpus });
  const packs = join(corpus, '.offprint/packs');
  const [pack = ''] = readdirSync(packs);
  const whole = readFileSync(join(packs, pack));
  writeFileSync(join(packs, pack), whole.subarray(0, -3));
  rmSync(join(corpus, '.offprint/cache'), { recursive: true });
  const collection = await normaliseCorpus({ corpus });
  const [entry] = collection.catalogue;
  expect(entry).toBeDefined();
  if (entry !== undefined) expect((await collection.article(entry.id)).text).toContain('harbour master');
  expect(readFileSync(join(packs, pack)).equals(whole)).toBe(true);
  expect(existsSync(join(packs, `${pack}.${process.pid}.unfinished`))).toBe(false);
});

/** Publishes a small tree where a corpus brought one along. */
async function publishAt(out: string): Promise<void> {
  await writeTree({
    out,
    name: 'html',
    made: 'now',
    files: () => [{ path: 'index.html', key: 'now', data: () => 'now' }],
  });
}

test.each(['../../../precious/letters', 'link/letters'])(
  'a tree that says it holds %s has nothing removed or taken there',
  async (path) => {
    const { corpus, precious } = newPlace();
    const out = join(corpus, 'dist/html');
    mkdirSync(out, { recursive: true });
    symlinkSync(precious, join(out, 'link'));
    const leaf = { key: 'f'.repeat(32), bytes: 4, sha256: sha256(Buffer.from('dear')) };
    const sheaves = new Map([['', Leaves.of('', new Map([[path, leaf]]))]]);
    writeFileSync(
      join(out, '.offprint-tree'),
      manifestBytes({ name: 'html', made: 'then', sheaves, messages: [] }),
    );
    await publishAt(out);
    expect(treeAt(precious)).toEqual({ letters: 'dear' });
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('now');
  },
);

test.each([
  { gone: ['../../../precious/letters'], put: [] },
  { gone: ['link/letters'], put: [] },
  { gone: [], put: [['.offprint-waiting/0', '../../../precious/letters']] },
  { gone: [], put: [['.offprint-waiting/0', 'link/letters']] },
  { gone: [], put: [['../../../precious/letters', 'index.html']] },
  { gone: [7], put: 'all' },
])('an unfinished publication that a corpus brings along moves nothing outside: %j', async (moves) => {
  const { corpus, precious } = newPlace();
  const beside = (what: string): string => join(corpus, `dist/.html.offprint-${what}`);
  mkdirSync(beside('old'), { recursive: true });
  mkdirSync(join(beside('next'), '.offprint-waiting'), { recursive: true });
  writeFileSync(
    join(beside('old'), '.offprint-tree'),
    manifestBytes({ name: 'html', made: 'then', sheaves: new Map(), messages: [] }),
  );
  symlinkSync(precious, join(beside('old'), 'link'));
  writeFileSync(join(beside('next'), '.offprint-waiting/0'), 'theirs');
  const text = JSON.stringify(moves);
  writeFileSync(join(beside('next'), '.offprint-moves'), `${sha256(Buffer.from(text))} ${text}`);
  await publishAt(join(corpus, 'dist/html'));
  expect(treeAt(precious)).toEqual({ letters: 'dear' });
  expect(readFileSync(join(corpus, 'dist/html/index.html'), 'utf8')).toBe('now');
});
