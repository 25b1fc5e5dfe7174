import { mkdtempSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceLines } from '../src/store/replace-lines.ts';

test('a file that already holds the lines is left alone, and one that does not is replaced', () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-lines-'));
  const path = join(folder, 'ledger.json');
  const digest = replaceLines(path, ['one\n', 'two\n']);
  const { ino } = statSync(path);
  expect(replaceLines(path, ['one\n', 'two\n'])).toBe(digest);
  expect(statSync(path).ino).toBe(ino);
  expect(replaceLines(path, ['one\n', 'too\n'])).not.toBe(digest);
  expect(statSync(path).ino).not.toBe(ino);
  expect(readFileSync(path, 'utf8')).toBe('one\ntoo\n');
  expect(readdirSync(folder)).toEqual(['ledger.json']);
});
