import { expect, test } from 'vitest';
import { isAlone } from '../src/assemble/is-alone.ts';

test('a signature that meets another, or a crowd, is not alone', () => {
  const values = (first: number): Uint32Array =>
    Uint32Array.from({ length: 128 }, (_, at) => first * 1000 + at);
  const all = (...signatures: readonly Uint32Array[]): Uint32Array =>
    Uint32Array.from(signatures.flatMap((one) => [...one]));
  const near = values(3).fill(7, 50);
  expect(isAlone(0, all(values(1), values(2), values(3)), new Set([0]))).toBe(true);
  expect(isAlone(0, all(near, values(2), values(3)), new Set([0]))).toBe(false);
  expect(isAlone(0, all(near, values(2), values(3)), new Set([0, 2]))).toBe(true);
  const crowd = Array.from({ length: 64 }, (_, one) => values(one + 9).fill(5, 0, 2));
  expect(isAlone(0, all(values(1), ...crowd), new Set([0]))).toBe(true);
  expect(isAlone(0, all(values(1).fill(5, 0, 2), ...crowd), new Set([0]))).toBe(false);
});
