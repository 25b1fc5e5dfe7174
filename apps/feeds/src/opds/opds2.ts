import { wordsFor } from '@offprint/theme';
import { EPUB_TYPE } from '../attachments.ts';
import { cleanText } from '../item/clean-text.ts';
import { PAGE_BOOKS } from './catalogue.ts';
import type { CatalogueContext, CataloguePage } from './catalogue.ts';
import { modifiedOf, newestOf } from './modified.ts';
import type { ShelfBook } from './shelf.ts';

const TYPE = 'application/opds+json';
const ROOT = 'opds';

/** Takes what there is and gives the catalogue's root of {@link https://drafts.opds.io/opds-2.0 OPDS 2.0}. */
export function opds2Root(context: CatalogueContext): string {
  const { publication, shelves, fallback } = context;
  return json({
    metadata: {
      title: cleanText(publication.title).text,
      modified: newestOf(
        shelves.flatMap(({ books }) => books),
        fallback,
      ).iso,
    },
    links: linksOf(ROOT, context),
    navigation: shelves.map(({ name, title, books }) => ({
      href: context.feedHref(ROOT, `opds/${name}/1.json`),
      title,
      type: TYPE,
      rel: 'subsection',
      properties: { numberOfItems: books.length },
    })),
  });
}

/** Takes a page of books and gives it as a feed of OPDS 2.0 with its facets. */
export function opds2Page(page: CataloguePage, context: CatalogueContext): string {
  const { path, facets } = page;
  const words = wordsFor(context.publication.language);
  const kinds = [...new Set(facets.map(({ kind }) => kind))];
  const link = (rel: string, to: string | undefined): readonly unknown[] =>
    to === undefined ? [] : [{ rel, href: context.feedHref(path, `${to}.json`), type: TYPE }];
  return json({
    metadata: {
      title: cleanText(`${context.publication.title}: ${page.title}`).text,
      numberOfItems: page.total,
      itemsPerPage: PAGE_BOOKS,
      currentPage: page.number,
      modified: newestOf(page.books, context.fallback).iso,
    },
    links: [
      ...linksOf(path, context),
      ...link('first', page.first),
      ...link('previous', page.previous),
      ...link('next', page.next),
      ...link('last', page.last),
    ],
    facets:
      kinds.length === 0
        ? undefined
        : kinds.map((kind) => ({
            metadata: { title: words[kind] },
            links: facets
              .filter((facet) => facet.kind === kind)
              .map(({ value, count, active, path: to }) => ({
                href: context.feedHref(path, `${to}.json`),
                type: TYPE,
                title: cleanText(value).text,
                rel: active ? 'self' : undefined,
                properties: { numberOfItems: count },
              })),
          })),
    publications: page.books.map((book) => publicationOf(book, path, context)),
  });
}

function publicationOf(
  book: ShelfBook,
  path: string,
  { publication, bookHref, fallback }: CatalogueContext,
): unknown {
  const { cover } = book;
  return {
    metadata: {
      '@type': 'http://schema.org/Book',
      identifier: book.id,
      title: cleanText(book.title).text,
      author: book.authors.length === 0 ? undefined : book.authors.map((name) => cleanText(name).text),
      publisher: publication.publisher === undefined ? undefined : cleanText(publication.publisher).text,
      language: book.language,
      modified: modifiedOf(book, fallback).iso,
      subject: book.subjects.length === 0 ? undefined : book.subjects.map((name) => cleanText(name).text),
    },
    links: [
      {
        rel: 'http://opds-spec.org/acquisition/open-access',
        href: bookHref(path, book.file),
        type: EPUB_TYPE,
        size: book.bytes,
      },
    ],
    images: cover === undefined ? undefined : [{ href: bookHref(path, cover.file), type: cover.mediaType }],
  };
}

function linksOf(path: string, { feedHref, search }: CatalogueContext): readonly unknown[] {
  return [
    { rel: 'self', href: feedHref(path, `${path}.json`), type: TYPE },
    { rel: 'start', href: feedHref(path, `${ROOT}.json`), type: TYPE },
    ...(search === undefined
      ? []
      : [
          {
            rel: 'search',
            href: search.replace('{searchTerms}', '{query}'),
            type: 'text/html',
            templated: true,
          },
        ]),
  ];
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}
