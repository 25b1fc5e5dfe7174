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
