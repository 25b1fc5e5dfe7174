import type { Article, ArticleId } from '@offprint/article';
import type { Collection, OutputFile, RenderOptions, Sheaf } from '@offprint/collection';
import { once } from '@offprint/article/once';
import { digest } from './digest.ts';
import { articleFiles, surroundings } from './article/article-files.ts';
import { staticsOf } from './files/statics.ts';
import { imageFiles } from './images/image-files.ts';
import { allListings } from './listing/all-listings.ts';
import { headers } from './files/headers.ts';
import { hasFormer } from './files/former-addresses.ts';
import { redirects } from './files/redirects.ts';
import { sitemap } from './files/sitemap.ts';
import { about } from './pages/about.ts';
import { ledgerPages } from './pages/ledger.ts';
import { notFound } from './pages/not-found.ts';
import { titles } from './pages/titles.ts';
import { home } from './pages/home.ts';
import { searchPage } from './pages/search-page.ts';
import type { Part } from './search/partition.ts';
import { partFiles, partNames } from './search/search-files.ts';
import { entriesOf } from './site/plan.ts';
import { planSite } from './site/site.ts';
import type { Site } from './site/site.ts';
import { VERSION } from './version.ts';

/** Takes an open collection and gives the files of its archive. */
export async function* render(
  collection: Collection,
  options: RenderOptions,
): AsyncGenerator<OutputFile | Sheaf> {
  const statics = await staticsOf(collection.publication, collection, options.report);
  const site = planSite(collection, options, statics, VERSION);
  const all = digest(site.frame, site.facts, site.books);
  const article = recent(collection.article);
  const parts = site.plan.parts.map(({ of, ...part }) => ({
    ...part,
    numbers: of,
    entries: entriesOf(of, site.entries),
  }));
  const first = [
    ...site.statics.files,
    home(site, { article }),
    ...(site.search ? [partNames(parts), searchPage(site)] : []),
    ...imageFiles(site, collection, options.report),
  ];
  yield* first;
  const last = [about(site), notFound(site), headers()];
  yield* last;
  // Part by part, so that an article is read once for its page, its other forms and its place in the index.
  const around = once(() => surroundings(site));
  const near = site
    .remember('surroundings', all, () =>
      parts.map(({ numbers }) => digest(numbers.map(around()).join(';;'))).join('\n'),
    )
    .split('\n');
  const sheaves = parts.map((part, index): Sheaf => ({
    sheaf: `articles/${part.name}`,
    key: digest(site.frame, near[index], part.entries.map((entry) => entry.digest).join(' ')),
    files: () => filesOf(site, part, around(), { article, source: collection.source }),
  }));
  yield* sheaves;
  const ledger = {
    sheaf: 'ledger',
    key: digest(all, collection.ledgerDigest),
    files: () => ledgerPages(site, collection.ledger),
  };
  yield ledger;
  yield { sheaf: 'lists', key: all, files: () => listsOf(site, { first, last }, [...sheaves, ledger]) };
}

/** The files of the articles of one part. */
function* filesOf(
  site: Site,
  part: Part & { readonly numbers: readonly number[] },
  around: (number: number) => string,
  { article, source }: Pick<Collection, 'article' | 'source'>,
): Generator<OutputFile> {
  // Of a part that is read again for the index the texts are kept, not the articles.
  const texts = new Map<ArticleId, string>();
  const read = async (id: ArticleId): Promise<Article> => {
    const whole = await article(id);
    if (site.search) texts.set(id, whole.text);
    return whole;
  };
  for (const number of part.numbers)
    yield* articleFiles(site, number, around(number), { article: read, source });
  if (site.search)
    yield* partFiles(site, part, async (id) => texts.get(id) ?? (await read(id)).text, VERSION);
}

/** The lists of articles, and what needs to know every path of the tree: the site map and the ways from former addresses. */
async function* listsOf(
  site: Site,
  { first, last }: { readonly first: readonly OutputFile[]; readonly last: readonly OutputFile[] },
  sheaves: readonly Sheaf[],
): AsyncGenerator<OutputFile> {
  const lists = [...allListings(site), ...titles(site)];
  yield* lists;
  const paths = [...first, ...lists, ...last].map(({ path }) => path);
  const listings = paths.filter((path) =>
    /^(?:index|(?:all|\d{4}|undated|tags|authors|sources|languages|series|about)\/(?!.*page_).*index)\.html$/.test(
      path,
    ),
  );
  yield* sitemap(site, listings);
  if (!hasFormer(site)) return;
  const taken = new Set(paths);
  for (const sheaf of sheaves) for await (const { path } of sheaf.files()) taken.add(path);
  yield* redirects(site, taken);
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
