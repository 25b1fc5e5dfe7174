import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeTree } from '../src/tree/write-tree.ts';
import { treeAt } from './built/tree-at.ts';

type Files = Readonly<Record<string, string>>;

/** So many that an edition is kept. */
const MANY: Files = Object.fromEntries(
  Array.from({ length: 120 }, (_, index) => [`many/${index % 12}/${index}.html`, `${index}`]),
);

interface Places {
  readonly out: string;
  readonly spare: string;
}

function places(): Places {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-spare-'));
  return { out: join(folder, 'html'), spare: join(folder, 'local/spare/html') };
}

async function publish({ out, spare }: Places, files: Files): Promise<void> {
  await writeTree({
    out,
    spare,
    name: 'html',
    made: Buffer.from(JSON.stringify(files)).toString('hex'),
    files: () => Object.entries(files).map(([path, text]) => ({ path, key: text, data: () => text })),
  });
}

const tree = (folder: string): Files => treeAt(folder, ['.offprint-tree']);

test('an edition is brought up to date where it lies: what stays in it is neither made nor linked again', async () => {
  const at = places();
  for (const text of ['1', '2', '3']) await publish(at, { ...MANY, 'index.html': text });
  const inode = (path: string): number => statSync(path).ino;
  const [folder, file] = [inode(join(at.spare, 'many/3')), inode(join(at.spare, 'many/3/3.html'))];
  await publish(at, { ...MANY, 'index.html': '4' });
  expect(inode(join(at.out, 'many/3'))).toBe(folder);
  expect(inode(join(at.out, 'many/3/3.html'))).toBe(file);
  expect(tree(at.out)).toEqual({ ...MANY, 'index.html': '4' });
  expect(tree(at.spare)).toEqual({ ...MANY, 'index.html': '3' });
});

test('of a tree of few files no edition is kept', async () => {
  const at = places();
  for (const text of ['1', '2']) await publish(at, { 'index.html': text });
  expect(existsSync(at.spare)).toBe(false);
});

const path = fc.constantFrom('a', 'a/b', 'a/b/c', 'd/e', 'd/f', 'g', 'many/x');
const edition = fc
  .dictionary(path, fc.constantFrom('1', '2', '33'))
  .map((files) =>
    Object.fromEntries(
      Object.entries(files).filter(
        ([one]) => !Object.keys(files).some((other) => other.startsWith(`${one}/`)),
      ),
    ),
  );
const meddling = fc.constantFrom(
  'nothing',
  'a file of ours is changed',
  'a file of ours is replaced',
  'a file of theirs comes',
  'a file of theirs goes',
  'a kept file is changed',
  'a kept file goes',
  'a kept folder goes',
  'a kept folder is a link',
  'a kept file is a folder',
  'something lies in what is kept',
  'the kept manifest is cut off',
  'what is kept goes',
);

test('after any editions and any meddling between them, a tree holds its files and those of others, and nothing outside is touched', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(edition, meddling), { minLength: 3, maxLength: 7 }), async (steps) => {
      const at = places();
      const outside = join(dirname(at.out), 'outside');
      mkdirSync(outside);
      let theirs: Files = {};
      for (const [files, meddle] of steps) {
        await publish(at, { ...MANY, ...files });
        expect(tree(at.out)).toEqual({ ...MANY, ...files, ...theirs });
        theirs = meddleWith(meddle, at, outside, theirs);
      }
      expect(tree(outside)).toEqual({});
      await publish(at, { ...MANY, last: 'last' });
      expect(tree(at.out)).toEqual({ ...MANY, last: 'last', ...theirs });
      rmSync(dirname(at.out), { recursive: true });
    }),
    { numRuns: 60 },
  );
});

function meddleWith(how: string, { out, spare }: Places, outside: string, theirs: Files): Files {
  const [ours, kept] = [join(out, 'many/1/1.html'), join(spare, 'many/2/2.html')];
  if (how === 'a file of ours is changed') writeFileSync(ours, 'X');
  if (how === 'a file of ours is replaced') {
    rmSync(ours);
    writeFileSync(ours, 'X');
  }
  if (how === 'a file of theirs comes') {
    mkdirSync(join(out, 'many/theirs'), { recursive: true });
    writeFileSync(join(out, 'many/theirs/CNAME'), 'example.org');
    writeFileSync(join(out, 'many/3/note'), 'theirs');
    return { 'many/theirs/CNAME': 'example.org', 'many/3/note': 'theirs' };
  }
  if (how === 'a file of theirs goes') {
    for (const file of Object.keys(theirs)) rmSync(join(out, file), { force: true });
    return {};
  }
  if (!existsSync(kept)) return theirs;
  if (how === 'a kept file is changed') writeFileSync(kept, 'X');
  if (how === 'a kept file goes' || how === 'a kept file is a folder') rmSync(kept);
  if (how === 'a kept file is a folder') mkdirSync(kept);
  if (how === 'a kept folder goes' || how === 'a kept folder is a link')
    rmSync(dirname(kept), { recursive: true });
  if (how === 'a kept folder is a link') symlinkSync(outside, dirname(kept));
  if (how === 'something lies in what is kept') writeFileSync(join(spare, 'many/1/more'), 'more');
  if (how === 'the kept manifest is cut off')
    writeFileSync(
      join(spare, '.offprint-tree'),
      readFileSync(join(spare, '.offprint-tree')).subarray(0, 300),
    );
  if (how === 'what is kept goes') rmSync(spare, { recursive: true });
  return theirs;
}
