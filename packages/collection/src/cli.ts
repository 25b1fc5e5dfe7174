#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { runEdge } from './edge.ts';
import { normaliseCorpus } from './normalise-corpus.ts';
import { printable } from './printable.ts';
import { reportMessages } from './report.ts';
import { printCounts } from './summary/print-counts.ts';
import { noteTime } from './summary/times.ts';

const USAGE = `Usage: node dist/cli.js [CORPUS] [--cache DIR] [--lenient] [--verbose]

Reads a folder of articles (default: this folder) and brings its collection (CORPUS/.offprint) up to date.
Exit codes: 0 fine, 1 findings (an article failed, or there is none), 2 usage. With --lenient a failed article is no
finding: what comes after goes on without it, and says so at its end.
`;

/** The edge that the corpus's `normalise` task calls. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      cache: { type: 'string' },
      verbose: { type: 'boolean' },
      lenient: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    process.stdout.write(USAGE);
    return 0;
  }
  const corpus = positionals[0] ?? '.';
  const began = performance.now();
  const { summary, counts, messages } = await normaliseCorpus({
    corpus,
    ...(values.cache === undefined ? {} : { cache: values.cache }),
  });
  noteTime(summary.folder, 'articles', performance.now() - began);
  const color = process.stderr.isTTY && process.env['NO_COLOR'] === undefined;
  process.stderr.write(
    await reportMessages(await messages(values.verbose === true ? 'info' : 'warning'), {
      color,
      verbose: values.verbose === true,
    }),
  );
  process.stdout.write(`${printCounts(counts.articles, counts.files)}; ${summary.set} set anew\n`);
  if (summary.elsewhere)
    process.stdout.write(
      `The corpus cannot be written to; its collection is in ${printable(summary.folder)}\n`,
    );
  return (counts.files.failed > 0 && values.lenient !== true) || summary.articles === 0 ? 1 : 0;
}

process.exitCode = await runEdge(main, USAGE);
