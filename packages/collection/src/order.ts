import type { CatalogueEntry } from './collection.ts';

type Ordered = Pick<CatalogueEntry, 'id' | 'matter'>;

/** As much of an article as tells its place in a catalogue. */
export interface OrderKey {
  readonly date: string;
  readonly title: string;
  readonly id: string;
}

/** Takes an article and gives what {@link byKey} needs of it. */
export function orderKey({ id, matter: { title, published } }: Ordered): OrderKey {
  return { date: published?.value ?? '', title, id };
}

/** Newest first, the undated last, then by title, then by id; by code unit, the same in every locale. */
export function byKey(a: OrderKey, b: OrderKey): number {
  return compare(b.date, a.date) || compare(a.title, b.title) || compare(a.id, b.id);
}

/** Articles as {@link byKey} has them. */
export function byDateThenTitle(a: Ordered, b: Ordered): number {
  return byKey(orderKey(a), orderKey(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
