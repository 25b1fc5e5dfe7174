import type { Article, ArticleId } from '@offprint/article';
import type { Collection, OutputFile, Publisher, RenderOptions } from '@offprint/collection';
import { articleFiles } from './article/article-files.ts';
import { staticsOf } from './files/statics.ts';
import { imageFiles } from './images/image-files.ts';
import { allListings } from './listing/all-listings.ts';
import { headers } from './files/headers.ts';
import { redirects } from './files/redirects.ts';
import { sitemap } from './files/sitemap.ts';
import { about } from './pages/about.ts';
import { ledgerPages } from './pages/ledger.ts';
import { notFound } from './pages/not-found.ts';
import { titles } from './pages/titles.ts';
import { home } from './pages/home.ts';
import { searchPage } from './pages/search-page.ts';
import { partsOf } from './search/partition.ts';
import { partFiles, partNames } from './search/search-files.ts';
import { planSite } from './site/site.ts';
import type { Site } from './site/site.ts';
import { VERSION } from './version.ts';

/** The HTML archive. */
export const htmlPublisher: Publisher = { name: 'html', version: VERSION, render };

async function* render(collection: Collection, options: RenderOptions): AsyncGenerator<OutputFile> {
  const statics = await staticsOf(collection.publication, collection, options.report);
  const site = planSite(collection, options, statics, VERSION);
  const taken = new Set<string>();
  for (const file of filesOf(site, collection, options)) {
    taken.add(file.path);
    yield file;
  }
  const listings = [...taken].filter((path) =>
    /^(?:index|(?:all|\d{4}|undated|tags|authors|sources|languages|series|about)\/(?!.*page_).*index)\.html$/.test(
      path,
    ),
  );
  const articles = new Set(site.entries.map((entry) => `${site.folderOf(entry)}index.html`));
  yield* sitemap(
    site,
    listings.filter((path) => !articles.has(path)),
  );
  yield* redirects(site, taken);
}

function* filesOf(site: Site, collection: Collection, { report }: RenderOptions): Generator<OutputFile> {
  const article = recent(collection.article);
  const numbers = new Map(site.entries.map(({ id }, number) => [id, number]));
  const parts = partsOf(site.entries);
  yield* site.statics.files;
  yield home(site, { article });
  // Part by part, so that an article is read once for its page, its other forms and its place in the index.
  for (const part of parts) {
    // Of a part that is read again for the index the texts are kept, not the articles.
    const texts = new Map<ArticleId, string>();
    const read = async (id: ArticleId): Promise<Article> => {
      const whole = await article(id);
      if (site.search) texts.set(id, whole.text);
      return whole;
    };
    for (const { id } of part.entries)
      yield* articleFiles(site, numbers.get(id) ?? 0, { article: read, source: collection.source });
    if (site.search)
      yield* partFiles(site, part, async (id) => texts.get(id) ?? (await read(id)).text, VERSION);
  }
  if (site.search) {
    yield partNames(parts);
    yield searchPage(site);
  }
  yield* imageFiles(site, collection, report);
  yield* allListings(site);
  yield* titles(site);
  yield about(site);
  yield* ledgerPages(site, collection.ledger);
  yield notFound(site);
  yield headers();
}

const KEPT = 4;

/** An article is asked for by its page and its other forms, one soon after the other. */
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
