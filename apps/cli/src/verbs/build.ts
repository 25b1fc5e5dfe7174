import path from 'node:path';
import type { Message } from '@offprint/article';
import {
  booksIn,
  checkOwn,
  jsonText,
  normaliseCorpus,
  parseDay,
  parseEpoch,
  printable,
  printSummary,
  publish,
  readBySeveral,
  reportMessages,
  summarise,
  treeSummary,
  Usage,
  volumesOf,
} from '@offprint/collection';
import type { RenderOptions, TreeSummary } from '@offprint/collection';
import { OUTPUTS, type Output } from '../outputs.ts';
import { PUBLISHERS } from '../publishers.ts';
import { checkWritable } from '../terminal/check-writable.ts';
import { folderOf } from '../terminal/folder-of.ts';
import { progressOn } from '../terminal/progress.ts';
import { readArgs } from '../terminal/read-args.ts';

const OPTIONS = {
  out: { type: 'string' },
  only: { type: 'string' },
  volumes: { type: 'string' },
  select: { type: 'string' },
  title: { type: 'string' },
  'as-of': { type: 'string' },
  sheets: { type: 'boolean' },
  'no-search': { type: 'boolean' },
  cache: { type: 'string' },
  json: { type: 'boolean' },
  verbose: { type: 'boolean' },
} as const;

/** `offprint build [DIR]`: publishes a folder of articles. Gives 1 when an article failed or there is none. */
export async function build(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs('build', args, OPTIONS);
  const corpus = folderOf('build', positionals);
  const out = path.resolve(values.out ?? path.join(corpus, 'dist'));
  const names = namesOf(values.only);
  const options = renderOptions(values);
  if (values.select !== undefined) await checkSelect(values.select);
  // Now, and not after the articles were read.
  checkWritable(out, '--out');
  if (values.cache !== undefined) checkWritable(values.cache, '--cache');
  for (const name of names) checkOwn(path.join(out, name), name);
  const took: Record<string, number> = {};
  const timed = async <T>(step: string, run: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await run();
    took[step] = performance.now() - began;
    return result;
  };

  const progress = progressOn(process.stderr);
  const opened = await timed('articles', () =>
    normaliseCorpus({
      corpus,
      leaveOut: [out],
      onProgress: progress.show,
      ...(values.cache === undefined ? {} : { cache: values.cache }),
    }),
  );
  progress.end();
  const collection = names.length > 1 ? readBySeveral(opened) : opened;
  const said: Message[] = [];
  const trees: TreeSummary[] = [];
  const empty = collection.articles === 0;
  for (const name of empty ? [] : OUTPUTS.filter((known) => names.includes(known))) {
    const publisher = await PUBLISHERS[name]();
    const tree = await timed(name, () =>
      publish(publisher, {
        collection,
        out: path.join(out, name),
        ...options,
        ...(name === 'epub' ? {} : { books: booksIn(path.join(out, 'epub')) }),
        report: (message) => said.push(message),
        onProgress: progress.show,
      }),
    );
    progress.end();
    trees.push(treeSummary(name, path.join(out, name), tree));
  }

  // What was merely done is only read where it is asked for: there is some of every article.
  const least = values.json === true || values.verbose === true ? 'info' : 'warning';
  const messages = [...(await collection.messages(least)), ...said];
  const summary = summarise(collection.counts, trees, empty ? {} : took);
  const colour = process.stderr.isTTY && !process.env['NO_COLOR'];
  // That there is no article is said at the end.
  const none = messages.find(({ rule }) => rule === 'corpus-has-articles');
  const told = messages.filter((message) => message !== none);
  const nothing = `Nothing to publish in ${printable(corpus)}. ${none?.note ?? ''}\n`;
  process.stderr.write(await reportMessages(told, { color: colour, verbose: values.verbose === true }));
  if (values.json === true) process.stdout.write(`${jsonText({ ...summary, messages }, 2)}\n`);
  else process.stdout.write(`${printSummary(summary)}${empty ? nothing : ''}`);
  return empty || summary.counts.failed > 0 ? 1 : 0;
}

function namesOf(only: string | undefined): readonly Output[] {
  if (only === undefined) return OUTPUTS;
  return only.split(',').map((word) => {
    const name = OUTPUTS.find((known) => known === word.trim());
    if (name === undefined) throw new Usage(`--only takes some of ${OUTPUTS.join(', ')}, not ${word.trim()}`);
    return name;
  });
}

interface Given {
  readonly volumes?: string | undefined;
  readonly select?: string | undefined;
  readonly title?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly sheets?: boolean | undefined;
  readonly 'no-search'?: boolean | undefined;
}

function renderOptions(given: Given): Omit<RenderOptions, 'report'> {
  const { volumes, select, title, 'as-of': asOf, sheets, 'no-search': noSearch } = given;
  const epoch = parseEpoch(process.env['SOURCE_DATE_EPOCH']);
  if (title !== undefined && select === undefined) throw new Usage('--title names what --select chooses');
  return {
    ...(asOf === undefined ? {} : { asOf: parseDay(asOf) }),
    ...(epoch === undefined ? {} : { epoch }),
    ...(volumes === undefined ? {} : { volumes: volumesOf(volumes) }),
    ...(select === undefined ? {} : { select }),
    ...(title === undefined ? {} : { title }),
    ...(sheets === true ? { sheets } : {}),
    ...(noSearch === true ? { search: false } : {}),
  };
}

async function checkSelect(select: string): Promise<void> {
  const { parseSelect } = await import('@offprint/epub');
  try {
    parseSelect(select);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Usage(`--select: ${error.message}`, { cause: error });
  }
}
