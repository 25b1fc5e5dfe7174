import { createHash } from 'node:crypto';
import type { CatalogueEntry, Collection, OutputFile } from '@offprint/collection';
import type { Addresses } from '../item/body.ts';
import { keyOf } from '../key.ts';
import { CSV_HEAD, csvLine } from './csv.ts';
import { dataPackageOf, datasetOf } from './describe.ts';
import { gzippedLines } from './jsonl.ts';
import { ARTICLE_SCHEMA } from './schema.ts';

/** Takes a collection and gives it as data for research: a table, the texts, and what describes both. */
export function* dataFiles(
  collection: Collection,
  catalogue: readonly CatalogueEntry[],
  addresses: Addresses,
): Iterable<OutputFile> {
  const { publication } = collection;
  // One by one: as one text the digests of a million articles would be most of what is held.
  const all = createHash('sha256');
  for (const { digest } of catalogue) all.update(digest);
  const stamp = all.digest('hex');
  yield {
    path: 'articles.csv',
    key: keyOf('csv', stamp, publication),
    data: () => table(catalogue, addresses),
  };
  yield {
    path: 'articles.jsonl.gz',
    key: keyOf('jsonl', stamp),
    data: () => gzippedLines(collection, catalogue),
  };
  yield {
    path: 'datapackage.json',
    key: keyOf('datapackage', publication),
    data: () => dataPackageOf(publication),
  };
  yield {
    path: 'articles.schema.json',
    key: keyOf('schema', ARTICLE_SCHEMA),
    data: () => `${JSON.stringify(ARTICLE_SCHEMA, undefined, 1)}\n`,
  };
  yield {
    path: 'dataset.jsonld',
    key: keyOf('dataset', publication, stamp),
    data: () => datasetOf(publication, catalogue, addresses),
  };
}

async function* table(catalogue: readonly CatalogueEntry[], addresses: Addresses): AsyncIterable<Uint8Array> {
  let lines = CSV_HEAD;
  for (const entry of catalogue) {
    lines += csvLine(entry, addresses);
    if (lines.length < 65_536) continue;
    yield Buffer.from(lines);
    lines = '';
  }
  yield Buffer.from(lines);
}
