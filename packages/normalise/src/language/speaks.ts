import { WORDS_OF } from '../vocabularies/function-words.ts';
import { areAlike } from './alike.ts';
import { isVietnamese } from './close-languages.ts';

/** How much of a text is looked at, in characters. */
const SAMPLE = 1200;

/** The languages that have a word among their commonest; words of one letter tell nothing. */
const LANGUAGES = new Map<string, string[]>();
for (const [lang, words] of Object.entries(WORDS_OF))
  for (const word of words) if (word.length > 1) LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), lang]);

/**
 * Whether a text is plainly in a language (ISO 639-1): one word in twelve is among that language's commonest, and half as many
 * again as are those of any other that is not close to it. Cheap, and never a guess: where it is not plain, and for a language without such words, it is false.
 */
export function speaks(text: string, lang: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (lang === 'vi') return isVietnamese(sample);
  if (WORDS_OF[lang] === undefined) return false;
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words)
    for (const one of LANGUAGES.get(word) ?? []) counts.set(one, (counts.get(one) ?? 0) + 1);
  const own = counts.get(lang) ?? 0;
  return (
    own > 0 &&
    own * 12 >= words.length &&
    [...counts].every(([one, count]) => count * 1.5 <= own || areAlike(one, lang))
  );
}
