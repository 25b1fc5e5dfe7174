import { NotLoaded } from '../not-loaded.ts';
import { toldApart } from './close-languages.ts';
import { languageOfScript } from './scripts.ts';
import { plainLanguageOf } from './speaks.ts';

/** The language of a text, and whether it is more than a guess. */
export interface Detected {
  /** ISO 639-1. */
  readonly lang: string;
  readonly sure: boolean;
}

/** How many characters of a text are looked at; more would change nothing. */
const SAMPLE = 2000;

/**
 * Takes a text and gives its language: by its script, by its commonest words where they leave no doubt, else by the company its
 * letters keep (n-grams), neighbours told apart by their commonest words. Nothing for a text without letters. Throws {@link NotLoaded} the
 * first time that n-grams are asked for: their base takes a third of a second and 60 MB.
 */
export function detectLanguage(text: string): Detected | undefined {
  const sample = text.slice(0, SAMPLE);
  const script = languageOfScript(sample);
  const plain = script ?? plainLanguageOf(sample);
  if (plain !== undefined) return { lang: plain, sure: true };
  if (detector === undefined) throw new NotLoaded(loadDetector);
  const result = detector.detect(sample);
  if (result.language === '') return undefined;
  return { lang: toldApart(sample, result.language), sure: result.isReliable() };
}

let detector: (typeof import('eld/extrasmall'))['eld'] | undefined;

/** The smallest base tells languages apart nearly as the largest does, which takes three times as much. */
async function loadDetector(): Promise<void> {
  detector = (await import('eld/extrasmall')).eld;
}
