import { putIn, wordsFor } from '@offprint/theme';
import type { CatalogueEntry } from '@offprint/collection';
import type { Volume } from './volume.ts';

/** The most articles of one file. */
export const MOST_ARTICLES = 500;
/** The most bytes of one file: what Send to Kindle takes by mail, with room for cover and contents. */
export const MOST_BYTES = 48_000_000;

/**
 * Takes a volume and what each article weighs (bytes, at most) and gives the volume, or its parts, each within
 * {@link MOST_ARTICLES} and {@link MOST_BYTES} and called a part in its title and name.
 */
export function split(
  volume: Volume,
  weigh: (entry: CatalogueEntry) => number,
  language: string,
): readonly Volume[] {
  const parts: CatalogueEntry[][] = [[]];
  let weight = 0;
  for (const entry of volume.entries) {
    const more = weigh(entry);
    const last = parts.at(-1);
    if (
      last === undefined ||
      last.length >= MOST_ARTICLES ||
      (last.length > 0 && weight + more > MOST_BYTES)
    ) {
      parts.push([entry]);
      weight = more;
    } else {
      last.push(entry);
      weight += more;
    }
  }
  if (parts.length === 1) return [volume];
  return parts.map((entries, index) => {
    const part = { number: index + 1, of: parts.length };
    const label = putIn(wordsFor(language).partOf, `${String(part.number)}/${String(part.of)}`);
    return {
      ...volume,
      entries,
      part,
      name: `${volume.name}-part-${String(part.number)}`,
      title: `${volume.title} (${label})`,
      label: volume.label === '' ? label : `${volume.label} (${label})`,
    };
  });
}
