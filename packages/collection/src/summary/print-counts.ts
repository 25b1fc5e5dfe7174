import type { Ledger } from '@offprint/article';
import type { ArticleCounts } from './count-articles.ts';

/** Takes the counts of articles and of all files and gives the line that every build says of them. */
export function printCounts(articles: ArticleCounts, files: Ledger['counts']): string {
  const { duplicate } = articles;
  const parts = [
    `${articles.published} published`,
    ...(duplicate > 0 ? [`${duplicate} ${duplicate === 1 ? 'copy' : 'copies'}`] : []),
    `${articles.skipped} skipped`,
    `${articles.failed} failed`,
  ];
  const others = files.files - articles.in;
  const lost = files.failed - articles.failed;
  const beside = [plural(others, 'other file'), ...(lost > 0 ? [`${lost} failed`] : [])];
  return `${plural(articles.in, 'article')} in: ${parts.join(', ')}${others > 0 ? `; ${beside.join(', ')}` : ''}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
