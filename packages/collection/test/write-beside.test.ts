import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OutputFile } from '../src/output.ts';
import { Grafter } from '../src/tree/graft.ts';
import { writeTree } from '../src/tree/write-tree.ts';

/** Some are larger than what goes to the thread at once, alone or together. */
const SIZES = [0, 1, 700, 300_000, 1_048_576, 1_500_000];
const segment = fc.constantFrom('a', 'b', 'c', 'd');
const files = fc.uniqueArray(
  fc.tuple(
    fc.array(segment, { maxLength: 3 }),
    segment.map((name) => `${name}.html`),
    fc.constantFrom(...SIZES),
  ),
  { maxLength: 20, selector: ([folders, name]) => [...folders, name].join('/') },
);

test('files that are written beside are those that were given', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.integer({ min: 1, max: 4 }), async (given, many) => {
      const folder = join(mkdtempSync(join(tmpdir(), 'offprint-beside-')), 'next');
      const grafter = new Grafter(folder, many);
      for (const [index, [folders, name, size]] of given.entries())
        grafter.write([...folders, name].join('/'), new Uint8Array(size).fill(index));
      grafter.settle();
      for (const [index, [folders, name, size]] of given.entries()) {
        const bytes = readFileSync(join(folder, ...folders, name));
        expect(bytes.byteLength).toBe(size);
        expect(bytes.every((byte) => byte === index)).toBe(true);
      }
      await grafter.end();
      rmSync(dirname(folder), { recursive: true });
    }),
    { numRuns: 30 },
  );
});

test('what the disk has against a file is thrown before the tree is settled, with its code', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'offprint-beside-')), 'next');
  const grafter = new Grafter(folder, 1);
  grafter.write('a', Buffer.from('a file'));
  grafter.write('a/b', Buffer.from('in a file'));
  expect(() => grafter.settle()).toThrow(expect.objectContaining({ code: 'EEXIST' }));
  await grafter.end();
});

function manyFiles(text: string, each: (index: number) => void = () => undefined): () => OutputFile[] {
  return () =>
    Array.from({ length: 10_000 }, (_, index) => ({
      path: `${index % 7}/${index}.html`,
      key: `${text} ${index}`,
      data: () => {
        each(index);
        return `${text} ${index}`;
      },
    }));
}

test('a large tree that could not be written leaves the one that stands, and nothing beside it', async () => {
  const out = join(mkdtempSync(join(tmpdir(), 'offprint-beside-')), 'html');
  await writeTree({ out, name: 'html', made: 'one', files: manyFiles('one') });
  expect(readFileSync(join(out, '6', '5872.html'), 'utf8')).toBe('one 5872');
  const lost = manyFiles('two', (index) => {
    if (index === 9000) rmSync(join(dirname(out), '.html.offprint-next'), { recursive: true });
  });
  await expect(writeTree({ out, name: 'html', made: 'two', files: lost })).rejects.toThrow(/ENOENT/);
  expect(readFileSync(join(out, '6', '5872.html'), 'utf8')).toBe('one 5872');
  expect(readdirSync(dirname(out))).toEqual(['html']);
  expect(existsSync(join(out, '.offprint-tree'))).toBe(true);
  await writeTree({ out, name: 'html', made: 'three', files: manyFiles('three') });
  expect(readFileSync(join(out, '6', '5872.html'), 'utf8')).toBe('three 5872');
  expect(readFileSync(join(out, '0', '0.html'), 'utf8')).toBe('three 0');
  expect(readdirSync(dirname(out))).toEqual(['html']);
});
