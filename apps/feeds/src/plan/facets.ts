import type { CatalogueEntry } from '@offprint/collection';
import { facetName } from './facet-name.ts';
import type { FacetKind, FeedPlan } from './plan.ts';

/** Fewer articles than this are no feed. */
const ENOUGH = 3;

const KINDS: Readonly<Record<FacetKind, (entry: CatalogueEntry) => readonly string[]>> = {
  tag: ({ matter }) => matter.tags,
  author: ({ matter }) => matter.authors.map(({ name }) => name),
  source: ({ matter }) => (matter.source.name === undefined ? [] : [matter.source.name]),
  language: ({ matter }) => (matter.lang === 'und' ? [] : [matter.lang]),
  year: ({ matter }) => (matter.published === undefined ? [] : [matter.published.value.slice(0, 4)]),
};

const ORDER: readonly FacetKind[] = ['tag', 'author', 'source', 'language', 'year'];

/** Articles that share a value. */
export interface Facet {
  readonly kind: FacetKind;
  /** As the newest of its articles writes it. */
  readonly value: string;
  readonly name: string;
  readonly entries: readonly CatalogueEntry[];
}

/** Takes articles, newest first, and gives what they share, each kind in the order of its values; case makes no difference. */
export function facetsOf(catalogue: readonly CatalogueEntry[], enough: number = ENOUGH): readonly Facet[] {
  return ORDER.flatMap((kind) => {
    const facets = new Map<string, { readonly value: string; readonly entries: CatalogueEntry[] }>();
    for (const entry of catalogue) {
      for (const [key, value] of new Map(
        KINDS[kind](entry).map((value) => [value.normalize('NFC').toLowerCase(), value]),
      )) {
        const known = facets.get(key);
        if (known === undefined) facets.set(key, { value, entries: [entry] });
        else known.entries.push(entry);
      }
    }
    return [...facets]
      .filter(([key, { entries }]) => key.trim() !== '' && entries.length >= enough)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { value, entries }]) => ({ kind, value, name: facetName(key), entries }));
  });
}

/** Takes articles, newest first, and how many a feed holds, and gives the feeds of what they share. */
export function facetFeeds(catalogue: readonly CatalogueEntry[], items: number): readonly FeedPlan[] {
  return facetsOf(catalogue).map(({ kind, value, name, entries }) => ({
    path: `${kind}/${name}/`,
    label: value,
    kind,
    entries: entries.slice(0, items),
    total: entries.length,
    archived: false,
  }));
}
