import type { Publication } from '@offprint/article';
import type { BoundVolume, CatalogueEntry, OutputFile } from '@offprint/collection';
import type { Addresses } from '../item/body.ts';
import { momentAt } from '../item/instant.ts';
import { keyOf } from '../key.ts';
import { cataloguePages } from './catalogue.ts';
import type { CatalogueContext } from './catalogue.ts';
import { opds1Page, opds1Root } from './opds1.ts';
import { opds2Page, opds2Root } from './opds2.ts';
import { openSearchOf } from './opensearch.ts';
import { shelvesOf } from './shelf.ts';

/**
 * Takes the books and gives their catalogues in OPDS 1.2 and 2.0: `opds.xml`, `opds.json`, and under `opds/` the lists.
 * Addresses are absolute, or relative where the publication has none, so that a catalogue works from a disk.
 */
export function* opdsFiles(
  books: readonly BoundVolume[],
  catalogue: readonly CatalogueEntry[],
  publication: Publication,
  addresses: Addresses,
  epoch: number | undefined,
): Iterable<OutputFile> {
  const shelves = shelvesOf(books, catalogue, publication);
  if (shelves.length === 0) return;
  const search = publication.url === undefined ? undefined : `${publication.url}search/?q={searchTerms}`;
  const context: CatalogueContext = {
    publication,
    shelves,
    fallback: momentAt((epoch ?? 0) * 1000, 0),
    feedHref: (from, path) => addresses.feed(path) ?? `${up(from)}${path}`,
    bookHref: (from, file) =>
      addresses.book(file) ?? `${up(from)}../epub/${file.split('/').map(encodeURIComponent).join('/')}`,
    ...(search === undefined ? {} : { search }),
  };
  const rootKey = [
    publication,
    epoch,
    shelves.map(({ name, books: own }) => [name, own.length, own.map(({ modified }) => modified)]),
  ];
  yield { path: 'opds.xml', key: keyOf('opds1', rootKey), data: () => opds1Root(context) };
  yield { path: 'opds.json', key: keyOf('opds2', rootKey), data: () => opds2Root(context) };
  if (search !== undefined) {
    yield {
      path: 'opensearch.xml',
      key: keyOf('search', publication),
      data: () => openSearchOf(publication, search),
    };
  }
  for (const shelf of shelves) {
    for (const page of cataloguePages(shelf)) {
      const stamp = [publication, epoch, page];
      yield { path: `${page.path}.xml`, key: keyOf('opds1', stamp), data: () => opds1Page(page, context) };
      yield { path: `${page.path}.json`, key: keyOf('opds2', stamp), data: () => opds2Page(page, context) };
    }
  }
}

/** From a document to the root of the tree of feeds. */
function up(from: string): string {
  return '../'.repeat(from.split('/').length - 1);
}
