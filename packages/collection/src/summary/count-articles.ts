import type { Ledger } from '@offprint/article';

/** What became of the articles of a corpus; the other four add up to `in`. Pictures and other files are not among them. */
export type ArticleCounts = Readonly<Record<'in' | 'published' | 'skipped' | 'failed' | 'duplicate', number>>;

/** Takes a ledger and counts its articles. */
export function countArticles(ledger: Ledger): ArticleCounts {
  const articles = ledger.entries.filter((entry) => entry.kind === 'article');
  const of = (fate: string): number => articles.filter((entry) => entry.fate === fate).length;
  return {
    in: articles.length,
    published: of('published'),
    skipped: of('skipped'),
    failed: of('failed'),
    duplicate: of('duplicate'),
  };
}
