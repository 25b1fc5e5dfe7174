import { composed } from '@offprint/parse';
import { wordHashes } from './word-hashes.ts';

/** How many values a signature has. */
const SIZE = 128;
/** How many of a hash's first bits name a place among them. */
const BITS = 7;
/** How many words a shingle has. */
const WORDS = 4;
/** The round of a place that no round has filled yet. */
const NEVER = 0xffff;

/**
 * Takes an article's text and gives its MinHash signature: 128 unsigned 32-bit values, of the set of its runs of four words, in
 * lower case. Texts of fewer than four words have the signature of their words; a text without words has the greatest values. Deterministic.
 *
 * Each round throws all shingles over the places and keeps the least at each that no round before has filled, so that a text of some
 * hundred words is done in two rounds instead of 128; the estimate is as good. After 128 rounds each fills one place that is left.
 * See S. Dahlgaard, M. B. T. Knudsen, M. Thorup, "Fast Similarity Sketching" (2017).
 */
export function signatureOf(text: string): Uint32Array {
  const shingles = shinglesOf(wordHashes(composed(text).toLowerCase()));
  const signature = new Uint32Array(SIZE).fill(0xffff_ffff);
  if (shingles.length === 0) return signature;
  const filled = new Uint16Array(SIZE).fill(NEVER);
  let left = SIZE;
  for (let round = 0; left > 0; round += 1) {
    const seed = mixed(round + 1);
    for (let index = 0; index < shingles.length; index += 1) {
      const hash = mixed((shingles[index] ?? 0) ^ seed);
      const place = round < SIZE ? hash >>> (32 - BITS) : round - SIZE;
      const before = filled[place] ?? 0;
      if (before < round) continue;
      // The bits that name the place are the same for all that come to it: they go last.
      const value = ((hash << BITS) | (hash >>> (32 - BITS))) >>> 0;
      if (before > round) {
        filled[place] = round;
        left -= 1;
        signature[place] = value;
      } else if (value < (signature[place] ?? 0)) signature[place] = value;
    }
  }
  return signature;
}

function shinglesOf(words: Int32Array): Int32Array {
  const shingles = new Int32Array(words.length === 0 ? 0 : Math.max(words.length - WORDS + 1, 1));
  for (let start = 0; start < shingles.length; start += 1) {
    let hash = 0;
    for (let offset = 0; offset < WORDS && start + offset < words.length; offset += 1)
      hash = mixed((Math.imul(hash, 31) + (words[start + offset] ?? 0)) | 0);
    shingles[start] = hash;
  }
  return shingles;
}

function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
