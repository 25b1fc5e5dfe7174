import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OutputFile } from '../src/output.ts';
import { ForeignFolder, writeTree, type WrittenTree } from '../src/tree/write-tree.ts';

type Files = Readonly<Record<string, string>>;

function newOut(): string {
  return join(mkdtempSync(join(tmpdir(), 'offprint-tree-')), 'html');
}

/** Publishes files whose key is their content; counts how many had to be rendered. */
async function publish(
  out: string,
  files: Files,
  made: string = JSON.stringify(files),
): Promise<WrittenTree & { readonly rendered: number }> {
  let rendered = 0;
  const list = Object.entries(files).map(([path, text]): OutputFile => ({
    path,
    key: text,
    data: () => ((rendered += 1), text),
  }));
  const tree = await writeTree({
    out,
    name: 'html',
    made: Buffer.from(made).toString('hex') || '-',
    files: () => list,
  });
  return { ...tree, rendered };
}

/** All files of a folder but the manifest, by path. */
function treeAt(out: string, inside = ''): Files {
  return Object.fromEntries(
    readdirSync(join(out, inside), { withFileTypes: true }).flatMap((entry) => {
      const path = inside + entry.name;
      if (entry.isDirectory()) return Object.entries(treeAt(out, `${path}/`));
      return path === '.offprint-tree' ? [] : [[path, readFileSync(join(out, path), 'utf8')]];
    }),
  );
}

test('a tree holds exactly the files that were named, and nothing stands beside it', async () => {
  const out = newOut();
  expect(await publish(out, { 'index.html': 'a', '2018/01/x/index.html': 'b' })).toMatchObject({
    written: 2,
    kept: 0,
    removed: 0,
    bytes: 2,
  });
  expect(treeAt(out)).toEqual({ 'index.html': 'a', '2018/01/x/index.html': 'b' });
  expect(readdirSync(dirname(out))).toEqual(['html']);
});

test('a file whose key did not change is neither rendered nor written again, and one that is no longer named goes', async () => {
  const out = newOut();
  await publish(out, { a: '1', b: '2', 'c/d': '3' });
  const before = statSync(join(out, 'a'), { bigint: true });
  expect(await publish(out, { a: '1', b: '4' })).toMatchObject({
    written: 1,
    kept: 1,
    removed: 1,
    rendered: 1,
  });
  expect(treeAt(out)).toEqual({ a: '1', b: '4' });
  expect(statSync(join(out, 'a'), { bigint: true }).ino).toBe(before.ino);
  expect(existsSync(join(out, 'c'))).toBe(false);
});

test('a tree that is made from the same is not even asked for', async () => {
  const out = newOut();
  await publish(out, { a: '1' }, 'same');
  const asked = writeTree({
    out,
    name: 'html',
    made: Buffer.from('same').toString('hex'),
    files: () => {
      throw new Error('asked');
    },
  });
  await expect(asked).resolves.toMatchObject({ written: 0, kept: 1 });
});

test.each([
  ['deleted', (path: string) => rmSync(path)],
  ['changed', (path: string) => writeFileSync(path, 'other')],
  ['changed without changing its size', (path: string) => writeFileSync(path, 'X')],
])('a file that somebody %s is put right again', async (_how, change) => {
  const out = newOut();
  await publish(out, { a: '1', b: '2' }, 'same');
  change(join(out, 'a'));
  expect(await publish(out, { a: '1', b: '2' }, 'same')).toMatchObject({ written: 1, kept: 1 });
  expect(treeAt(out)).toEqual({ a: '1', b: '2' });
});

test('files that others put into the tree stay through a change of it', async () => {
  const out = newOut();
  await publish(out, { a: '1' });
  writeFileSync(join(out, 'CNAME'), 'example.org');
  mkdirSync(join(out, '.git'));
  writeFileSync(join(out, '.git/HEAD'), 'ref');
  await publish(out, { b: '2' });
  expect(treeAt(out)).toEqual({ b: '2', CNAME: 'example.org', '.git/HEAD': 'ref' });
});

test('a folder that holds what others put there is refused and left as it is', async () => {
  const out = newOut();
  mkdirSync(out);
  writeFileSync(join(out, 'thesis.txt'), 'years of work');
  await expect(publish(out, { a: '1' })).rejects.toThrow(ForeignFolder);
  expect(treeAt(out)).toEqual({ 'thesis.txt': 'years of work' });
});

test('a failure while files are rendered leaves the old tree whole and nothing beside it', async () => {
  const out = newOut();
  await publish(out, { a: '1', b: '2' });
  const failing: readonly OutputFile[] = [
    { path: 'a', key: 'new', data: () => 'new' },
    { path: 'b', key: 'new', data: () => Promise.reject(new Error('no ink')) },
  ];
  await expect(writeTree({ out, name: 'html', made: 'x', files: () => failing })).rejects.toThrow('no ink');
  expect(treeAt(out)).toEqual({ a: '1', b: '2' });
  expect(readdirSync(dirname(out))).toEqual(['html']);
});

test.each([
  '../x',
  '/x',
  'a/../b',
  'a//b',
  'CON',
  'a/nul.html',
  'a:b',
  'a.',
  'a ',
  'a\\b',
  'e\u0301',
  'a\u0000',
  `${'x'.repeat(256)}`,
])('the path %j is refused', async (path) => {
  const out = newOut();
  await expect(publish(out, { [path]: '1' })).rejects.toThrow(/cannot be the path/);
  expect(existsSync(out)).toBe(false);
});

test.each([[['a/B.html', 'a/b.html']], [['a', 'a/b']], [['a/b', 'a']], [['ſ.html', 'S.html']]])(
  'the paths %j do not go together on every disk',
  async (paths) => {
    await expect(publish(newOut(), Object.fromEntries(paths.map((path) => [path, '1'])))).rejects.toThrow(
      /output file/,
    );
  },
);

test('a path that does not go with one that stands is refused, one that takes its place is not', async () => {
  const out = newOut();
  await publish(out, { 'a/b': '1', c: '1' });
  await expect(publish(out, { 'a/b': '1', 'A/b': '2' })).rejects.toThrow(/output file/);
  await expect(publish(out, { 'a/b': '1', a: '2' })).rejects.toThrow(/output file/);
  await publish(out, { 'A/b': '2', C: '1' });
  expect(treeAt(out)).toEqual({ 'A/b': '2', C: '1' });
});

test('a manifest that was tampered with is not believed: every file is made again', async () => {
  const out = newOut();
  await publish(out, { a: '1', b: '2' });
  const manifest = join(out, '.offprint-tree');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replaceAll(/^[0-9a-f]{8}/gm, '00000000'));
  expect(await publish(out, { a: '1', b: '2' })).toMatchObject({ written: 2 });
});

test('a file with the times of before and other bytes of the same size is noticed when it is younger than the tree', async () => {
  const out = newOut();
  await publish(out, { a: '1' }, 'same');
  const later = new Date(Date.now() + 5000);
  rmSync(join(out, 'a'));
  writeFileSync(join(out, 'a'), '9');
  utimesSync(join(out, 'a'), later, later);
  await publish(out, { a: '1' }, 'same');
  expect(treeAt(out)).toEqual({ a: '1' });
});

test('after any sequence of publications the tree is that of the last one alone, byte for byte with its manifest', async () => {
  const path = fc.constantFrom('index.html', 'a/index.html', 'a/b.html', 'c/d/e.html', 'f.css');
  const files = fc.dictionary(path, fc.constantFrom('1', '2', '33'), { minKeys: 1 });
  await fc.assert(
    fc.asyncProperty(fc.array(files, { minLength: 2, maxLength: 5 }), async (sequence) => {
      const [step, fresh] = [newOut(), newOut()];
      for (const one of sequence) await publish(step, one);
      const last = sequence.at(-1) ?? {};
      await publish(fresh, last);
      expect(treeAt(step)).toEqual(last);
      expect(readFileSync(join(step, '.offprint-tree'), 'utf8')).toBe(
        readFileSync(join(fresh, '.offprint-tree'), 'utf8'),
      );
    }),
    { numRuns: 60 },
  );
});

test('a tree that shares its files with another is replaced without changing the other', async () => {
  const out = newOut();
  await publish(out, { a: '1' });
  linkSync(join(out, 'a'), join(dirname(out), 'kept'));
  await publish(out, { a: '2' });
  expect(readFileSync(join(dirname(out), 'kept'), 'utf8')).toBe('1');
});
