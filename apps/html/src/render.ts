import type { Article, ArticleId } from '@offprint/article';
import type { Collection, OutputFile, Publisher, RenderOptions } from '@offprint/collection';
import { articleFiles } from './article/article-files.ts';
import { staticsOf } from './files/statics.ts';
import { imageFiles } from './images/image-files.ts';
import { allListings } from './listing/all-listings.ts';
import { home } from './pages/home.ts';
import { searchPage } from './pages/search-page.ts';
import { partsOf } from './search/partition.ts';
import { partFiles, partNames } from './search/search-files.ts';
import { planSite } from './site/site.ts';
import { VERSION } from './version.ts';

/** The HTML archive. */
export const htmlPublisher: Publisher = { name: 'html', version: VERSION, render };

async function* render(collection: Collection, options: RenderOptions): AsyncGenerator<OutputFile> {
  const statics = await staticsOf(collection.publication, collection);
  const site = planSite(collection, options, statics, VERSION);
  const article = recent(collection.article);
  yield* statics.files;
  yield home(site, { article });
  const numbers = new Map(site.entries.map(({ id }, number) => [id, number]));
  const parts = partsOf(site.entries);
  // Part by part, so that an article is read once for its page, its other forms and its place in the index.
  for (const part of parts) {
    for (const { id } of part.entries) yield* articleFiles(site, numbers.get(id) ?? 0, article);
    yield* partFiles(site, part, article, VERSION);
  }
  yield partNames(parts);
  yield searchPage(site);
  yield* imageFiles(site, { article, asset: collection.asset }, options.report);
  yield* allListings(site);
}

const KEPT = 160;

/** An article is asked for by its page, its other forms and its part of the search index, one soon after the other. */
function recent(read: Collection['article']): Collection['article'] {
  const kept = new Map<ArticleId, Promise<Article>>();
  return (id) => {
    const known = kept.get(id);
    if (known !== undefined) return known;
    const article = read(id);
    kept.set(id, article);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return article;
  };
}
