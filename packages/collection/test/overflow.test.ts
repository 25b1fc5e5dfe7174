import { mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Signatures } from '../src/assemble/signatures.ts';
import { Overflow } from '../src/store/overflow.ts';

const room = (): string => mkdtempSync(join(tmpdir(), 'offprint-overflow-'));

test('values that lie on the disk are given as they were, in any order, while others come', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.nat(40_000), fc.array(fc.nat(30)))),
      (given) => {
        const values = new Overflow<readonly [string, string]>(join(room(), 'values'));
        const added = given.map(([text, length, asked], index) => {
          const value = [text, 'x'.repeat(length)] as const;
          expect(values.add(value)).toBe(index);
          return { value, asked };
        });
        for (const [index, { asked }] of added.entries())
          for (const number of [index, ...asked])
            if (number < added.length) expect(values.get(number)).toEqual(added[number]?.value);
        values.close();
      },
    ),
    { numRuns: 50 },
  );
});

test('a value that is larger than what is read at once is whole', () => {
  const values = new Overflow<string>(join(room(), 'values'));
  const large = 'é'.repeat(400_000);
  const numbers = ['a', large, 'b'].map((value) => values.add(value));
  expect(numbers.map((number) => values.get(number))).toEqual(['a', large, 'b']);
  values.close();
});

test('lines of a file that stands are its values', () => {
  const path = join(room(), 'lines');
  const made = new Overflow<number>(path);
  for (const number of [7, 11, 13]) made.add(number);
  made.get(2);
  made.close();
  expect(readFileSync(path, 'utf8')).toBe('71113');
  const read = Overflow.over<number>(path, openSync(path, 'r'), Float64Array.of(0, 1, 3), 5);
  expect([2, 0, 1].map((number) => read.get(number))).toEqual([13, 7, 11]);
  read.close();
});

test('signatures on the disk are those that would be held', () => {
  const [held, away] = [new Signatures(), new Signatures(join(room(), 'signatures'), 1)];
  const count = 3 * 2048 + 5;
  for (let number = 0; number < count; number += 1) {
    const values = Uint32Array.from({ length: 128 }, (_, at) => Math.imul(number % 1000, at + 1) >>> 0);
    const text = number % 500 === 7 ? '' : Buffer.from(values.buffer).toString('base64');
    expect(away.add(text)).toBe(held.add(text));
  }
  const asked = [0, 7, 2047, 2048, 4097, 4507, 6143, 6144, count - 1];
  for (const row of Signatures.bands(2))
    for (const number of asked) expect(away.band(number, row)).toBe(held.band(number, row));
  for (const one of asked)
    for (const other of asked) expect(away.similarity(one, other)).toBe(held.similarity(one, other));
  for (const number of asked) {
    expect(away.textOf(number)).toBe(held.textOf(number));
    expect(Buffer.from(away.bytesOf(number)).equals(Buffer.from(held.bytesOf(number)))).toBe(true);
  }
  away.close();
});
