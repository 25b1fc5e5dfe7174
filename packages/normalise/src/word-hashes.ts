import { unitsOf } from '@offprint/parse';
import { ALONE, CHARACTER, HALF, LETTER, MARK, kindOf } from './kind-of.ts';

/** Words; in scripts that do not part them by spaces, each character is one. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}]+/gu;

/** Takes a text and gives a hash of each of its words, in order: the 32 bits of FNV-1a over code units. They are good until more are asked for. */
export function wordHashes(text: string): Int32Array {
  // A character of two code units is rare, and known by both only.
  if (HALF.test(text)) return Int32Array.from(text.match(WORD) ?? [], (word) => hashOf(word));
  const units = unitsOf(text);
  const hashes = roomFor(text.length);
  let count = 0;
  for (let at = 0; at < text.length;) {
    const first = kindOf(units[at] ?? 0);
    if ((first & (ALONE | LETTER | MARK)) === 0) {
      at += 1;
      continue;
    }
    const goesOn = (first & ALONE) !== 0 ? MARK : LETTER | MARK;
    let hash = FNV_OFFSET;
    do {
      hash = Math.imul(hash ^ (units[at] ?? 0), FNV_PRIME);
      at += 1;
    } while ((kindOf(units[at] ?? 0) & goesOn) !== 0);
    hashes[count] = hash;
    count += 1;
  }
  return hashes.subarray(0, count);
}

let room = new Int32Array(1 << 14);

/** Room for so many hashes, the same each time: new room for every text would be most of the work. */
function roomFor(most: number): Int32Array {
  if (room.length < most) room = new Int32Array(most);
  return room;
}

/** Takes a text and gives a hash of each of its runs of letters and their marks, in order, as {@link wordHashes} does. */
export function letterHashes(text: string): Int32Array {
  if (HALF.test(text)) return Int32Array.from(text.match(/[\p{L}\p{M}]+/gu) ?? [], (word) => hashOf(word));
  const units = unitsOf(text);
  const hashes = roomFor(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    let hash = FNV_OFFSET;
    const from = at;
    for (; (kindOf(units[at] ?? 0) & (CHARACTER | MARK)) !== 0; at += 1)
      hash = Math.imul(hash ^ (units[at] ?? 0), FNV_PRIME);
    if (at === from) continue;
    hashes[count] = hash;
    count += 1;
  }
  return hashes.subarray(0, count);
}

/** The beginning of that hash, and its factor. */
export const FNV_OFFSET: number = 0x811c9dc5 | 0;
export const FNV_PRIME: number = 0x01000193;

/** Takes a text, or from where to where in it a word stands, and gives the hash of that. */
export function hashOf(text: string, from = 0, to: number = text.length): number {
  let hash = FNV_OFFSET;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash;
}
