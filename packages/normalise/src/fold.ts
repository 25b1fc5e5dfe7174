import { LETTER, MARK, STABLE, kindOf } from './kind-of.ts';

/** Lines just folded: the same ones are asked about many times over. */
const recent = new Map<string, string>();
const MOST = 2000;

/** Takes a line and gives it for comparing: NFKC, small letters, words only, one space between. */
export function fold(line: string): string {
  let folded = recent.get(line);
  if (folded === undefined) {
    folded = foldAnew(line);
    if (recent.size >= MOST) recent.clear();
    recent.set(line, folded);
  }
  return folded;
}

/** Everything between two words that is not one plain space. */
const BETWEEN = / ?[^\p{L}\p{M}\p{N} ][^\p{L}\p{M}\p{N}]*| {2}[^\p{L}\p{M}\p{N}]*/gu;

function foldAnew(line: string): string {
  for (let at = 0; at < line.length; at += 1)
    if ((kindOf(line.charCodeAt(at)) & STABLE) === 0)
      return line.normalize('NFKC').toLowerCase().replace(BETWEEN, ' ').trim();
  return spaced(line.toLowerCase());
}

/** Gives the words of a text whose characters are a code unit each, one space between. */
function spaced(text: string): string {
  let words = '';
  let from = -1;
  // A run of words that have one plain space between them is taken as it is.
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    if ((kindOf(unit) & (LETTER | MARK)) !== 0) {
      if (from === -1) from = at;
    } else if (from !== -1 && (unit !== SPACE || (kindOf(text.charCodeAt(at + 1)) & (LETTER | MARK)) === 0)) {
      words = words === '' ? text.slice(from, at) : `${words} ${text.slice(from, at)}`;
      from = -1;
    }
  }
  return words;
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
