import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeMoves, planMoves, type Moves } from '../src/tree/moves.ts';
import { NextTree } from '../src/tree/next-tree.ts';
import { neighboursOf, recover, type Neighbours } from '../src/tree/swap.ts';
import { writeTree } from '../src/tree/write-tree.ts';
import { treeAt } from './built/tree-at.ts';

type Files = Readonly<Record<string, string>>;

/** What stays in every edition. */
const MANY: Files = Object.fromEntries(
  Array.from({ length: 24 }, (_, index) => [`many/${index % 4}/${index}.html`, `${index}`]),
);

function newOut(): string {
  return join(mkdtempSync(join(tmpdir(), 'offprint-moves-')), 'html');
}

async function publish(out: string, files: Files): Promise<void> {
  await writeTree({
    out,
    name: 'html',
    made: Buffer.from(JSON.stringify(files)).toString('hex'),
    files: () => Object.entries(files).map(([path, text]) => ({ path, key: text, data: () => text })),
  });
}

const tree = (folder: string): Files => treeAt(folder, ['.offprint-tree']);

test('where little changes the tree that stands gets it: what stays is neither made nor linked again, and nothing stands beside it', async () => {
  const out = newOut();
  await publish(out, { ...MANY, 'index.html': '1' });
  const inode = (path: string): number => statSync(path).ino;
  const [folder, file] = [inode(join(out, 'many/3')), inode(join(out, 'many/3/3.html'))];
  await publish(out, { ...MANY, 'index.html': '2', 'new/index.html': '2' });
  expect(inode(join(out, 'many/3'))).toBe(folder);
  expect(inode(join(out, 'many/3/3.html'))).toBe(file);
  expect(statSync(join(out, 'many/3/3.html')).nlink).toBe(1);
  expect(tree(out)).toEqual({ ...MANY, 'index.html': '2', 'new/index.html': '2' });
  expect(Object.keys(treeAt(dirname(out), ['html']))).toEqual([]);
});

test('more than 4,096 new files are a new tree, with all that stays and what others put there', async () => {
  const out = newOut();
  const files = (text: string): Files =>
    Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`${index % 9}/${index}`, text]));
  await publish(out, { ...MANY, ...files('1') });
  writeFileSync(join(out, 'many/3/CNAME'), 'example.org');
  const folder = statSync(out).ino;
  await publish(out, { ...MANY, ...files('2') });
  expect(statSync(out).ino).not.toBe(folder);
  expect(tree(out)).toEqual({ ...MANY, ...files('2'), 'many/3/CNAME': 'example.org' });
});

const path = fc.constantFrom('a', 'a/b', 'a/b/c', 'd/e', 'd/f', 'g', 'many/x');
const edition = fc
  .dictionary(path, fc.constantFrom('1', '2', '33'))
  .map((files): Files =>
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
  'a file of ours is a folder',
  'a folder of ours goes',
  'a folder of ours is a link',
  'a file of theirs comes',
  'a file of theirs goes',
);

test('after any editions and any meddling between them, a tree holds its files and those of others, and nothing outside is touched', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(edition, meddling), { minLength: 3, maxLength: 7 }), async (steps) => {
      const out = newOut();
      const outside = join(dirname(out), 'outside');
      mkdirSync(outside);
      let theirs: Files = {};
      for (const [files, meddle] of steps) {
        await publish(out, { ...MANY, ...files });
        expect(tree(out)).toEqual({ ...MANY, ...files, ...theirs });
        theirs = meddleWith(meddle, out, outside, theirs);
      }
      expect(tree(outside)).toEqual({});
      await publish(out, { ...MANY, last: 'last' });
      expect(tree(out)).toEqual({ ...MANY, last: 'last', ...theirs });
      rmSync(dirname(out), { recursive: true });
    }),
    { numRuns: 60 },
  );
});

function meddleWith(how: string, out: string, outside: string, theirs: Files): Files {
  const ours = join(out, 'many/1/1.html');
  if (how === 'a file of ours is changed') writeFileSync(ours, 'X');
  if (how === 'a file of ours is replaced' || how === 'a file of ours is a folder') rmSync(ours);
  if (how === 'a file of ours is replaced') writeFileSync(ours, 'X');
  if (how === 'a file of ours is a folder') mkdirSync(ours);
  if (how === 'a folder of ours goes' || how === 'a folder of ours is a link')
    rmSync(join(out, 'many/2'), { recursive: true });
  if (how === 'a folder of ours is a link') symlinkSync(outside, join(out, 'many/2'));
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
  return theirs;
}

/** A tree of one edition, and all that is ready to make another of it. */
async function ready(
  before: Files,
  after: Files,
): Promise<{ readonly places: Neighbours; readonly moves: Moves }> {
  const out = newOut();
  await publish(out, { ...MANY, ...before });
  const places = neighboursOf(out);
  const next = new NextTree(places.next, true);
  for (const [file, text] of Object.entries(after))
    if (before[file] !== text) next.write(file, Buffer.from(text));
  const moves = planMoves(
    places,
    Object.keys(before).filter((file) => after[file] === undefined),
    next.waiting,
  );
  if (moves === undefined) throw new Error('nobody was at work there');
  return { places, moves };
}

const apart = fc
  .tuple(edition, edition)
  .filter(
    ([before, after]) =>
      !Object.keys(before).some((one) =>
        Object.keys(after).some((other) => one.startsWith(`${other}/`) || other.startsWith(`${one}/`)),
      ),
  );

test('a process that is killed between any two moves leaves no tree, and recovery sets the new one in place', async () => {
  await fc.assert(
    fc.asyncProperty(apart, fc.nat(20), async ([before, after], made) => {
      const { places, moves } = await ready(before, after);
      const { out, old, next } = places;
      const steps = [
        ...moves.gone.map((file) => () => unlinkSync(join(old, file))),
        ...moves.put.map(
          ([waits, file]) =>
            () =>
              renameSync(join(next, waits), join(old, file)),
        ),
      ];
      renameSync(out, old);
      for (const step of steps.slice(0, made)) step();
      expect(existsSync(out)).toBe(false);
      recover(places);
      expect(tree(out)).toEqual({ ...MANY, ...after });
      expect(Object.keys(treeAt(dirname(out), ['html']))).toEqual([]);
      rmSync(dirname(out), { recursive: true });
    }),
    { numRuns: 60 },
  );
});

test('without its journal a tree that was aside comes back as it is', async () => {
  const { places } = await ready({ a: '1' }, { a: '2' });
  const journal = join(places.next, '.offprint-moves');
  writeFileSync(journal, readFileSync(journal).subarray(0, 80));
  renameSync(places.out, places.old);
  recover(places);
  expect(tree(places.out)).toEqual({ ...MANY, a: '1' });
});

test('where a move fails the tree stands as it was', async () => {
  await fc.assert(
    fc.asyncProperty(apart, fc.nat(20), async ([before, after], at) => {
      const { places, moves } = await ready(before, after);
      const added = Object.keys(after).filter((file) => before[file] === undefined);
      const obstacle = added[at % Math.max(1, added.length)];
      fc.pre(obstacle !== undefined);
      mkdirSync(join(places.out, obstacle));
      expect(() => makeMoves(places, moves)).toThrow(/EISDIR/);
      expect(tree(places.out)).toEqual({ ...MANY, ...before });
      rmSync(dirname(places.out), { recursive: true });
    }),
    { numRuns: 60 },
  );
});
