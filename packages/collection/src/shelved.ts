import type { Publication } from '@offprint/article';
import type { CatalogueEntry } from './collection.ts';
import { placeOf } from './order.ts';
import { permalinkOf } from './permalink.ts';

/** Folders of more entries than this are slow to open, and some hosts refuse them at 10,000. */
const CROWD = 9000;

/** Takes a catalogue and gives the folders that would be too full: a month, the undated. */
export function crowdedIn(
  catalogue: Iterable<CatalogueEntry>,
  publication: Pick<Publication, 'permalinks'>,
  most: number = CROWD,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const entry of catalogue) {
    const folder = folderOf(entry, publication);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].flatMap(([folder, count]) => (count > most ? [folder] : [])).sort();
}

/**
 * As {@link crowdedIn} of a catalogue in its order, where what was crowded is known from before some entries came or went: no folder but theirs is
 * counted, and it lies in one piece, since its time is how dates begin.
 */
export function crowdedSince<T extends CatalogueEntry>(
  before: readonly string[],
  catalogue: readonly T[],
  moved: readonly T[],
  publication: Pick<Publication, 'permalinks'>,
  most: number = CROWD,
): readonly string[] {
  const crowded = new Set(before);
  for (const entry of moved) {
    const folder = folderOf(entry, publication);
    const isThere = (at: number): boolean => {
      const other = catalogue[at];
      return other !== undefined && folderOf(other, publication) === folder;
    };
    const place = placeOf(entry, catalogue);
    let [from, to] = [place, place];
    while (to - from <= most && isThere(to)) to += 1;
    while (to - from <= most && isThere(from - 1)) from -= 1;
    if (to - from > most) crowded.add(folder);
    else crowded.delete(folder);
  }
  return [...crowded].sort();
}

/**
 * Takes a catalogue and gives it with the articles of each folder that would be too full put on shelves in it, by the first two digits
 * of their ids. An article's digest says so too, since all that names its address changes with it.
 */
export function shelved<T extends CatalogueEntry>(
  catalogue: readonly T[],
  publication: Pick<Publication, 'permalinks'>,
  crowded: readonly string[] = crowdedIn(catalogue, publication),
  put: (entry: T, shelf: string) => T = (entry, shelf) => ({
    ...entry,
    shelf,
    digest: `${entry.digest}-${shelf}`,
  }),
): readonly T[] {
  if (crowded.length === 0) return catalogue;
  return catalogue.map((entry) =>
    crowded.includes(folderOf(entry, publication)) ? put(entry, entry.id.slice(0, 2)) : entry,
  );
}

/** The folder that an article lies in as long as that is not too full. */
export function folderOf(entry: CatalogueEntry, publication: Pick<Publication, 'permalinks'>): string {
  return permalinkOf(entry, publication).slice(0, -entry.slug.length - 1);
}
