import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const PIECE = 1 << 20;
const END = 0x0a;

/**
 * Takes the path of a file and how to keep a line, and gives its first line, all others as they are kept, and the SHA-256 of
 * those, without ever holding the whole text.
 * Throws what the file system throws.
 */
export function readLines<T>(
  path: string,
  keep: (line: string) => T,
): { readonly first: string; readonly rest: readonly T[]; readonly digest: string } {
  const descriptor = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    const rest: T[] = [];
    let first: string | undefined;
    let tail = Buffer.alloc(0);
    const piece = Buffer.alloc(PIECE);
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece)) {
      const bytes = Buffer.concat([tail, piece.subarray(0, read)]);
      let start = 0;
      for (let end = bytes.indexOf(END, start); end !== -1; end = bytes.indexOf(END, start)) {
        const line = bytes.toString('utf8', start, end);
        if (first === undefined) first = line;
        else {
          hash.update(bytes.subarray(start, end + 1));
          rest.push(keep(line));
        }
        start = end + 1;
      }
      tail = bytes.subarray(start);
    }
    hash.update(tail);
    return { first: first ?? '', rest, digest: hash.digest('hex') };
  } finally {
    closeSync(descriptor);
  }
}
