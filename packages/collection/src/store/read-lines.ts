import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const PIECE = 1 << 20;
const END = 0x0a;

/**
 * Takes a file, by its path or open for reading, and how to keep a line, and gives its lines as they are kept (nothing for one that is
 * not), after the first `heads`, which are given as they are, and the SHA-256 of those, without ever holding the whole text.
 * Throws what the file system throws.
 */
export function readLines<T>(
  file: string | number,
  heads: 0 | 1,
  keep: (line: string) => T | undefined,
): { readonly first: string; readonly rest: readonly T[]; readonly digest: string } {
  const descriptor = typeof file === 'number' ? file : openSync(file, 'r');
  try {
    const hash = createHash('sha256');
    const rest: T[] = [];
    let first: string | undefined = heads === 0 ? '' : undefined;
    let tail = Buffer.alloc(0);
    const piece = Buffer.alloc(PIECE);
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece)) {
      const bytes = Buffer.concat([tail, piece.subarray(0, read)]);
      let start = 0;
      let hashed = 0;
      for (let end = bytes.indexOf(END, start); end !== -1; end = bytes.indexOf(END, start)) {
        const line = bytes.toString('utf8', start, end);
        start = end + 1;
        if (first === undefined) {
          [first, hashed] = [line, start];
          continue;
        }
        const kept = keep(line);
        if (kept !== undefined) rest.push(kept);
      }
      hash.update(bytes.subarray(hashed, start));
      tail = bytes.subarray(start);
    }
    hash.update(tail);
    return { first: first ?? '', rest, digest: hash.digest('hex') };
  } finally {
    if (descriptor !== file) closeSync(descriptor);
  }
}

/** Gives the first line of a file, or all of a file that has none. Throws what the file system throws. */
export function readFirstLine(path: string): string {
  const descriptor = openSync(path, 'r');
  try {
    const pieces: Buffer[] = [];
    for (;;) {
      const piece = Buffer.alloc(PIECE >> 4);
      const read = readSync(descriptor, piece);
      const end = piece.subarray(0, read).indexOf(END);
      pieces.push(piece.subarray(0, end === -1 ? read : end));
      if (end !== -1 || read === 0) return Buffer.concat(pieces).toString('utf8');
    }
  } finally {
    closeSync(descriptor);
  }
}
