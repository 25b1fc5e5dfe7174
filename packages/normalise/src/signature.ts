import { wordHashes } from './word-hashes.ts';

/** How many values a signature has. */
const SIZE = 128;
/** How many words a shingle has. */
const WORDS = 4;

/** Odd factors and addends of the hash functions, from a fixed linear congruence. */
const FACTORS = new Int32Array(SIZE);
const ADDENDS = new Int32Array(SIZE);
for (let index = 0, state = 0x9e3779b9; index < SIZE; index += 1) {
  state = next(state);
  FACTORS[index] = mixed(state) | 1;
  state = next(state);
  ADDENDS[index] = mixed(state);
}

/**
 * Takes an article's text and gives its MinHash signature: 128 unsigned 32-bit values, of the set of its runs of four words, in
 * lower case. Texts of fewer than four words have the signature of their words. Deterministic.
 * See A. Z. Broder, "On the resemblance and containment of documents" (1997).
 */
export function signatureOf(text: string): number[] {
  const words = wordHashes(text.normalize('NFC').toLowerCase());
  const count = words.length === 0 ? 0 : Math.max(words.length - WORDS + 1, 1);
  const shingles = new Int32Array(count);
  for (let start = 0; start < count; start += 1) {
    let hash = 0;
    for (let offset = 0; offset < WORDS && start + offset < words.length; offset += 1) {
      hash = mixed((Math.imul(hash, 31) + (words[start + offset] ?? 0)) | 0);
    }
    shingles[start] = hash;
  }
  const signature = new Int32Array(SIZE);
  for (let first = 0; first < SIZE; first += 4) leastOfFour(shingles, first, signature);
  return Array.from(signature, unsigned);
}

/**
 * Puts the least values of four hash functions over all shingles into a signature. Every article takes such a value some 70,000 times, so four functions
 * go together, as many as the processor's registers hold, in signed numbers, whose order is that of the unsigned ones with the first bit turned.
 */
function leastOfFour(shingles: Int32Array, first: number, signature: Int32Array): void {
  const a = FACTORS[first] ?? 0;
  const b = FACTORS[first + 1] ?? 0;
  const c = FACTORS[first + 2] ?? 0;
  const d = FACTORS[first + 3] ?? 0;
  const k = ADDENDS[first] ?? 0;
  const l = ADDENDS[first + 1] ?? 0;
  const m = ADDENDS[first + 2] ?? 0;
  const n = ADDENDS[first + 3] ?? 0;
  let one = 0x7fffffff;
  let two = one;
  let three = one;
  let four = one;
  for (let index = 0; index < shingles.length; index += 1) {
    const shingle = shingles[index] ?? 0;
    one = less(one, turned((Math.imul(shingle, a) + k) | 0));
    two = less(two, turned((Math.imul(shingle, b) + l) | 0));
    three = less(three, turned((Math.imul(shingle, c) + m) | 0));
    four = less(four, turned((Math.imul(shingle, d) + n) | 0));
  }
  signature[first] = one;
  signature[first + 1] = two;
  signature[first + 2] = three;
  signature[first + 3] = four;
}

function unsigned(value: number): number {
  return (value ^ 0x80000000) >>> 0;
}

/** Math.min would make floating-point numbers of them. */
function less(one: number, other: number): number {
  return one < other ? one : other;
}

function turned(product: number): number {
  return product ^ (product >>> 15) ^ 0x80000000;
}

/** Takes two signatures and gives how alike their texts are, 0 to 1: an estimate of the share of common runs of words. */
export function similarity(a: readonly number[], b: readonly number[]): number {
  let same = 0;
  for (let index = 0; index < SIZE; index += 1) if (a[index] === b[index]) same += 1;
  return same / SIZE;
}

function next(state: number): number {
  return (Math.imul(state, 1664525) + 1013904223) >>> 0;
}

function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
