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
