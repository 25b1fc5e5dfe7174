import { CHARACTER, HALF, MARK, kindOf } from '../kind-of.ts';
import { WORDS_OF } from '../vocabularies/function-words.ts';
import { areAlike } from './alike.ts';
import { isVietnamese } from './close-languages.ts';

/** How much of a text is looked at, in characters. */
const SAMPLE = 1200;

/** The languages that have a word among their commonest; words of one letter tell nothing. */
const LANGUAGES = new Map<string, string[]>();
for (const [lang, words] of Object.entries(WORDS_OF))
  for (const word of words) if (word.length > 1) LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), lang]);

/** The words of a text's beginning, and how many of them are among the commonest of each language. */
function countsOf(sample: string): {
  readonly words: readonly string[];
  readonly counts: Map<string, number>;
} {
  const words = lettersIn(sample.toLowerCase());
  const counts = new Map<string, number>();
  for (const word of words)
    for (const one of LANGUAGES.get(word) ?? []) counts.set(one, (counts.get(one) ?? 0) + 1);
  return { words, counts };
}

/** Runs of letters and their marks. */
function lettersIn(text: string): readonly string[] {
  // A character of two code units is rare, and known by both only.
  if (HALF.test(text)) return text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const words: string[] = [];
  let from = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const isWithin = at < text.length && (kindOf(text.charCodeAt(at)) & (CHARACTER | MARK)) !== 0;
    if (isWithin) {
      if (from === -1) from = at;
    } else if (from !== -1) {
      words.push(text.slice(from, at));
      from = -1;
    }
  }
  return words;
}

/**
 * Whether a text is plainly in a language (ISO 639-1): one word in twelve is among that language's commonest, and half as many
 * again as are those of any other that is not close to it. Cheap, and never a guess: where it is not plain, and for a language without such words, it is false.
 */
export function speaks(text: string, lang: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (lang === 'vi') return isVietnamese(sample);
  if (WORDS_OF[lang] === undefined) return false;
  const first = countsOf(sample);
  if (isPlain(first, lang)) return true;
  // A word or two may be wanting: then as much again decides, where no other language is before it in the first part.
  const own = first.counts.get(lang) ?? 0;
  const leads = [...first.counts].every(([one, count]) => count < own || areAlike(one, lang));
  return leads && own > 0 && isPlain(countsOf(text.slice(SAMPLE, 2 * SAMPLE)), lang);
}

function isPlain({ words, counts }: ReturnType<typeof countsOf>, lang: string): boolean {
  const own = counts.get(lang) ?? 0;
  return (
    own > 0 &&
    own * 12 >= words.length &&
    [...counts].every(([one, count]) => count * 1.5 <= own || areAlike(one, lang))
  );
}

/** Languages whose commonest words no neighbour shares that has none listed here, as Malay shares those of Indonesian. */
const APART: ReadonlySet<string> = new Set('en fr de es ru uk pl tr sv hu el fa he hi ar vi'.split(' '));
/** So many words tell, so many different ones of them common, and one in so many; three times those of any other language. */
const [ENOUGH, DIFFERENT, SHARE, FACTOR] = [30, 7, 10, 3];

/**
 * The language (ISO 639-1) that a text is plainly in, by its commonest words alone, or nothing: far stricter than {@link speaks},
 * because nobody stated it. On the Universal Declaration of Human Rights in 500 languages it never says another than the detector.
 */
export function plainLanguageOf(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const { words, counts } = countsOf(sample);
  if (words.length < ENOUGH) return undefined;
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  if (first === undefined || !APART.has(first[0])) return undefined;
  const [lang, own] = first;
  if (own * SHARE < words.length || (second?.[1] ?? 0) * FACTOR > own) return undefined;
  if (lang === 'vi' && !isVietnamese(sample)) return undefined;
  const different = new Set(words.filter((word) => LANGUAGES.get(word)?.includes(lang)));
  return different.size < DIFFERENT ? undefined : lang;
}
