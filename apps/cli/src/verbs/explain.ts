import { existsSync, realpathSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Busy, jsonText, normaliseCorpus, printable, reportMessages, Usage } from '@offprint/collection';
import type { Collection } from '@offprint/collection';
import { printExplanation } from '../explain/print-explanation.ts';
import { progressOn } from '../terminal/progress.ts';
import { checkWritable } from '../terminal/check-writable.ts';
import { readArgs } from '../terminal/read-args.ts';
import { coloursFor } from '../terminal/colours.ts';

const OPTIONS = { html: { type: 'string' }, json: { type: 'boolean' } } as const;

/** `offprint explain FILE`: what was read from a file, and why. Gives 1 when nothing could be read from it. */
export async function explain(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs('explain', args, OPTIONS);
  const [given] = positionals;
  if (given === undefined || positionals.length > 1)
    throw new Usage(`explain takes one file${given === undefined ? '' : `, not ${positionals.length}`}`);
  const stat = statSync(given, { throwIfNoEntry: false });
  if (stat === undefined) throw new Usage(`there is no file ${given}`);
  if (!stat.isFile()) throw new Usage(`explain takes a file, and ${given} is none`);
  if (values.html !== undefined) checkWritable(path.dirname(values.html), '--html');
  const place = realpathSync(given);
  const { corpus, whole } = corpusOf(place);
  const file = path.relative(corpus, place).split(path.sep).join('/').normalize('NFC');
  const scratch = await mkdtemp(path.join(tmpdir(), 'offprint-explain-'));
  try {
    const collection = await read({ corpus, whole, file, scratch });
    const messages = (await collection.messages()).filter((message) => message.file === file);
    const entry = collection.catalogue.find(({ matter }) => matter.source.file === file);
    if (entry === undefined) {
      const fate = collection.ledger.entries.find((one) => one.file === file);
      // What the next line says is not said here too.
      const others = messages.filter(({ reason }) => reason !== fate?.reason);
      process.stderr.write(await reportMessages(others, { verbose: true }));
      process.stdout.write(
        `${printable(`${file}: ${fate === undefined ? 'not an article' : `${fate.fate}: ${fate.reason}`}`)}\n`,
      );
      return 1;
    }
    const article = await collection.article(entry.id);
    const { matter, provenance } = article;
    const source = await collection.source(article);
    if (values.html !== undefined) {
      const { articleSheet } = await import('@offprint/html/sheet');
      await mkdir(path.dirname(values.html), { recursive: true });
      await writeFile(values.html, articleSheet(article, source));
    }
    const explanation = { file, source, provenance, messages };
    if (values.json === true)
      process.stdout.write(`${jsonText({ file, id: article.id, matter, provenance, messages })}\n`);
    else process.stdout.write(printExplanation(explanation, coloursFor(process.stdout, process.env)));
    return 0;
  } finally {
    await rm(scratch, { recursive: true });
  }
}

interface Wanted {
  readonly corpus: string;
  readonly whole: boolean;
  readonly file: string;
  readonly scratch: string;
}

/** What a build keeps beside its corpus makes this fast; where there was none, or one is at work, none is made or waited for. */
async function read({ corpus, whole, file, scratch }: Wanted): Promise<Collection> {
  const progress = progressOn(process.stderr);
  const options = { corpus, onProgress: progress.show, ...(whole ? {} : { files: [file] }) };
  try {
    if (existsSync(path.join(corpus, BUILT))) return await normaliseCorpus(options);
  } catch (error) {
    if (!(error instanceof Busy)) throw error;
  } finally {
    progress.end();
  }
  const collection = await normaliseCorpus({ ...options, cache: scratch });
  progress.end();
  return collection;
}

/** What a build leaves in its corpus. */
const BUILT = path.join('.offprint', 'catalogue.ndjson');

/** The corpus that a file belongs to: the nearest folder that says it is one; else just the file, in its own folder. */
function corpusOf(place: string): { readonly corpus: string; readonly whole: boolean } {
  for (let at = path.dirname(place); path.dirname(at) !== at; at = path.dirname(at)) {
    if (existsSync(path.join(at, 'publication.yaml')) || existsSync(path.join(at, BUILT)))
      return { corpus: at, whole: true };
  }
  return { corpus: path.dirname(place), whole: false };
}
