import type { Publication } from '@offprint/article';
import { addressesOf } from './addresses.ts';
import { FILES } from './feed.ts';

/** Takes a publication and gives the addresses of its feeds of all articles: what a hub is told of. None without a `url`. */
export function topicsOf(publication: Pick<Publication, 'url' | 'permalinks'>): readonly string[] {
  const { feed } = addressesOf(publication, []);
  return [FILES.json, FILES.atom, FILES.rss].flatMap((file) => feed(file) ?? []);
}
