import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { foldersOf } from '../src/corpus/folders.ts';
import { walkCorpus } from '../src/corpus/walk.ts';

/** Cases: a bounded sample here, `FUZZ=10000` for everything. */
const CASES = Number(process.env['FUZZ'] ?? 100);

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'offprint-trees-')));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const name = fc.constantFrom(
  ...'a A b.md B.MD b.txt page.html page_files .hidden .offprint node_modules con nul.txt caf\u00e9.md cafe\u0301.md \u202e.md'.split(
    ' ',
  ),
  ' ',
  'a\n.txt',
  'x'.repeat(200),
);
const place = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
const entry = fc.oneof(
  { weight: 4, arbitrary: fc.record({ is: fc.constant('file' as const), at: place }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('folder' as const), at: place }) },
  {
    weight: 3,
    arbitrary: fc.record({
      is: fc.constant('link' as const),
      at: place,
      to: fc.oneof(
        place,
        fc.constantFrom(
          '.',
          '..',
          '../..',
          '/',
          '/etc/passwd',
          '../outside/secret.md',
          '../outside',
          'a/../../outside/secret.md',
        ),
      ),
    }),
  },
);

/** Makes a tree of it, as far as the disk takes it. */
function make(
  root: string,
  entries: readonly { readonly is: string; readonly at: string; readonly to?: string }[],
): void {
  for (const { is, at, to } of entries) {
    const path = join(root, at);
    try {
      mkdirSync(dirname(path), { recursive: true });
      if (is === 'folder') mkdirSync(path);
      else if (is === 'file') writeFileSync(path, 'words', { flag: 'wx' });
      else symlinkSync(to ?? '', path);
    } catch {
      // What stands in the way of something else is no tree that anybody could have.
    }
  }
}

test('whatever tree a corpus is, each name is there once, and no file of it lies outside', () => {
  const [root, outside] = [join(scratch, 'corpus'), join(scratch, 'outside')];
  mkdirSync(outside);
  writeFileSync(join(outside, 'secret.md'), 'secret');
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 10 }), (entries) => {
      mkdirSync(root);
      try {
        make(root, entries);
        const { files, refused } = walkCorpus(root);
        for (const { path } of files) {
          expect(realpathSync(path).startsWith(root + sep)).toBe(true);
          expect(realpathSync(path).slice(root.length)).not.toMatch(/\/\./);
        }
        const names = files.map(({ file }) => file);
        expect(new Set(names).size).toBe(names.length);
        expect(names).toEqual([...names].sort());
        for (const { file } of files) expect(file).toBe(file.normalize('NFC'));
        for (const { reason } of refused) expect(reason).not.toBe('');
        const folders = foldersOf(root);
        for (const { at } of entries) {
          const found = folders.find(at.normalize('NFC'));
          if (found !== undefined) expect(realpathSync(found).startsWith(root + sep)).toBe(true);
        }
      } finally {
        rmSync(root, { recursive: true, force: true });
      }
    }),
    { numRuns: CASES },
  );
}, 3_600_000);
