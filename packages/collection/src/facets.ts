import type { CatalogueEntry } from './collection.ts';
import { facetKey, facetName } from './facet-name.ts';

/** What articles may share. */
export type FacetKind = 'tag' | 'author' | 'source' | 'language' | 'year';

/** A value and the articles that share it. */
export interface SharedValue<T> {
  /** As most of its articles write it, and of two ways the newer. */
  readonly value: string;
  /** A path segment. */
  readonly name: string;
  /** In the order of the catalogue: newest first. */
  readonly entries: readonly T[];
}

/** Articles that share a value: enough of them for a feed of their own, in the folder `<kind>/<name>/` of the tree of feeds. */
export interface Facet extends SharedValue<CatalogueEntry> {
  readonly kind: FacetKind;
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

/** Takes articles, or what stands for them, and what each has of some kind, and gives each value that there is, in the order of its keys, with the articles that have it. */
export function sharedBy<T>(
  catalogue: readonly T[],
  valuesOf: (entry: T) => readonly string[],
): readonly SharedValue<T>[] {
  const shared = new Map<string, Shared<T>>();
  // Of a value that many write, one look-up tells all.
  const spellings = new Map<string, Spelling<T>>();
  for (const entry of catalogue) {
    for (const value of valuesOf(entry)) {
      const spelling = spellings.get(value) ?? spellingOf(value, shared);
      if (spelling === undefined) continue;
      if (spelling.times === 0) spellings.set(value, spelling);
      spelling.times += 1;
      const { entries } = spelling.shared;
      if (entries.at(-1) !== entry) entries.push(entry);
    }
  }
  return [...shared]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { written, entries }]) => ({ value: commonest(written), name: facetName(key), entries }));
}

/** What is one value, however it is written. */
interface Shared<T> {
  /** Each way of writing it, in the order they were met. */
  readonly written: Spelling<T>[];
  readonly entries: T[];
}

interface Spelling<T> {
  readonly value: string;
  readonly shared: Shared<T>;
  times: number;
}

function spellingOf<T>(value: string, found: Map<string, Shared<T>>): Spelling<T> | undefined {
  const key = facetKey(value);
  if (key === '') return undefined;
  const shared: Shared<T> = found.get(key) ?? { written: [], entries: [] };
  found.set(key, shared);
  const spelling = { value, shared, times: 0 };
  shared.written.push(spelling);
  return spelling;
}

function commonest(written: readonly Spelling<unknown>[]): string {
  return written.reduce((best, one) => (one.times > best.times ? one : best)).value;
}
