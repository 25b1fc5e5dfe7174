import type { ArticleId, Publication } from '@offprint/article';
import { permalinkOf } from '@offprint/collection';
import type { CatalogueEntry } from '@offprint/collection';
import type { Addresses } from './item/body.ts';
import { picturePaths } from './plan/picture-paths.ts';

/**
 * Where the other trees stand, from the publication's `url`, which is the archive's own: beside it, as on the disk and
 * as its pages link to them. `https://example.org/` has its feeds at `https://example.org/feeds/`, since nothing stands
 * above the root of a host; so does `https://example.org/html/`.
 */
export const FOLDERS = { feeds: '../feeds/', books: '../epub/' } as const;

/** A path that stands in an address as it is; to resolve one takes long, and each article's is asked for in each of its feeds. */
const PLAIN = /^(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)*\/?$/;

/** Takes a publication and its articles and gives where things stand on the web: nowhere, without a `url`. */
export function addressesOf(
  publication: Pick<Publication, 'url' | 'permalinks'>,
  catalogue: readonly CatalogueEntry[],
): Addresses {
  const { url } = publication;
  const at = (path: string): string | undefined => (url === undefined ? undefined : new URL(path, url).href);
  const root = at('.');
  // Without an address no picture is shown.
  const pathOf = picturePaths(root === undefined ? [] : catalogue);
  const entries = new Map<ArticleId, CatalogueEntry>();
  if (root !== undefined) for (const entry of catalogue) entries.set(entry.id, entry);
  return {
    page: (id) => {
      const entry = entries.get(id);
      if (entry === undefined || root === undefined) return undefined;
      const path = permalinkOf(entry, publication);
      return PLAIN.test(path) ? root + path : at(path);
    },
    feed: (path) => at(`${FOLDERS.feeds}${path}`),
    book: (path) => at(`${FOLDERS.books}${path.split('/').map(encodeURIComponent).join('/')}`),
    picture: (asset) => at(`${FOLDERS.feeds}${pathOf(asset)}`),
    picturePath: pathOf,
  };
}
