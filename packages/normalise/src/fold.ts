import { LETTER, MARK, STABLE, kindOf } from './kind-of.ts';
import { remembered } from './remembered.ts';

/** Takes a line and gives it for comparing: NFKC, small letters, words only, one space between. */
export const fold: (line: string) => string = remembered(foldAnew);

/** Everything between two words that is not one plain space. */
const BETWEEN = / ?[^\p{L}\p{M}\p{N} ][^\p{L}\p{M}\p{N}]*| {2}[^\p{L}\p{M}\p{N}]*/gu;

function foldAnew(line: string): string {
  return spaced(line) ?? line.normalize('NFKC').toLowerCase().replace(BETWEEN, ' ').trim();
}

/** Gives the words of a text, one space between, where normalising it would change no character; else nothing. */
function spaced(text: string): string | undefined {
  let words = '';
  let from = -1;
  // A run of words that have one plain space between them is taken as it is.
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if ((kind & STABLE) === 0) return undefined;
    if ((kind & (LETTER | MARK)) !== 0) {
      if (from === -1) from = at;
    } else if (from !== -1 && (unit !== SPACE || (kindOf(text.charCodeAt(at + 1)) & (LETTER | MARK)) === 0)) {
      words = words === '' ? text.slice(from, at) : `${words} ${text.slice(from, at)}`;
      from = -1;
    }
  }
  if (from !== -1) words = words === '' ? text.slice(from) : `${words} ${text.slice(from)}`;
  return words.toLowerCase();
}

const SPACE = 0x20;

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
