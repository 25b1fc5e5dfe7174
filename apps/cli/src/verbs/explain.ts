import { existsSync, realpathSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { normaliseCorpus, reportMessages, Usage } from '@offprint/collection';
import { printExplanation } from '../explain/print-explanation.ts';
import { coloursFor } from '../terminal/colours.ts';

const OPTIONS = { html: { type: 'string' }, json: { type: 'boolean' } } as const;

/** `offprint explain FILE`: what was read from a file, and why. Gives 1 when nothing could be read from it. */
export async function explain(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const [given] = positionals;
  if (given === undefined || positionals.length > 1) throw new Usage('explain takes one file');
  if (!(statSync(given, { throwIfNoEntry: false })?.isFile() ?? false))
    throw new Usage(`there is no file ${given}`);
  const place = realpathSync(given);
  const { corpus, whole } = corpusOf(place);
  const file = path.relative(corpus, place).split(path.sep).join('/').normalize('NFC');
  const scratch = await mkdtemp(path.join(tmpdir(), 'offprint-explain-'));
  try {
    const collection = await normaliseCorpus({ corpus, cache: scratch, ...(whole ? {} : { files: [file] }) });
    const messages = (await collection.messages()).filter((message) => message.file === file);
    const entry = collection.catalogue.find(({ matter }) => matter.source.file === file);
    if (entry === undefined) {
      const fate = collection.ledger.entries.find((one) => one.file === file);
      process.stderr.write(reportMessages(messages, { verbose: true }));
      process.stdout.write(
        `${file}: ${fate === undefined ? 'not an article' : `${fate.fate}: ${fate.reason}`}\n`,
      );
      return 1;
    }
    const article = await collection.article(entry.id);
    const { matter, provenance } = article;
    const source = await collection.source(article);
    if (values.html !== undefined) {
      const { articleSheet } = await import('@offprint/html');
      await writeFile(values.html, articleSheet(article, source));
    }
    const explanation = { file, source, provenance, messages };
    if (values.json === true)
      process.stdout.write(`${JSON.stringify({ file, id: article.id, matter, provenance, messages })}\n`);
    else process.stdout.write(printExplanation(explanation, coloursFor(process.stdout, process.env)));
    return 0;
  } finally {
    await rm(scratch, { recursive: true });
  }
}

/** The corpus that a file belongs to: the nearest folder that says it is one; else just the file, in its own folder. */
function corpusOf(place: string): { readonly corpus: string; readonly whole: boolean } {
  for (let at = path.dirname(place); path.dirname(at) !== at; at = path.dirname(at)) {
    if (existsSync(path.join(at, 'publication.yaml')) || existsSync(path.join(at, '.offprint')))
      return { corpus: at, whole: true };
  }
  return { corpus: path.dirname(place), whole: false };
}
