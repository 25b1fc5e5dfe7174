import { Buffer } from 'node:buffer';
import { textFrom, unitsOf } from '@offprint/parse';
import { LETTER, MARK, STABLE, kindOf } from './kind-of.ts';
import { remembered } from './remembered.ts';

/** Takes a line and gives it for comparing: NFKC, small letters, words only, one space between. */
export const fold: (line: string) => string = remembered(foldAnew);

/** Everything between two words that is not one plain space. */
const BETWEEN = / ?[^\p{L}\p{M}\p{N} ][^\p{L}\p{M}\p{N}]*| {2}[^\p{L}\p{M}\p{N}]*/gu;

function foldAnew(line: string): string {
  return spaced(line) ?? line.normalize('NFKC').toLowerCase().replace(BETWEEN, ' ').trim();
}

/** What stands for a unit between two words, and for one that NFKC or a small letter would make something else of. */
const [PARTS, TURNS] = [1, 2];
/** For each UTF-16 unit its small letter, or one of those; zero until it is first met. */
const FOLDED = new Uint16Array(0x10000);

function learn(unit: number): number {
  const kind = kindOf(unit);
  const small = String.fromCharCode(unit).toLowerCase();
  const folded =
    (kind & STABLE) === 0 || small.length > 1
      ? TURNS
      : (kind & (LETTER | MARK)) === 0
        ? PARTS
        : small.charCodeAt(0);
  FOLDED[unit] = folded;
  return folded;
}

const ROOM = 1 << 14;
const written = new Uint8Array(ROOM);
const letters = Buffer.from(written.buffer);
const SPACE = 0x20;

/** Gives the words of a text, one space between, where normalising it would change no character; else nothing. */
function spaced(text: string): string | undefined {
  if (text.length >= ROOM) return undefined;
  const units = unitsOf(text);
  let length = 0;
  let met = 0;
  let isWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = units[at] ?? 0;
    let folded = FOLDED[unit] ?? 0;
    if (folded === 0) folded = learn(unit);
    if (folded > TURNS) isWord = true;
    else if (folded === TURNS) return undefined;
    else {
      if (!isWord) continue;
      folded = SPACE;
      isWord = false;
    }
    met |= folded;
    // Read already, where it is written to.
    units[length] = folded;
    written[length] = folded;
    length += 1;
  }
  if (length > 0 && !isWord) length -= 1;
  return met < 0x100 ? letters.toString('latin1', 0, length) : textFrom(units, length);
}

/** Takes words and gives the alternative of them in a regular expression, longest first, a space for any spaces. */
export function anyOf(words: readonly string[]): string {
  return [...new Set(words)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll(' ', '\\s+'))
    .join('|');
}

/**
 * Takes a text and gives it in small letters, each as long as before, so that places stay. A pattern over it costs a tenth of what
 * one that ignores case does, which the engine must first widen by every letter's other case.
 */
export function small(text: string): string {
  // The one capital whose small letter is longer than itself.
  if (!text.includes('İ')) return text.toLowerCase();
  return text
    .split('İ')
    .map((part) => part.toLowerCase())
    .join('İ');
}
