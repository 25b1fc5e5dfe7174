import type { Ledger } from '@offprint/article';
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { countArticles } from './count-articles.ts';
import type { ArticleCounts } from './count-articles.ts';

/** One output tree as it stands on the disk. */
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
export async function summarise(
  ledger: Ledger,
  out: string,
  names: readonly string[],
  took: Summary['took'] = {},
): Promise<Summary> {
  const trees: TreeSummary[] = [];
  for (const name of names) {
    const tree = await measure(name, path.join(out, name));
    if (tree !== undefined) trees.push(tree);
  }
  return { counts: ledger.counts, articles: countArticles(ledger), trees, took };
}

async function measure(name: string, folder: string): Promise<TreeSummary | undefined> {
  let entries: readonly Dirent[];
  try {
    entries = await readdir(folder, { recursive: true, withFileTypes: true });
  } catch {
    return undefined;
  }
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  let bytes = 0;
  for (const file of files) bytes += (await stat(file)).size;
  const paths = files.map((file) => path.relative(folder, file)).sort();
  const open = FIRST.map((first) => paths.find((file) => first.test(file))).find(
    (file) => file !== undefined,
  );
  return {
    name,
    folder,
    files: files.length,
    bytes,
    ...(open === undefined ? {} : { open: path.join(folder, open) }),
  };
}
