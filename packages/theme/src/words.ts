import { ar } from './words/ar.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';
import { vi } from './words/vi.ts';
import type { Plural, Words } from './words/words.ts';

const LANGUAGES: readonly Words[] = [en, vi, fr, ar];

/** Takes a BCP 47 tag and gives the interface words of its language; English where there are none. */
export function wordsFor(lang: string): Words {
  const base = lang.toLowerCase().split('-')[0];
  return LANGUAGES.find((words) => words.lang === base) ?? en;
}

/** Takes a counted noun, a whole number and the words it is from, and gives both together: `1 article`, `12 articles`. */
export function countOf(noun: Plural, count: number, { lang }: Words): string {
  const form = noun[pluralRules(lang).select(count)] ?? noun.other;
  return form.replace('#', formatNumber(count, lang));
}

/** Takes a counted noun, a whole number and the words it is from, and gives the noun alone, as it stands with that number. */
export function nounOf(noun: Plural, count: number, { lang }: Words): string {
  return (noun[pluralRules(lang).select(count)] ?? noun.other).replace('#', '').trim();
}

/** Takes a word with a `{}` in it and a value, and gives the word with the value put in. */
export function putIn(word: string, value: string): string {
  return word.split('{}').join(value);
}

const plurals = new Map<string, Intl.PluralRules>();

/** Takes a whole number and a BCP 47 tag that has words here, and gives the number in its manner, in the digits 0 to 9. */
export function formatNumber(value: number, lang: string): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, wordsFor(lang).thousands);
}

function pluralRules(lang: string): Intl.PluralRules {
  const known = plurals.get(lang) ?? new Intl.PluralRules(lang);
  plurals.set(lang, known);
  return known;
}
