import { writeSync } from 'node:fs';

/** Takes a file, open for writing, and bytes, writes all of them at a position, or where the last write ended, and gives them. Throws what the file system throws. */
export function writeAll<T extends Uint8Array>(descriptor: number, bytes: T, position: number | null): T {
  for (let at = 0; at < bytes.byteLength;)
    at += writeSync(descriptor, bytes, at, bytes.byteLength - at, position === null ? null : position + at);
  return bytes;
}
