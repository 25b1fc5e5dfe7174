import { CHARACTER, HALF, LETTER, MARK, kindOf } from '../kind-of.ts';

/** Everything between two words. */
const BETWEEN = /[^\p{L}\p{M}\p{N}]+/gu;
const [SPACE, ZERO, NINE] = [0x20, 0x30, 0x39];

/**
 * Takes a line and gives the digest that lines of the same furniture share (case, spaces and numbers do not count:
 * `12 Comments` and `3 comments` are one line), or nothing for a line without a word.
 */
export function digestOf(line: string): string | undefined {
  const small = line.toLowerCase();
  if (!HALF.test(small)) return sumsOf(small, kindOf);
  // A character of two code units is rare, and known by both only.
  const folded = /\p{L}/u.test(line) ? small.replace(/\d+/g, '0').replace(BETWEEN, ' ').trim() : '';
  return sumsOf(folded, (unit) => (unit === SPACE ? 0 : LETTER | CHARACTER));
}

/** Takes a text in small letters and what tells its letters from what stands between words, and gives two sums of its words. */
function sumsOf(text: string, kind: (unit: number) => number): string | undefined {
  // Two FNV-1a sums, 26 bits kept of each: enough for the lines of one corpus, and short in its files.
  let first = 0x811c9dc5;
  let second = 0x1000193;
  let [hasLetter, isInside, isParted, isNumber] = [false, false, false, false];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const is = kind(unit);
    if ((is & (LETTER | MARK)) === 0) {
      isParted = isInside;
      isNumber = false;
      continue;
    }
    if (isParted) {
      first = Math.imul(first ^ SPACE, 0x01000193);
      second = Math.imul(second ^ SPACE, 0x85ebca6b);
    }
    isInside = true;
    isParted = false;
    if ((is & CHARACTER) !== 0) hasLetter = true;
    const wasNumber = isNumber;
    isNumber = unit >= ZERO && unit <= NINE;
    if (isNumber && wasNumber) continue;
    const code = isNumber ? ZERO : unit;
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b);
  }
  return hasLetter ? (first >>> 6).toString(36) + (second >>> 6).toString(36).padStart(6, '0') : undefined;
}
