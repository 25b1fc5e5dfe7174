import { printable } from '../printable.ts';
import { printCounts } from './print-counts.ts';
import type { Summary } from './summarise.ts';

const LABELS: Readonly<Record<string, string>> = { html: 'archive', epub: 'books', feeds: 'feeds' };

/**
 * Takes a summary and gives the few lines that end a build; `taken` says of its times whether they are those of this build or,
 * where not every step ran, of each step's last run.
 */
export function printSummary(
  { articles, counts, trees, took }: Summary,
  taken: 'took' | 'last took' = 'took',
): string {
  const width = Math.max(0, ...trees.map((tree) => String(tree.files).length));
  return [
    printCounts(articles, counts),
    ...trees.map(
      (tree) =>
        `  ${(LABELS[tree.name] ?? tree.name).padEnd(8)} ${String(tree.files).padStart(width)} ${tree.files === 1 ? 'file ' : 'files'}  ${size(tree.bytes).padStart(8)}  ${printable(tree.open ?? tree.folder)}`,
    ),
    ...(Object.keys(took).length > 0
      ? [
          `  ${taken.padEnd(8)} ${Object.entries(took)
            .map(([step, ms]) => `${step} ${(ms / 1000).toFixed(ms < 9950 ? 2 : 1)} s`)
            .join(', ')}`,
        ]
      : []),
    '',
  ].join('\n');
}

/** Takes bytes and gives them in the unit a person would say (powers of ten). */
function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(0)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
