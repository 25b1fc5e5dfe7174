import type { LedgerEntry } from '@offprint/article';

/** What became of the articles of a corpus; the other four add up to `in`. Pictures and other files are not among them. */
export type ArticleCounts = Readonly<Record<'in' | 'published' | 'skipped' | 'failed' | 'duplicate', number>>;

/** Takes the entries of a ledger and counts its articles. */
export function countArticles(entries: Iterable<Pick<LedgerEntry, 'kind' | 'fate'>>): ArticleCounts {
  const counts = { in: 0, published: 0, skipped: 0, failed: 0, duplicate: 0 };
  for (const { kind, fate } of entries) {
    if (kind !== 'article') continue;
    counts.in += 1;
    counts[fate] += 1;
  }
  return counts;
}
