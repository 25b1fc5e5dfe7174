import type { CatalogueEntry } from './collection.ts';

interface Ordered extends Pick<CatalogueEntry, 'id'> {
  readonly matter: Pick<CatalogueEntry['matter'], 'title' | 'published'>;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Newest first, the undated last, then by title, then by id; by code unit, the same in every locale. */
export function byDateThenTitle(a: Ordered, b: Ordered): number {
  const [left, right] = [a.matter.published?.value ?? '', b.matter.published?.value ?? ''];
  return compare(right, left) || compare(a.matter.title, b.matter.title) || compare(a.id, b.id);
}

/** Takes an entry and a catalogue in its order and gives the place of the first entry that does not stand before it. */
export function placeOf<T extends Ordered>(entry: T, catalogue: readonly T[]): number {
  let [from, to] = [0, catalogue.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const there = catalogue[middle];
    if (there !== undefined && byDateThenTitle(there, entry) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
