import { existsSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { VolumeBy } from '@offprint/article';
import type { Collection } from './collection.ts';
import { runEdge, Usage } from './edge.ts';
import { NoCorpus, normaliseCorpus } from './normalise-corpus.ts';
import type { Publisher, RenderOptions } from './output.ts';
import { printable } from './printable.ts';
import { publish } from './publish.ts';
import { reportMessages } from './report.ts';
import { noteTime } from './summary/times.ts';
import { openCollection } from './store/open-collection.ts';
import { CATALOGUE, OWN_FOLDER } from './store/places.ts';

/**
 * Runs a publisher from the command line, `CORPUS --out DIR` and options, and gives the exit code. `more` are options that
 * its edge found out by itself. The corpus must have been normalised, or is now. `SOURCE_DATE_EPOCH` is read here only.
 */
export function runPublisher(
  publisher: Publisher,
  argv: readonly string[],
  more: Omit<RenderOptions, 'report'> = {},
): Promise<number> {
  return runEdge(async () => {
    const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: OPTIONS });
    const [corpus] = positionals;
    const { out, cache, volumes, select, title, 'as-of': asOf } = values;
    if (corpus === undefined || out === undefined) throw new Usage('a corpus and --out are needed');
    const epoch = parseEpoch(process.env['SOURCE_DATE_EPOCH']);
    const began = performance.now();
    const collection = await collectionOf(corpus, cache, out);
    const tree = await publish(publisher, {
      ...more,
      collection,
      out,
      ...(asOf === undefined ? {} : { asOf: parseDay(asOf) }),
      ...(epoch === undefined ? {} : { epoch }),
      ...(volumes === undefined ? {} : { volumes: volumesOf(volumes) }),
      ...(select === undefined ? {} : { select }),
      ...(title === undefined ? {} : { title }),
    });
    noteTime(cache ?? join(corpus, OWN_FOLDER), publisher.name, performance.now() - began);
    const color = process.stderr.isTTY && process.env['NO_COLOR'] === undefined;
    process.stderr.write(await reportMessages(tree.messages, { color }));
    const { files, written, removed, bytes } = tree;
    process.stdout.write(
      `${printable(out)}: ${files} files, ${bytes} bytes; ${written} written, ${removed} removed\n`,
    );
    return 0;
  }, USAGE);
}

const USAGE = `Usage: node dist/cli.js CORPUS --out DIR [--as-of YYYY-MM-DD] [--cache DIR] [--volumes LIST] [--select QUERY] [--title TEXT]\n`;

const OPTIONS = {
  out: { type: 'string' },
  cache: { type: 'string' },
  'as-of': { type: 'string' },
  volumes: { type: 'string' },
  select: { type: 'string' },
  title: { type: 'string' },
} as const;

/** The collection as the last build left it; without one, it is made. */
async function collectionOf(corpus: string, cache: string | undefined, out: string): Promise<Collection> {
  if (!(statSync(corpus, { throwIfNoEntry: false })?.isDirectory() ?? false)) throw new NoCorpus(corpus);
  const folder = cache === undefined ? join(corpus, OWN_FOLDER) : resolve(cache);
  if (existsSync(join(folder, CATALOGUE))) return openCollection(folder, realpathSync(corpus));
  return normaliseCorpus({ corpus, leaveOut: [out], ...(cache === undefined ? {} : { cache }) });
}

/** Takes the value of `SOURCE_DATE_EPOCH` and gives it as seconds; throws {@link Usage} on anything else. */
export function parseEpoch(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^\d{1,12}$/.test(text)) throw new Usage('SOURCE_DATE_EPOCH takes seconds since 1970');
  return Number(text);
}

/** Takes the value of `--as-of` and gives it back; throws {@link Usage} where the calendar has no such day. */
export function parseDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (day === undefined || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text)
    throw new Usage(`--as-of takes a day as YYYY-MM-DD, not ${text}`);
  return text;
}

const BY: readonly VolumeBy[] = ['year', 'month', 'tag', 'source', 'series', 'author', 'all', 'article'];

/** Takes a list with commas and gives what volumes are bound by; throws {@link Usage} on a word that means nothing. */
export function volumesOf(list: string): readonly VolumeBy[] {
  return list.split(',').map((word) => {
    const by = BY.find((known) => known === word.trim());
    if (by === undefined) throw new Usage(`volumes are bound by ${BY.join(', ')}, not by ${word}`);
    return by;
  });
}
