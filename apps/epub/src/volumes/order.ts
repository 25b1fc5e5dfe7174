import type { CatalogueEntry } from '@offprint/collection';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Takes articles and gives them in the order of a book: oldest first, the undated last, then by title, then by id. */
export function readingOrder(entries: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  const when = ({ matter }: CatalogueEntry): string => matter.published?.value ?? '\uffff';
  return entries.toSorted(
    (a, b) => compare(when(a), when(b)) || compare(a.matter.title, b.matter.title) || compare(a.id, b.id),
  );
}

/** Takes the articles of a series and gives them in its order: by position, those without one after them as {@link readingOrder} has it. */
export function seriesOrder(entries: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  const place = ({ matter }: CatalogueEntry): number => matter.series?.position ?? Number.MAX_VALUE;
  return readingOrder(entries).toSorted((a, b) => place(a) - place(b));
}
