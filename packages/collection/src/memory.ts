import { pictureOf, type Article, type Ledger, type Publication } from '@offprint/article';
import { createHash } from 'node:crypto';
import type { CatalogueEntry, Collection } from './collection.ts';
import { allFacts, factsOf } from './facts-of.ts';
import { byDateThenTitle } from './order.ts';
import { shelved } from './shelved.ts';
import { countArticles } from './summary/count-articles.ts';
import { linksOf, weightOf } from './weight.ts';

/** Takes articles, pictures by SHA-256 and a publication, and gives them as a collection that stands on no disk. */
export function memoryCollection(
  publication: Publication,
  articles: readonly Article[],
  assets: ReadonlyMap<string, Uint8Array> = new Map(),
): Collection {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const catalogue = shelved(articles.map(entryOf).sort(byDateThenTitle), publication);
  const ledger: Ledger = {
    counts: { files: articles.length, published: articles.length, skipped: 0, failed: 0, duplicate: 0 },
    entries: articles.map(({ id, matter }) => ({
      file: matter.source.file,
      fate: 'published',
      kind: 'article',
      reason: matter.title,
      id,
    })),
  };
  const found = <T>(value: T | undefined, name: string): Promise<T> =>
    value === undefined
      ? Promise.reject(new Error(`not in the collection: ${name}`))
      : Promise.resolve(value);
  return {
    publication,
    catalogue,
    articles: articles.length,
    digest: digestOf([publication, catalogue]),
    facts: allFacts(catalogue.map(({ facts }) => facts)),
    ledger,
    ledgerDigest: digestOf(ledger),
    counts: { files: ledger.counts, articles: countArticles(ledger.entries) },
    messages: () => Promise.resolve([]),
    article: (id) => found(byId.get(id), id),
    source: ({ text }) => Promise.resolve(text),
    asset: (sha256) => found(assets.get(sha256), sha256),
    file: (path) => found<Uint8Array>(undefined, path),
  };
}

/** Takes an article and gives what a catalogue holds of it. */
export function entryOf(article: Article): CatalogueEntry {
  const { id, slug, matter } = article;
  const [assets, links] = [article.assets.map(pictureOf), linksOf(article)];
  return {
    id,
    slug,
    matter,
    digest: digestOf(article),
    assets,
    links,
    facts: factsOf({ id, slug, matter, assets, links }),
    words: matter.words,
    weight: weightOf(article),
  };
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
