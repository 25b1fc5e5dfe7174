import type { CatalogueEntry, Collection, OutputFile, Publisher, RenderOptions } from '@offprint/collection';
import { feedFiles } from './feed-files.ts';
import { pictureFiles } from './picture-files.ts';
import { facetFeeds } from './plan/facets.ts';
import { pagesOf } from './plan/pages.ts';
import { VERSION } from './version.ts';

/**
 * The feeds: JSON Feed 1.1, Atom and RSS of the newest articles and of all that share a tag, an author, a source, a
 * language or a year; the whole archive in pages; the pictures that they show.
 */
export const feedsPublisher: Publisher = { name: 'feeds', version: VERSION, render };

async function* render(collection: Collection, options: RenderOptions): AsyncIterable<OutputFile> {
  const { publication } = collection;
  const { asOf } = options;
  const catalogue =
    asOf === undefined ? collection.catalogue : collection.catalogue.filter((entry) => publishedBy(entry, asOf));
  if (publication.url === undefined) sayNoAddress(options);
  const plans = [...pagesOf(catalogue, publication.feeds.items), ...facetFeeds(catalogue, publication.feeds.items)];
  yield* feedFiles(plans, collection, catalogue, options);
  if (publication.url !== undefined) yield* pictureFiles(collection, catalogue);
}

function publishedBy({ matter }: CatalogueEntry, asOf: string): boolean {
  return matter.published === undefined || matter.published.value.slice(0, 10) <= asOf;
}

function sayNoAddress({ report }: RenderOptions): void {
  report({
    file: 'publication.yaml',
    rule: 'publication-is-valid',
    level: 'warning',
    reason: 'the feeds name no address of their own and link to no page or picture: the publication has no url',
    note: 'give it the address where the archive will stand: `url: https://example.org/`',
  });
}
