import { uuidOf } from '@offprint/article';
import { countOf, wordsFor } from '@offprint/theme';
import type { Element } from 'xast';
import { EPUB_TYPE } from '../attachments.ts';
import { cleanText } from '../item/clean-text.ts';
import type { Instant } from '../item/instant.ts';
import { documentOf } from '../xml/document.ts';
import { element, xmlOf } from '../xml/element.ts';
import type { CatalogueContext, CataloguePage } from './catalogue.ts';
import type { ShelfBook } from './shelf.ts';
import { modifiedOf, newestOf } from './modified.ts';

const NAVIGATION = 'application/atom+xml;profile=opds-catalog;kind=navigation';
const ACQUISITION = 'application/atom+xml;profile=opds-catalog;kind=acquisition';
const ROOT = 'opds';

/** Takes what there is and gives the catalogue's root, a navigation feed of {@link https://specs.opds.io/opds-1.2 OPDS 1.2}. */
export function opds1Root(context: CatalogueContext): string {
  const { shelves, fallback, publication } = context;
  const updated = newestOf(
    shelves.flatMap(({ books }) => books),
    fallback,
  );
  const entries = shelves.map(({ name, title, books }) =>
    element(
      'entry',
      {},
      element('title', {}, title),
      element('id', {}, idOf(context, `opds/${name}/`)),
      element('updated', {}, newestOf(books, fallback).iso),
      element('content', { type: 'text' }, String(books.length)),
      element('link', {
        rel: 'subsection',
        href: context.feedHref(ROOT, `opds/${name}/1.xml`),
        type: ACQUISITION,
      }),
    ),
  );
  return documentOf(headOf(context, ROOT, publication.title, updated, NAVIGATION, []), entries.map(xmlOf));
}

/** Takes a page of books and gives it as an acquisition feed of OPDS 1.2, its {@link https://specs.opds.io/opds-1.2#4-facets facets} as links. */
export function opds1Page(page: CataloguePage, context: CatalogueContext): string {
  const { path, books, total, facets, number } = page;
  const words = wordsFor(context.publication.language);
  const link = (rel: string, to: string | undefined): Element | undefined =>
    to === undefined
      ? undefined
      : element('link', { rel, href: context.feedHref(path, `${to}.xml`), type: ACQUISITION });
  const more = [
    element('link', { rel: 'up', href: context.feedHref(path, `${ROOT}.xml`), type: NAVIGATION }),
    link('first', page.first),
    link('previous', page.previous),
    link('next', page.next),
    link('last', page.last),
    facets.map(({ kind, value, count, active, path: to }) =>
      element('link', {
        rel: 'http://opds-spec.org/facet',
        href: context.feedHref(path, `${to}.xml`),
        type: ACQUISITION,
        title: cleanText(value).text,
        'opds:facetGroup': words[kind],
        'opds:activeFacet': active ? 'true' : undefined,
        'thr:count': count,
      }),
    ),
    element('opensearch:totalResults', {}, String(total)),
    element('opensearch:itemsPerPage', {}, '50'),
    element('opensearch:startIndex', {}, String((number - 1) * 50 + 1)),
  ];
  const updated = newestOf(books, context.fallback);
  const title = `${context.publication.title}: ${page.title}`;
  return documentOf(
    headOf(context, path, title, updated, ACQUISITION, more),
    books.map((book) => xmlOf(entryOf(book, page, context))),
  );
}

function headOf(
  context: CatalogueContext,
  path: string,
  title: string,
  updated: Instant,
  type: string,
  more: readonly (Element | undefined | readonly Element[])[],
): Element {
  const { publication, feedHref, search } = context;
  const folder = path === ROOT ? ROOT : path.slice(0, path.lastIndexOf('/') + 1);
  const owner = publication.authors[0] ?? publication.publisher ?? publication.title;
  return element(
    'feed',
    {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:dc': 'http://purl.org/dc/terms/',
      'xmlns:opds': 'http://opds-spec.org/2010/catalog',
      'xmlns:opensearch': 'http://a9.com/-/spec/opensearch/1.1/',
      'xmlns:thr': 'http://purl.org/syndication/thread/1.0',
      'xml:lang': publication.language,
    },
    element('id', {}, idOf(context, folder)),
    element('title', {}, cleanText(title).text),
    element('updated', {}, updated.iso),
    element('author', {}, element('name', {}, cleanText(owner).text)),
    element('link', { rel: 'self', href: feedHref(path, `${path}.xml`), type }),
    element('link', { rel: 'start', href: feedHref(path, `${ROOT}.xml`), type: NAVIGATION }),
    search === undefined
      ? undefined
      : element('link', {
          rel: 'search',
          href: feedHref(path, 'opensearch.xml'),
          type: 'application/opensearchdescription+xml',
        }),
    element('link', {
      rel: 'alternate',
      href: feedHref(path, `${path}.json`),
      type: 'application/opds+json',
    }),
    more,
  );
}

function entryOf(book: ShelfBook, { path }: CataloguePage, context: CatalogueContext): Element {
  const { publication, bookHref } = context;
  const { cover } = book;
  const words = wordsFor(publication.language);
  const image = (rel: string): Element | undefined =>
    cover === undefined
      ? undefined
      : element('link', { rel, href: bookHref(path, cover.file), type: cover.mediaType });
  return element(
    'entry',
    { 'xml:lang': book.language },
    element('title', {}, cleanText(book.title).text),
    element('id', {}, book.id),
    element('updated', {}, modifiedOf(book, context.fallback).iso),
    book.authors.map((name) => element('author', {}, element('name', {}, cleanText(name).text))),
    element('dc:language', {}, book.language),
    publication.publisher === undefined
      ? undefined
      : element('dc:publisher', {}, cleanText(publication.publisher).text),
    book.subjects.map((term) =>
      element('category', { term: cleanText(term).text, label: cleanText(term).text }),
    ),
    publication.rights === undefined ? undefined : element('rights', {}, cleanText(publication.rights).text),
    element('summary', {}, countOf(words.articles, book.articles.length, words)),
    image('http://opds-spec.org/image'),
    image('http://opds-spec.org/image/thumbnail'),
    element('link', {
      rel: 'http://opds-spec.org/acquisition/open-access',
      href: bookHref(path, book.file),
      type: EPUB_TYPE,
      length: book.bytes,
    }),
  );
}

/** The same on every page of a list, the same in both versions. */
function idOf({ publication }: CatalogueContext, folder: string): string {
  return `urn:uuid:${uuidOf(`opds\n${publication.url ?? publication.title}\n${folder}`)}`;
}
