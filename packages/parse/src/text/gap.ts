import type { Block } from './blocks.ts';
import { columnsOf } from './wrap.ts';

/** Scripts that a line is broken in between any two characters, and the signs that stand among them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u30ff\uff00-\uffef]/u;
const HANGUL = /\p{Script=Hangul}/u;
/** Korean particles and endings that a word seldom goes on behind. */
const ENDINGS = /[의는은을를에서로고도와과한며던된]$/u;

/** So many of the lines that were broken between two Korean syllables fill the width, where a program broke them wherever it was. */
const TIGHT = 0.6;
const FEW = 3;

/**
 * Takes the blocks of a text and gives whether its Korean lines were broken in the middle of words: text browsers do so, people
 * break between words.
 */
export function isTight(blocks: readonly Block[]): boolean {
  const widths = blocks.flatMap(({ parts }) =>
    parts.slice(0, -1).flatMap(({ text }) => (HANGUL.test(text.slice(-1)) ? [columnsOf(text)] : [])),
  );
  const widest = Math.max(0, ...widths);
  return (
    widths.length >= FEW && widths.filter((width) => width >= widest - 1).length >= widths.length * TIGHT
  );
}

/** Takes the words on both sides of a line's end in a paragraph, and gives what stands between them when it is joined. */
export function gapBetween(before: string, after: string, tight: boolean): '' | ' ' {
  // A word broken at a hyphen, or two parts of one with a slash, take no space.
  if (/[\p{L}\p{N}][-/]$/u.test(before)) return '';
  const [last, first] = [before.slice(-1), after.slice(0, 1)];
  if (UNSPACED.test(last) && UNSPACED.test(first)) return '';
  return tight && HANGUL.test(last) && HANGUL.test(first) && !ENDINGS.test(last) ? '' : ' ';
}
