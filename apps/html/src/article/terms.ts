import type { Matter } from '@offprint/article';
import { fold } from '../search/fold.ts';

/** What a term may weigh: in a summary, in a title or as a tag, as a series. */
const WEIGHTS = [1, 1.5, 2] as const;

/** Text of ASCII alone, folded, and what of it are words. */
const PLAIN = /^[\0-\x7f]*$/;
const WORDS = /[a-z\d]{4,}/g;

/**
 * Takes an article and gives its terms, each once and as a number: that of its word, times four, and the place of what it weighs in {@link WEIGHTS}. Words of four letters and more tell subjects apart in alphabets; other scripts are cut in pairs of characters.
 */
export function termsOf({ series, tags, title, subtitle, summary }: Matter): readonly number[] {
  const terms = new Map<number, number>();
  // What weighs most comes first.
  const add = (weight: number) => (term: string) => {
    const number = numberOf(term);
    if (!terms.has(number)) terms.set(number, number * 4 + weight);
  };
  if (series !== undefined) add(2)(`~${fold(series.name)}`);
  for (const tag of tags) add(1)(`#${fold(tag)}`);
  forEachWord(title, add(1));
  for (const text of [subtitle, summary]) if (text !== undefined) forEachWord(text, add(0));
  return [...terms.values()];
}

/** Takes a term and gives what it weighs. */
export function weightOf(term: number): number {
  return WEIGHTS[term % 4] ?? 0;
}

/** The word of a term. */
export function wordOf(term: number): number {
  return term >> 2;
}

/** A sum (FNV-1a) of 29 bits, so that a term is a small integer to the engine; two words that have one would make two articles neighbours at worst. */
function numberOf(word: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) sum = Math.imul(sum ^ word.charCodeAt(at), 0x01000193);
  return sum >>> 3;
}

function forEachWord(text: string, found: (word: string) => void): void {
  const folded = fold(text);
  if (PLAIN.test(folded)) {
    for (const word of folded.match(WORDS) ?? []) found(word);
    return;
  }
  for (const [word] of folded.matchAll(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{N}]+/gu,
  )) {
    if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) {
      for (let at = 0; at + 2 <= word.length; at++) found(word.slice(at, at + 2));
    } else if (word.length >= 4) {
      found(word);
    }
  }
}
