import { once } from '@offprint/article/once';
import { MONTHS } from '../vocabularies/months.ts';

/** What a name of a month stands for: by language, since listopad is October in Zagreb and November in Prague. */
const names = once(gather);

/** Takes the name of a month, in any case, and the language if known; gives its number from 1, or nothing when languages disagree. */
export function monthOf(name: string, lang?: string): number | undefined {
  const small = name.toLowerCase().normalize('NFC');
  // Hebrew writes “in May” as one word.
  const meanings = names().get(small) ?? (small.startsWith('ב') ? names().get(small.slice(1)) : undefined);
  if (meanings === undefined) return undefined;
  const own = lang === undefined ? undefined : meanings.get(lang.split('-')[0] ?? lang);
  if (own !== undefined) return own;
  const [first, ...others] = new Set(meanings.values());
  return others.length === 0 ? first : undefined;
}

function gather(): Map<string, Map<string, number>> {
  const names = new Map<string, Map<string, number>>();
  for (const [tag, months] of Object.entries(MONTHS)) {
    const lang = tag.split('-')[0] ?? tag;
    months.split(' ').forEach((forms, index) => {
      for (const form of forms.split('|')) {
        const name = form.replaceAll('_', ' ');
        const meanings = names.get(name) ?? new Map<string, number>();
        if (!meanings.has(lang)) meanings.set(lang, index + 1);
        names.set(name, meanings);
      }
    });
  }
  return names;
}
