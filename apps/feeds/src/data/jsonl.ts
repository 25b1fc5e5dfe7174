import { Readable, pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import { exportRecord } from '@offprint/collection';
import type { CatalogueEntry, Collection } from '@offprint/collection';

/** Where a gzip header names the operating system ({@link https://www.rfc-editor.org/rfc/rfc1952#section-2.3 RFC 1952, section 2.3}). */
const SYSTEM_BYTE = 9;
const UNKNOWN = 255;
/** So many characters are handed to the gzip at once: each time costs as much as a page of text. */
const BATCH = 1 << 17;

/** Takes a collection and gives the export of its articles as gzipped JSON Lines, piece by piece; the same bytes on every system. */
export async function* gzippedLines(
  collection: Collection,
  catalogue: readonly CatalogueEntry[],
): AsyncIterable<Uint8Array> {
  let first = true;
  const gzip = createGzip({ level: 6 });
  // What reading throws ends the gzip, and is thrown from there.
  pipeline(Readable.from(linesOf(collection, catalogue)), gzip, () => undefined);
  for await (const piece of gzip) {
    if (!(piece instanceof Uint8Array)) continue;
    if (first && piece.length > SYSTEM_BYTE) {
      piece[SYSTEM_BYTE] = UNKNOWN;
      first = false;
    }
    yield piece;
  }
}

async function* linesOf(collection: Collection, catalogue: readonly CatalogueEntry[]): AsyncIterable<string> {
  let lines = '';
  for (const { id } of catalogue) {
    lines += `${JSON.stringify(exportRecord(await collection.article(id)))}\n`;
    if (lines.length < BATCH) continue;
    yield lines;
    lines = '';
  }
  yield lines;
}
