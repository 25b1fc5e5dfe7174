import type { CatalogueEntry } from './collection.ts';
import { facetKey, facetName } from './facet-name.ts';

/** What articles may share. */
export type FacetKind = 'tag' | 'author' | 'source' | 'language' | 'year';

/** Articles that share a value: enough of them for a feed of their own, in the folder `<kind>/<name>/` of the tree of feeds. */
export interface Facet {
  readonly kind: FacetKind;
  /** As most of its articles write it, and of two ways the newer. */
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
  return ORDER.flatMap((kind) =>
    sharedBy(catalogue, KINDS[kind])
      .filter(({ entries }) => entries.length >= enough)
      .map((shared) => ({ kind, ...shared })),
  );
}

/** Takes articles and what each has of some kind, and gives each value that there is, in the order of its keys, with the articles that have it. */
export function sharedBy(
  catalogue: readonly CatalogueEntry[],
  valuesOf: (entry: CatalogueEntry) => readonly string[],
): readonly Omit<Facet, 'kind'>[] {
  const found = new Map<
    string,
    { readonly written: Map<string, number>; readonly entries: CatalogueEntry[] }
  >();
  const keys = new Map<string, string>();
  for (const entry of catalogue) {
    for (const value of valuesOf(entry)) {
      const key = keys.get(value) ?? facetKey(value);
      keys.set(value, key);
      if (key === '') continue;
      const { written, entries } = found.get(key) ?? { written: new Map<string, number>(), entries: [] };
      written.set(value, (written.get(value) ?? 0) + 1);
      if (entries.at(-1) !== entry) entries.push(entry);
      found.set(key, { written, entries });
    }
  }
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { written, entries }]) => ({ value: commonest(written), name: facetName(key), entries }));
}

function commonest(written: ReadonlyMap<string, number>): string {
  return [...written].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as const)[0];
}
