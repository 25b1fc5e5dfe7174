import type { Publication } from '@offprint/article';
import type { CatalogueEntry } from './collection.ts';
import { permalinkOf } from './permalink.ts';

/** Folders of more entries than this are slow to open, and some hosts refuse them at 10,000. */
const CROWD = 9000;

/**
 * Takes a catalogue and gives it with the articles of each folder that would be too full (a month, the undated) put on shelves in
 * it, by the first two digits of their ids. An article's digest says so too, since all that names its address changes with it.
 */
export function shelved<T extends CatalogueEntry>(
  catalogue: readonly T[],
  publication: Pick<Publication, 'permalinks'>,
  put: (entry: T, shelf: string) => T = (entry, shelf) => ({
    ...entry,
    shelf,
    digest: `${entry.digest}-${shelf}`,
  }),
): readonly T[] {
  if (catalogue.length <= CROWD) return catalogue;
  const folderOf = (entry: T): string => permalinkOf(entry, publication).slice(0, -entry.slug.length - 1);
  const counts = new Map<string, number>();
  for (const entry of catalogue) {
    const folder = folderOf(entry);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  if ([...counts.values()].every((count) => count <= CROWD)) return catalogue;
  return catalogue.map((entry) =>
    (counts.get(folderOf(entry)) ?? 0) <= CROWD ? entry : put(entry, entry.id.slice(0, 2)),
  );
}
