import type { CatalogueEntry, Collection, OutputFile, Publisher, RenderOptions } from '@offprint/collection';
import { addressesOf } from './addresses.ts';
import { bookItem } from './book-feed.ts';
import { dataFiles } from './data/files.ts';
import { datasetOf } from './data/describe.ts';
import { feedFiles, threeFiles } from './feed-files.ts';
import { feedOf } from './feed-of.ts';
import { iconFile } from './icon.ts';
import type { Addresses } from './item/body.ts';
import { keyOf } from './key.ts';
import { opdsFiles } from './opds/files.ts';
import { opmlOf } from './page/opml.ts';
import { pageOf } from './page/page.ts';
import { feedStyle } from './page/style.ts';
import { pictureFiles } from './picture-files.ts';
import { facetFeeds } from './plan/facet-feeds.ts';
import { pagesOf } from './plan/pages.ts';
import type { FeedPlan } from './plan/plan.ts';
import { VERSION } from './version.ts';
import { feedWordsFor } from './words.ts';

/**
 * The feeds: JSON Feed 1.1, Atom and RSS of the newest articles and of all that share a tag, an author, a source, a
 * language or a year; the whole archive in pages; the books as a feed and as OPDS catalogues; the articles as data; a
 * page for people. Only the articles of one document are in memory at a time.
 */
export const feedsPublisher: Publisher = { name: 'feeds', version: VERSION, render };

async function* render(collection: Collection, options: RenderOptions): AsyncIterable<OutputFile> {
  const { publication } = collection;
  const { asOf } = options;
  const catalogue =
    asOf === undefined
      ? collection.catalogue
      : collection.catalogue.filter((entry) => publishedBy(entry, asOf));
  if (publication.url === undefined) sayNoAddress(options);
  const addresses = addressesOf(publication, catalogue);
  const pages = pagesOf(catalogue, publication.feeds.items);
  const facets = facetFeeds(catalogue, publication.feeds.items, publication.language);
  // First what shows the same articles again and again.
  yield* feedFiles([...facets, ...pages], collection, addresses, options);
  if (publication.url !== undefined) yield* pictureFiles(collection, catalogue, addresses, options.report);
  yield* bookFiles(collection, catalogue, addresses, options);
  yield* dataFiles(collection, catalogue, addresses);
  yield* pageFiles(
    collection,
    catalogue,
    [...pages, ...facets].filter(({ current }) => current === undefined),
    addresses,
    options,
  );
}

function* bookFiles(
  { publication }: Collection,
  catalogue: readonly CatalogueEntry[],
  addresses: Addresses,
  { books = [], epoch }: RenderOptions,
): Iterable<OutputFile> {
  const volumes = books.filter(({ by }) => by !== 'article');
  if (volumes.length > 0) {
    const entries = new Map(catalogue.map((entry) => [entry.id, entry]));
    const plan: FeedPlan = {
      path: 'books/',
      label: feedWordsFor(publication.language).booksFeed,
      entries: [],
      total: volumes.length,
    };
    const stamp = [
      publication,
      epoch,
      volumes,
      volumes.map(({ articles }) => articles.map((id) => entries.get(id)?.matter.title)),
    ];
    yield* threeFiles(plan.path, stamp, () => {
      const items = volumes.map((book) => bookItem(book, entries, publication, addresses));
      return feedOf(plan, items, publication, addresses, epoch === undefined ? {} : { epoch });
    });
  }
  yield* opdsFiles(books, catalogue, publication, addresses, epoch);
}

function* pageFiles(
  { publication, digest, file }: Collection,
  catalogue: readonly CatalogueEntry[],
  feeds: readonly FeedPlan[],
  addresses: Addresses,
  { books = [] }: RenderOptions,
): Iterable<OutputFile> {
  const { theme, language } = publication;
  const list = feeds.map(({ path, label, total }) => [path, label, total]);
  const newest = catalogue.slice(0, 10).map(({ id, digest }) => [digest, addresses.page(id)]);
  const stamp = [publication, list, newest, books.length > 0];
  const dataset = datasetOf(publication, catalogue, addresses);
  yield {
    path: 'index.html',
    key: keyOf('page', stamp, dataset),
    data: () =>
      pageOf({
        publication,
        catalogue,
        feeds,
        addresses,
        books: books.length > 0,
        dataset,
      }),
  };
  yield {
    path: 'feed.css',
    key: keyOf('css', theme.accent, language),
    data: () => feedStyle(theme.accent, language),
  };
  const icon = iconFile(publication);
  const { logo } = theme;
  if (icon !== undefined && logo !== undefined)
    yield { path: icon, key: keyOf('icon', logo, digest), data: () => file(logo) };
  const opml = opmlOf(feeds, publication, addresses);
  if (opml !== undefined)
    yield { path: 'feeds.opml', key: keyOf('opml', publication, list), data: () => opml };
}

function publishedBy({ matter }: CatalogueEntry, asOf: string): boolean {
  return matter.published === undefined || matter.published.value.slice(0, 10) <= asOf;
}

function sayNoAddress({ report }: RenderOptions): void {
  report({
    file: 'publication.yaml',
    rule: 'publication-is-valid',
    level: 'warning',
    reason:
      'the feeds name no address of their own and link to no page or picture: the publication has no url',
    note: 'give it the address where the archive will stand: `url: https://example.org/`',
  });
}
