import type { Ledger } from '@offprint/article';
import path from 'node:path';
import { countArticles } from './count-articles.ts';
import type { ArticleCounts } from './count-articles.ts';
import { readManifest } from '../tree/manifest.ts';

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

/** What of a tree a person opens first, the better first. */
const FIRST = [/^index\.html$/, /^[^/\\]+\.epub$/];

/** Takes a ledger and the output folder and gives what a person wants to know of the build. Missing trees are left out. */
export function summarise(
  ledger: Ledger,
  out: string,
  names: readonly string[],
  took: Summary['took'] = {},
): Summary {
  const trees: TreeSummary[] = [];
  for (const name of names) {
    const tree = measure(name, path.join(out, name));
    if (tree !== undefined) trees.push(tree);
  }
  return { counts: ledger.counts, articles: countArticles(ledger), trees, took };
}

function measure(name: string, folder: string): TreeSummary | undefined {
  const manifest = readManifest(folder);
  if (manifest === undefined) return undefined;
  let bytes = 0;
  for (const leaf of manifest.files.values()) bytes += leaf.bytes;
  const paths = [...manifest.files.keys()].sort();
  const open = FIRST.map((first) => paths.find((file) => first.test(file))).find(
    (file) => file !== undefined,
  );
  return {
    name,
    folder,
    files: manifest.files.size,
    bytes,
    ...(open === undefined ? {} : { open: path.join(folder, open) }),
  };
}
