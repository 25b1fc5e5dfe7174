#!/usr/bin/env node
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runEdge, Usage } from '../edge.ts';
import { openCollection } from '../store/open-collection.ts';
import { OWN_FOLDER } from '../store/places.ts';
import { readManifest, TREE_MANIFEST } from '../tree/manifest.ts';
import { pruneTree } from '../tree/prune-tree.ts';
import { sizeOf } from '../tree/size-of.ts';
import { printSummary } from './print-summary.ts';
import { readTimes } from './times.ts';
import { summarise, treeSummary } from './summarise.ts';

const USAGE = 'Usage: node dist/summary/cli.js CORPUS OUT\n';

/** The edge that ends the root's `npm run build`: takes away what a restored cache left over, and says what was made. */
async function main(): Promise<number> {
  const [corpus, out] = process.argv.slice(2);
  if (corpus === undefined || out === undefined) throw new Usage('a corpus and an output folder are needed');
  const folder = join(corpus, OWN_FOLDER);
  const { counts } = await openCollection(folder, realpathSync(corpus));
  const trees = treesIn(resolve(out)).flatMap((name) => {
    const tree = resolve(out, name);
    pruneTree(tree);
    const manifest = readManifest(tree);
    return manifest === undefined ? [] : [treeSummary(name, tree, sizeOf(manifest))];
  });
  const summary = summarise(counts, trees, readTimes(folder));
  process.stdout.write(printSummary(summary, 'last took'));
  return summary.counts.failed > 0 || summary.articles.published === 0 ? 1 : 0;
}

/** The folders in an output folder that a publisher made, by name. */
function treesIn(out: string): readonly string[] {
  if (!existsSync(out)) return [];
  return readdirSync(out)
    .filter((name) => existsSync(join(out, name, TREE_MANIFEST)))
    .sort();
}

process.exitCode = await runEdge(main, USAGE);
