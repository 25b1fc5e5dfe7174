import type { CatalogueEntry } from './collection.ts';
import { facetKey, facetName } from './facet-name.ts';

/** What articles may share. */
export type FacetKind = 'tag' | 'author' | 'source' | 'language' | 'year';

/** Articles that share a value: enough of them for a feed of their own, in the folder `<kind>/<name>/` of the tree of feeds. */
export interface Facet {
  readonly kind: FacetKind;
  /** As the newest of its articles writes it. */
  readonly value: string;
  /** A path segment. */
  readonly name: string;
  /** Newest first. */
  readonly entries: readonly CatalogueEntry[];
}

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

/** Takes articles, newest first, and gives what at least three of them share, each kind in the order of its keys. */
export function facetsOf(catalogue: readonly CatalogueEntry[], enough: number = ENOUGH): readonly Facet[] {
  return ORDER.flatMap((kind) => {
    const facets = new Map<string, { readonly value: string; readonly entries: CatalogueEntry[] }>();
    for (const entry of catalogue) {
      for (const [key, value] of new Map(KINDS[kind](entry).map((value) => [facetKey(value), value]))) {
        const known = facets.get(key);
        if (known === undefined) facets.set(key, { value, entries: [entry] });
        else known.entries.push(entry);
      }
    }
    return [...facets]
      .filter(([key, { entries }]) => key !== '' && entries.length >= enough)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, { value, entries }]) => ({ kind, value, name: facetName(key), entries }));
  });
}
