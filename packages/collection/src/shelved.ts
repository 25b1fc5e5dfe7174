import type { Publication } from '@offprint/article';
import type { CatalogueEntry } from './collection.ts';
import { permalinkOf } from './permalink.ts';

/** Folders of more entries than this are slow to open, and some hosts refuse them at 10,000. */
const CROWD = 9000;

/** Takes a catalogue and gives the folders that would be too full: a month, the undated. */
export function crowdedIn(
  catalogue: Iterable<CatalogueEntry>,
  publication: Pick<Publication, 'permalinks'>,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const entry of catalogue) {
    const folder = folderOf(entry, publication);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].flatMap(([folder, count]) => (count > CROWD ? [folder] : [])).sort();
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
