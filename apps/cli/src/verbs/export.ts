import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  exportRecord,
  jsonText,
  normaliseCorpus,
  checkOwn,
  printable,
  publish,
  reportMessages,
  Usage,
} from '@offprint/collection';
import type { Collection } from '@offprint/collection';
import { checkWritable } from '../terminal/check-writable.ts';
import { progressOn } from '../terminal/progress.ts';
import { readArgs } from '../terminal/read-args.ts';
import { writeLine } from '../terminal/write-line.ts';

const OPTIONS = {
  format: { type: 'string', default: 'jsonl' },
  out: { type: 'string' },
  cache: { type: 'string' },
} as const;

/** `offprint export [DIR|FILE…]`: prints every article as one JSON object a line, or writes them as Markdown. */
export async function exportArticles(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs('export', args, OPTIONS);
  const { format, out } = values;
  if (format !== 'jsonl' && format !== 'markdown')
    throw new Usage(`--format takes jsonl or markdown, not ${format}`);
  if (format === 'markdown' && out === undefined) throw new Usage('--format markdown needs --out DIR');
  if (format === 'jsonl' && out !== undefined)
    throw new Usage('--out goes with --format markdown; lines of JSON go to standard output: > FILE');
  const corpora = corporaOf(positionals.length > 0 ? positionals : ['.']);
  if (values.cache !== undefined) checkWritable(values.cache, '--cache');
  if (out !== undefined) {
    if (corpora.length > 1) throw new Usage('--format markdown takes one folder, or files of one folder');
    checkWritable(out, '--out');
    checkOwn(path.resolve(out), 'markdown');
  }
  let failed = 0;
  let printed = 0;
  for (const { corpus, files } of corpora) {
    const progress = progressOn(process.stderr);
    const scratch =
      values.cache === undefined ? await mkdtemp(path.join(tmpdir(), 'offprint-export-')) : undefined;
    try {
      const collection = await normaliseCorpus({
        corpus,
        onProgress: progress.show,
        cache: values.cache ?? scratch ?? '',
        ...(files === undefined ? {} : { files }),
        ...(out === undefined ? {} : { leaveOut: [out] }),
      });
      progress.end();
      process.stderr.write(
        await reportMessages(await collection.messages(), {
          color: process.stderr.isTTY && !process.env['NO_COLOR'],
        }),
      );
      failed += collection.counts.files.failed;
      printed += collection.articles;
      if (format === 'jsonl') await printLines(collection);
      else await writeFolder(collection, out ?? '');
    } finally {
      if (scratch !== undefined) await rm(scratch, { recursive: true });
    }
  }
  return failed > 0 || printed === 0 ? 1 : 0;
}

/** Folders stand for themselves; files of one folder are read together, as a corpus of just these. */
function corporaOf(places: readonly string[]): readonly { corpus: string; files?: readonly string[] }[] {
  const folders: { corpus: string; files?: string[] }[] = [];
  for (const place of places) {
    const stat = statSync(place, { throwIfNoEntry: false });
    if (stat === undefined) throw new Usage(`there is no file or folder ${place}`);
    if (stat.isDirectory()) {
      folders.push({ corpus: path.resolve(place) });
      continue;
    }
    const corpus = path.dirname(path.resolve(place));
    const known = folders.find((one) => one.corpus === corpus && one.files !== undefined);
    if (known?.files === undefined) folders.push({ corpus, files: [path.basename(place)] });
    else known.files.push(path.basename(place));
  }
  return folders;
}

async function printLines(collection: Collection): Promise<void> {
  const byFile = [...collection.catalogue].sort((a, b) =>
    a.matter.source.file < b.matter.source.file ? -1 : 1,
  );
  for (const { id } of byFile) {
    const record = exportRecord(await collection.article(id));
    if (!(await writeLine(process.stdout, jsonText(record)))) return;
  }
}

async function writeFolder(collection: Collection, out: string): Promise<void> {
  const { markdownPublisher } = await import('../export/markdown-publisher.ts');
  const { files } = await publish(markdownPublisher, { collection, out });
  process.stderr.write(`${printable(out)}: ${files} files\n`);
}
