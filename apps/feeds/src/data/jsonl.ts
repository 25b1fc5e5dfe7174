import { createGzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { exportRecord } from '@offprint/collection';
import type { CatalogueEntry, Collection } from '@offprint/collection';

/** Where a gzip header names the operating system ({@link https://www.rfc-editor.org/rfc/rfc1952#section-2.3 RFC 1952, section 2.3}). */
const SYSTEM_BYTE = 9;
const UNKNOWN = 255;

/** Takes a collection and gives the export of its articles as gzipped JSON Lines, piece by piece; the same bytes on every system. */
export async function* gzippedLines(
  collection: Collection,
  catalogue: readonly CatalogueEntry[],
): AsyncIterable<Uint8Array> {
  let first = true;
  for await (const piece of Readable.from(linesOf(collection, catalogue)).pipe(createGzip({ level: 6 }))) {
    if (!(piece instanceof Uint8Array)) continue;
    if (first && piece.length > SYSTEM_BYTE) {
      piece[SYSTEM_BYTE] = UNKNOWN;
      first = false;
    }
    yield piece;
  }
}

async function* linesOf(collection: Collection, catalogue: readonly CatalogueEntry[]): AsyncIterable<string> {
  for (const { id } of catalogue) yield `${JSON.stringify(exportRecord(await collection.article(id)))}\n`;
}
