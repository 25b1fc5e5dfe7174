import type { Ledger } from '@offprint/article';
import path from 'node:path';
import type { Counts } from '../collection.ts';
import type { ArticleCounts } from './count-articles.ts';
import type { Size } from '../tree/size-of.ts';

/** One output tree, as its manifest tells. */
export interface TreeSummary {
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  /** What to open first: absolute. */
  readonly open?: string;
}

/** What a build made. */
export interface Summary {
  readonly counts: Ledger['counts'];
  readonly articles: ArticleCounts;
  readonly trees: readonly TreeSummary[];
  /** Milliseconds of each step, when known. */
  readonly took: Readonly<Record<string, number>>;
}

/** Takes what became of the files, the trees that were published and how long each step took, and gives what a person wants to know of the build. */
export function summarise(
  { files: counts, articles }: Counts,
  trees: readonly TreeSummary[],
  took: Summary['took'] = {},
): Summary {
  return { counts, articles, trees, took };
}

/** Takes a publisher's name, the folder of its tree and what that holds, and gives what a person wants to know of it. */
export function treeSummary(name: string, folder: string, { files, bytes, first }: Size): TreeSummary {
  return { name, folder, files, bytes, ...(first === undefined ? {} : { open: path.join(folder, first) }) };
}
