import { detectLanguage } from '../src/language/detect-language.ts';
import { NotLoaded } from '../src/not-loaded.ts';

/** Loads what detects languages, as who can wait does at the first text that asks for it. */
export async function loadDetector(): Promise<void> {
  try {
    detectLanguage('Lorem ipsum');
  } catch (error) {
    if (!(error instanceof NotLoaded)) throw error;
    await error.load();
  }
}
