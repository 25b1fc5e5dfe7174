import { ALONE, LETTER, MARK, kindOf } from './kind-of.ts';

/** Words; in scripts that do not part them by spaces, each character is one. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}]+/gu;

/** Takes a text and gives a hash of each of its words, in order: the 32 bits of FNV-1a over code units. */
export function wordHashes(text: string): Int32Array {
  // A character of two code units is rare, and known by both only.
  if (/[\ud800-\udfff]/.test(text)) return Int32Array.from(text.match(WORD) ?? [], hashOf);
  const hashes = new Int32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length;) {
    const first = kindOf(text.charCodeAt(at));
    if ((first & (ALONE | LETTER | MARK)) === 0) {
      at += 1;
      continue;
    }
    const goesOn = (first & ALONE) !== 0 ? MARK : LETTER | MARK;
    let hash = FNV_OFFSET;
    do {
      hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
      at += 1;
    } while (at < text.length && (kindOf(text.charCodeAt(at)) & goesOn) !== 0);
    hashes[count] = hash;
    count += 1;
  }
  return hashes.subarray(0, count);
}

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

function hashOf(word: string): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), FNV_PRIME);
  return hash;
}
