import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { openNew, unfinishedOf } from './replace-file.ts';

/** How many characters are gathered before they are written. */
const GATHERED = 1 << 20;
const NO_DIGEST = '0'.repeat(64);

/**
 * Takes a path and lines (each with its end) and puts them there whole, by rename, without ever holding them all. `first` gives a line
 * that stands before them, from their SHA-256, which is also given back; it must be of one length whatever the digest is. A file that
 * already holds the bytes is left alone.
 */
export function replaceLines(
  path: string,
  lines: Iterable<string>,
  first: (digest: string) => string = () => '',
): string {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = unfinishedOf(path);
  try {
    const descriptor = openNew(unfinished);
    let digest: string;
    try {
      writeAll(descriptor, first(NO_DIGEST), null);
      digest = writeLines(descriptor, lines);
      writeAll(descriptor, first(digest), 0);
    } finally {
      closeSync(descriptor);
    }
    if (isSame(path, unfinished)) rmSync(unfinished);
    else renameSync(unfinished, path);
    return digest;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function isSame(path: string, other: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return (
    stat?.isFile() === true &&
    stat.size === statSync(other).size &&
    readFileSync(path).equals(readFileSync(other))
  );
}

function writeLines(descriptor: number, lines: Iterable<string>): string {
  const hash = createHash('sha256');
  let gathered = '';
  const write = (): void => {
    hash.update(writeAll(descriptor, gathered, null));
    gathered = '';
  };
  for (const line of lines) {
    gathered += line;
    if (gathered.length >= GATHERED) write();
  }
  write();
  return hash.digest('hex');
}

/** Writes text at a position, or where the last ended, and gives its bytes. */
function writeAll(descriptor: number, text: string, position: number | null): Uint8Array {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.byteLength;)
    at += writeSync(descriptor, bytes, at, bytes.byteLength - at, position === null ? null : position + at);
  return bytes;
}
