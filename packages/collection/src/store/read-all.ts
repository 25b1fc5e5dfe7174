import { readSync } from 'node:fs';

/**
 * Takes a file, open for reading, and bytes, fills all of them from a position on and gives them. Throws what the file system throws, and where the file
 * is not open or ends before, an error with its name.
 */
export function readAll<T extends Uint8Array>(
  descriptor: number | undefined,
  into: T,
  position: number,
  name: string,
): T {
  for (let at = 0; at < into.byteLength;) {
    const read =
      descriptor === undefined ? 0 : readSync(descriptor, into, at, into.byteLength - at, position + at);
    if (read === 0) throw new Error(`${name} ends too soon`);
    at += read;
  }
  return into;
}
