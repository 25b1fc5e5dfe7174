import type { Article } from '@offprint/article';
import { addressOf } from '../layout/metadata.ts';
import type { Site } from '../site/site.ts';
import type { Cited } from './citation.ts';

/** Takes an article and the path of its page and gives what a citation of it in this archive is made of. */
export function citedIn(site: Site, { id, slug, matter }: Article, path: string): Cited {
  const address = addressOf(site, path);
  return {
    id,
    slug,
    matter,
    archive: site.publication.title,
    lang: site.words.lang,
    ...(address === undefined ? {} : { address }),
  };
}
