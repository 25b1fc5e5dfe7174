import type { Matter } from '@offprint/article';
import { wordsFor } from '@offprint/theme';
import type { Words } from '@offprint/theme';

/** Takes a language tag and another for where it is none, or unknown, and gives a well-formed one ({@link https://www.rfc-editor.org/rfc/rfc5646 BCP 47}). */
export function langOf(tag: string, otherwise: string): string {
  if (tag === 'und' || tag === '') return otherwise;
  if (!known.has(tag)) known.set(tag, canonical(tag));
  return known.get(tag) ?? otherwise;
}

/** A corpus has few languages, and each chapter asks several times. */
const known = new Map<string, string | undefined>();

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The words a chapter is labelled with, and whether they are of another language than its article. */
export interface Labels {
  readonly words: Words;
  readonly foreign: boolean;
}

/** Takes an article's language and the book's and gives words in the article's where there are some, else in the book's. */
export function labelsFor({ lang }: Pick<Matter, 'lang'>, language: string): Labels {
  const own = langOf(lang, language);
  const words = wordsFor(own);
  if (words.lang === base(own)) return { words, foreign: false };
  const others = wordsFor(language);
  return { words: others, foreign: others.lang !== base(own) };
}

function base(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
