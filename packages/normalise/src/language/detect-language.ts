import { eld } from 'eld/medium';
import { languageOfScript } from './scripts.ts';

/** The language of a text, and whether it is more than a guess. */
export interface Detected {
  /** ISO 639-1. */
  readonly lang: string;
  readonly sure: boolean;
}

/** How many characters of a text are looked at; more would change nothing. */
const SAMPLE = 2000;

/** Takes a text and gives its language by its script, else by its letters' company (n-grams); nothing for one without letters. */
export function detectLanguage(text: string): Detected | undefined {
  const sample = text.slice(0, SAMPLE);
  const script = languageOfScript(sample);
  if (script !== undefined) return { lang: script, sure: true };
  const { language, isReliable } = eld.detect(sample);
  return language === '' ? undefined : { lang: language, sure: isReliable() };
}
