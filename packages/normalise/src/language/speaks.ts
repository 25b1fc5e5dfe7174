import { slotOf } from '../furniture/slots.ts';
import { hashOf, letterHashes } from '../word-hashes.ts';
import { WORDS_OF } from '../vocabularies/function-words.ts';
import { areAlike } from './alike.ts';
import { isVietnamese } from './close-languages.ts';

/** How much of a text is looked at, in characters. */
const SAMPLE = 1200;
/** And where nobody stated a language. */
const LONG_SAMPLE = 2000;

const LANGUAGES = Object.keys(WORDS_OF);
/** The numbers of the commonest words, and for each a bit for every language that has it; words of one letter tell nothing. */
const KNOWN = new Int32Array(4096);
const SPEAKERS = new Uint32Array(KNOWN.length);
LANGUAGES.forEach((lang, index) => {
  for (const word of WORDS_OF[lang] ?? []) {
    if (word.length < 2) continue;
    const number = hashOf(word) || 1;
    const slot = slotOf(KNOWN, number);
    KNOWN[slot] = number;
    SPEAKERS[slot] = ((SPEAKERS[slot] ?? 0) | (1 << index)) >>> 0;
  }
});

/** How many words a text's beginning has, and how many of them are among the commonest of each of {@link LANGUAGES}. */
interface Counts {
  readonly words: number;
  readonly counts: Uint16Array;
  /** Where the common ones stand in {@link KNOWN}. */
  readonly common: readonly number[];
}

function countsOf(sample: string): Counts {
  const numbers = letterHashes(sample.toLowerCase());
  const counts = new Uint16Array(LANGUAGES.length);
  const common: number[] = [];
  for (const number of numbers) {
    const slot = slotOf(KNOWN, number || 1);
    let speakers = SPEAKERS[slot] ?? 0;
    if (speakers !== 0) common.push(slot);
    for (; speakers !== 0; speakers &= speakers - 1) {
      const index = 31 - Math.clz32(speakers & -speakers);
      counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  return { words: numbers.length, counts, common };
}

function countIn({ counts }: Counts, lang: string): number {
  return counts[LANGUAGES.indexOf(lang)] ?? 0;
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
  const own = countIn(first, lang);
  const leads = first.counts.every((count, index) => count < own || areAlike(LANGUAGES[index] ?? '', lang));
  return leads && own > 0 && isPlain(countsOf(text.slice(SAMPLE, 2 * SAMPLE)), lang);
}

function isPlain(found: Counts, lang: string): boolean {
  const own = countIn(found, lang);
  return (
    own > 0 &&
    own * 12 >= found.words &&
    found.counts.every((count, index) => count * 1.5 <= own || areAlike(LANGUAGES[index] ?? '', lang))
  );
}

/** Languages whose commonest words no neighbour shares that has none listed here, as Malay shares those of Indonesian. */
const APART: ReadonlySet<string> = new Set('en fr de es ru uk pl tr sv hu el fa he hi ar vi'.split(' '));
/** So many words tell, so many different ones of them common, and one in so many; three times those of any other language. */
const [ENOUGH, DIFFERENT, SHARE, FACTOR] = [30, 7, 16, 3];
/** Of a language that shares many with it, twice those, and six times of what each has alone. */
const [LEAD, OWN_FACTOR] = [2, 6];
/** Where its letters tell already. */
const DIFFERENT_BESIDE_LETTERS = 3;

/**
 * The language (ISO 639-1) that a text is plainly in, by its commonest words alone, or nothing: far stricter than {@link speaks},
 * because nobody stated it. On the Universal Declaration of Human Rights in 500 languages it never says another than the detector.
 */
export function plainLanguageOf(text: string): string | undefined {
  const sample = text.slice(0, LONG_SAMPLE);
  const { words, counts, common } = countsOf(sample);
  if (words < ENOUGH) return undefined;
  const own = Math.max(...counts);
  const first = counts.indexOf(own);
  const lang = LANGUAGES[first] ?? '';
  if (own === 0 || !APART.has(lang)) return undefined;
  // Its letters tell Vietnamese from all but a few languages, which have none of its words.
  const hasLetters = lang === 'vi';
  if (hasLetters) {
    if (!isVietnamese(sample)) return undefined;
  } else if (
    own * SHARE < words ||
    counts.some((count, other) => other !== first && !leads([first, own], [other, count], common))
  )
    return undefined;
  const different = new Set(common.filter((slot) => ((SPEAKERS[slot] ?? 0) & (1 << first)) !== 0));
  return different.size < (hasLetters ? DIFFERENT_BESIDE_LETTERS : DIFFERENT) ? undefined : lang;
}

/** Whether a text has so many more of a language's common words than of another's; takes the numbers of both, how many of each, and where those of any stand. */
function leads(
  [lang, own]: readonly [lang: number, count: number],
  [other, count]: readonly [lang: number, count: number],
  common: readonly number[],
): boolean {
  if (count * FACTOR <= own) return true;
  if (count * LEAD > own) return false;
  const both = (1 << lang) | (1 << other);
  const shared = common.filter((slot) => ((SPEAKERS[slot] ?? 0) & both) === both).length;
  return (count - shared) * OWN_FACTOR <= own - shared;
}
