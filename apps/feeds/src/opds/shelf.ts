import type { ArticleId, Publication } from '@offprint/article';
import { facetName } from '@offprint/collection';
import type { BoundVolume, CatalogueEntry } from '@offprint/collection';
import { wordsFor } from '@offprint/theme';
import { languageName } from '../plan/facet-feeds.ts';

/** What books are told apart by in a catalogue. */
export type BookFacetKind = 'year' | 'source' | 'language';

/** A book with what its articles say of it. */
export interface ShelfBook extends BoundVolume {
  readonly facets: Readonly<Record<BookFacetKind, readonly string[]>>;
  /** Tags that its articles share most, at most twelve. */
  readonly subjects: readonly string[];
}

/** A value that some of the books of a shelf share. */
export interface BookFacet {
  readonly kind: BookFacetKind;
  readonly value: string;
  /** For people. */
  readonly label: string;
  readonly name: string;
  readonly books: readonly ShelfBook[];
}

/** Books of one kind: bound volumes, or books of a single article. */
export interface Shelf {
  readonly name: 'volumes' | 'articles';
  readonly title: string;
  readonly books: readonly ShelfBook[];
  readonly facets: readonly BookFacet[];
}

const KINDS: readonly BookFacetKind[] = ['year', 'source', 'language'];

/** Takes the books and the articles in them and gives the shelves that hold any. */
export function shelvesOf(
  books: readonly BoundVolume[],
  catalogue: readonly CatalogueEntry[],
  { language }: Pick<Publication, 'language'>,
): readonly Shelf[] {
  if (books.length === 0) return [];
  const entries = new Map(catalogue.map((entry) => [entry.id, entry]));
  const words = wordsFor(language);
  const all = books.map((book) => shelfBook(book, entries));
  const shelves = [
    { name: 'volumes' as const, title: words.books, books: all.filter(({ by }) => by !== 'article') },
    { name: 'articles' as const, title: words.allArticles, books: all.filter(({ by }) => by === 'article') },
  ];
  return shelves
    .filter((shelf) => shelf.books.length > 0)
    .map((shelf) => ({ ...shelf, facets: facetsOf(shelf.books, language) }));
}

function shelfBook(book: BoundVolume, entries: ReadonlyMap<ArticleId, CatalogueEntry>): ShelfBook {
  const matters = book.articles.flatMap((id) => entries.get(id)?.matter ?? []);
  return {
    ...book,
    facets: {
      year: distinct(matters.map(({ published }) => published?.value.slice(0, 4))),
      source: distinct(matters.map(({ source }) => source.name)),
      language: distinct(matters.map(({ lang }) => (lang === 'und' ? undefined : lang))),
    },
    subjects: commonest(matters.flatMap(({ tags }) => tags)),
  };
}

function commonest(tags: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .slice(0, 12)
    .map(([tag]) => tag);
}

function facetsOf(books: readonly ShelfBook[], language: string): readonly BookFacet[] {
  return KINDS.flatMap((kind) => {
    const values = [...new Set(books.flatMap((book) => book.facets[kind]))].sort();
    // One value for all tells nothing apart.
    if (values.length < 2) return [];
    return values.map((value) => ({
      kind,
      value,
      label: kind === 'language' ? languageName(value, language) : value,
      name: facetName(value),
      books: books.filter((book) => book.facets[kind].includes(value)),
    }));
  });
}

function distinct(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== undefined))].sort();
}
