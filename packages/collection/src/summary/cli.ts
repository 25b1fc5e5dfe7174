#!/usr/bin/env node
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runEdge, Usage } from '../edge.ts';
import { openCollection } from '../store/open-collection.ts';
import { OWN_FOLDER } from '../store/places.ts';
import { pruneTree } from '../tree/prune-tree.ts';
import { printSummary } from './print-summary.ts';
import { readTimes } from './times.ts';
import { summarise } from './summarise.ts';

const USAGE = 'Usage: node dist/summary/cli.js CORPUS OUT\n';

const TREES = ['html', 'epub', 'feeds'];

/** The edge that ends the root's `npm run build`: takes away what a restored cache left over, and says what was made. */
async function main(): Promise<number> {
  const [corpus, out] = process.argv.slice(2);
  if (corpus === undefined || out === undefined) throw new Usage('a corpus and an output folder are needed');
  const folder = join(corpus, OWN_FOLDER);
  const { ledger } = await openCollection(folder, realpathSync(corpus));
  TREES.forEach((name) => pruneTree(resolve(out, name)));
  const summary = await summarise(ledger, resolve(out), TREES, readTimes(folder));
  process.stdout.write(printSummary(summary));
  return summary.counts.failed > 0 || summary.articles.published === 0 ? 1 : 0;
}

process.exitCode = await runEdge(main, USAGE);
