import type { Publication } from '@offprint/article';
import type { Instant } from '../item/instant.ts';
import type { BookFacetKind, Shelf, ShelfBook } from './shelf.ts';

/** How many books one document of a catalogue lists. */
export const PAGE_BOOKS = 50;

/** A way through a shelf: what it is of, and where. */
export interface FacetLink {
  readonly kind: BookFacetKind;
  readonly value: string;
  readonly count: number;
  readonly active: boolean;
  /** Without the file's ending, relative to the tree of feeds. */
  readonly path: string;
}

/** One document that lists books. Paths have no ending and are relative to the tree of feeds. */
export interface CataloguePage {
  readonly path: string;
  readonly title: string;
  readonly books: readonly ShelfBook[];
  /** From 1. */
  readonly number: number;
  readonly pages: number;
  readonly total: number;
  readonly first: string;
  readonly last: string;
  readonly previous?: string;
  readonly next?: string;
  readonly facets: readonly FacetLink[];
}

/** What every document of a catalogue needs beside its own books. */
export interface CatalogueContext {
  readonly publication: Publication;
  readonly shelves: readonly Shelf[];
  /** What `updated` says where no book has a date. */
  readonly fallback: Instant;
  /** Takes the path of a document and of a file of the tree of feeds and gives the address to print in that document. */
  readonly feedHref: (from: string, path: string) => string;
  /** The same for a file of the tree of books. */
  readonly bookHref: (from: string, file: string) => string;
  /** The archive's search page, absolute, with `{searchTerms}`. */
  readonly search?: string;
}

/** Takes a shelf and gives all its documents: everything, and each facet. */
export function cataloguePages(shelf: Shelf): readonly CataloguePage[] {
  const folder = `opds/${shelf.name}/`;
  const facetFolder = (kind: BookFacetKind, name: string): string => `${folder}${kind}/${name}/`;
  const links = (active?: string): readonly FacetLink[] =>
    shelf.facets.map(({ kind, label: value, name, books }) => {
      const path = `${facetFolder(kind, name)}1`;
      return { kind, value, count: books.length, path, active: active === path };
    });
  return [
    ...paged(folder, shelf.title, shelf.books, links()),
    ...shelf.facets.flatMap(({ kind, label: value, name, books }) => {
      const own = facetFolder(kind, name);
      return paged(own, `${shelf.title}: ${value}`, books, links(`${own}1`));
    }),
  ];
}

function paged(
  folder: string,
  title: string,
  books: readonly ShelfBook[],
  facets: readonly FacetLink[],
): readonly CataloguePage[] {
  const pages = Math.max(1, Math.ceil(books.length / PAGE_BOOKS));
  return Array.from({ length: pages }, (_, index) => ({
    path: `${folder}${index + 1}`,
    title,
    books: books.slice(index * PAGE_BOOKS, (index + 1) * PAGE_BOOKS),
    number: index + 1,
    pages,
    total: books.length,
    first: `${folder}1`,
    last: `${folder}${pages}`,
    ...(index > 0 ? { previous: `${folder}${index}` } : {}),
    ...(index + 1 < pages ? { next: `${folder}${index + 2}` } : {}),
    facets,
  }));
}
