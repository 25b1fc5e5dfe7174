import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OutputFile, Sheaf } from '../src/output.ts';
import { writeTree } from '../src/tree/write-tree.ts';
import { treeAt } from './built/tree-at.ts';

/** Texts by path, by sheaf; those of the empty name are in none. */
type Sheaves = Readonly<Record<string, Readonly<Record<string, string>>>>;

function newOut(): string {
  return join(mkdtempSync(join(tmpdir(), 'offprint-sheaves-')), 'html');
}

/** Publishes sheaves whose keys are their contents; gives the names of those that were asked for their files. */
async function publish(out: string, sheaves: Sheaves): Promise<readonly string[]> {
  const asked: string[] = [];
  const filesOf = (name: string): readonly OutputFile[] => {
    asked.push(name);
    return Object.entries(sheaves[name] ?? {}).map(([path, text]) => ({ path, key: text, data: () => text }));
  };
  const given = Object.keys(sheaves).flatMap((name): readonly (OutputFile | Sheaf)[] =>
    name === ''
      ? filesOf(name)
      : [{ sheaf: name, key: JSON.stringify(sheaves[name]), files: () => filesOf(name) }],
  );
  const made = Buffer.from(JSON.stringify(sheaves)).toString('hex');
  await writeTree({ out, name: 'html', made, files: () => given });
  return asked.filter((name) => name !== '');
}

const tree = (out: string): unknown => treeAt(out, ['.offprint-tree']);
const filesIn = (sheaves: Sheaves): unknown => Object.assign({}, ...Object.values(sheaves));

test('of a sheaf that was made with the same key no file is asked for, and each stays', async () => {
  const out = newOut();
  const rest = { a: { 'a/1': '1', 'a/2': '2' }, b: { 'b/1': '1' } };
  expect(await publish(out, { '': { index: '1' }, ...rest })).toEqual(['a', 'b']);
  const next = { '': { index: '2' }, ...rest, b: { 'b/2': '2' } };
  expect(await publish(out, next)).toEqual(['b']);
  expect(tree(out)).toEqual(filesIn(next));
});

test.each([
  ['deleted', (path: string) => rmSync(path)],
  ['changed', (path: string) => writeFileSync(path, 'X')],
])('a sheaf of which somebody %s a file is asked for again, and that file made', async (_how, change) => {
  const out = newOut();
  const rest = { a: { 'a/1': '1', 'a/2': '2' }, b: { 'b/1': '1' } };
  await publish(out, { '': { index: '1' }, ...rest });
  change(join(out, 'a/2'));
  const next = { '': { index: '2' }, ...rest };
  expect(await publish(out, next)).toEqual(['a']);
  expect(tree(out)).toEqual(filesIn(next));
});

test('a path that is in a sheaf that stays may not come in another, nor one that a disk would take for it', async () => {
  const out = newOut();
  await publish(out, { a: { 'a/1': '1' }, b: { 'b/1': '1' } });
  await expect(publish(out, { a: { 'a/1': '1' }, b: { 'a/1': '2' } })).rejects.toThrow(/output files/);
  await expect(publish(out, { a: { 'a/1': '1' }, b: { 'A/1': '2' } })).rejects.toThrow(/output files/);
  await expect(publish(out, { a: { 'a/1': '1' }, b: { 'a/1/x': '2' } })).rejects.toThrow(/output file/);
  expect(tree(out)).toEqual({ 'a/1': '1', 'b/1': '1' });
});

test('of two new sheaves no path may be one of the other, nor one that a disk would take for it', async () => {
  for (const path of ['a/1', 'A/1', 'a/\uff11'])
    await expect(publish(newOut(), { a: { [path]: '1' }, b: { 'a/1': '2' } })).rejects.toThrow(
      /output files/,
    );
});

test('after any sequence of editions the tree and its manifest are those of the last one alone', async () => {
  const paths = fc.uniqueArray(fc.constantFrom('x', 'y/1', 'y/2', 'z/1/2', 'w'), { maxLength: 5 });
  const edition = paths.chain((some) =>
    fc
      .array(fc.tuple(fc.constantFrom('', 'a', 'b/c'), fc.constantFrom('1', '2', '33')), {
        minLength: some.length,
        maxLength: some.length,
      })
      .map((places): Sheaves => {
        const sheaves: Record<string, Record<string, string>> = { '': {}, a: {}, 'b/c': {} };
        places.forEach(([sheaf, text], index) => {
          const path = some[index];
          if (path !== undefined) sheaves[sheaf] = { ...sheaves[sheaf], [path]: text };
        });
        return sheaves;
      }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(edition, { minLength: 2, maxLength: 5 }), async (sequence) => {
      const [step, fresh] = [newOut(), newOut()];
      for (const one of sequence) {
        mkdirSync(step, { recursive: true });
        await publish(step, one);
        expect(tree(step)).toEqual(filesIn(one));
      }
      await publish(fresh, sequence.at(-1) ?? {});
      expect(readFileSync(join(step, '.offprint-tree'), 'utf8')).toBe(
        readFileSync(join(fresh, '.offprint-tree'), 'utf8'),
      );
    }),
    { numRuns: 60 },
  );
});
