import { assetFile } from '@offprint/article';
import type { ArticleId, Publication } from '@offprint/article';
import { permalinkOf } from '@offprint/collection';
import type { CatalogueEntry } from '@offprint/collection';
import type { Addresses } from './item/body.ts';

/**
 * Where the other trees stand, from the publication's `url`, which is the archive's own: beside it, as on the disk and
 * as its pages link to them. `https://example.org/` has its feeds at `https://example.org/feeds/`, since nothing stands
 * above the root of a host; so does `https://example.org/html/`.
 */
export const FOLDERS = { feeds: '../feeds/', books: '../epub/' } as const;

/** Takes a publication and its articles and gives where things stand on the web: nowhere, without a `url`. */
export function addressesOf(
  publication: Pick<Publication, 'url' | 'permalinks'>,
  catalogue: readonly CatalogueEntry[],
): Addresses {
  const { url } = publication;
  const at = (path: string): string | undefined => (url === undefined ? undefined : new URL(path, url).href);
  const entries = new Map<ArticleId, CatalogueEntry>(catalogue.map((entry) => [entry.id, entry]));
  return {
    page: (id) => {
      const entry = entries.get(id);
      return entry === undefined ? undefined : at(permalinkOf(entry, publication));
    },
    feed: (path) => at(`${FOLDERS.feeds}${path}`),
    book: (path) => at(`${FOLDERS.books}${path.split('/').map(encodeURIComponent).join('/')}`),
    picture: (asset) => at(`${FOLDERS.feeds}pictures/${assetFile(asset)}`),
  };
}
