import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { digestOfFile } from './digest-of-file.ts';
import { openNew, unfinishedOf } from './replace-file.ts';
import { writeAll } from './write-all.ts';

/** How many characters or bytes are gathered before they are written. */
const GATHERED = 1 << 20;
const NO_DIGEST = '0'.repeat(64);

/**
 * Takes a path and lines (each with its end; as bytes where they are no text) and puts them there whole, by rename, without ever holding them all. `first` gives a line
 * that stands before them, from their SHA-256, which is also given back; it must be of one length whatever the digest is. A file that
 * already holds the bytes is left alone.
 */
export function replaceLines(
  path: string,
  lines: Iterable<string | Uint8Array>,
  first: (digest: string) => string = () => '',
): string {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = unfinishedOf(path);
  try {
    const descriptor = openNew(unfinished);
    let digest: string;
    try {
      writeAll(descriptor, Buffer.from(first(NO_DIGEST)), null);
      digest = writeLines(descriptor, lines);
      writeAll(descriptor, Buffer.from(first(digest)), 0);
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
    digestOfFile(path) === digestOfFile(other)
  );
}

function writeLines(descriptor: number, lines: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  let gathered: Uint8Array[] = [];
  let length = 0;
  let text = '';
  const turn = (): void => {
    if (text !== '') gathered.push(Buffer.from(text));
    text = '';
  };
  const write = (): void => {
    turn();
    hash.update(writeAll(descriptor, Buffer.concat(gathered), null));
    gathered = [];
    length = 0;
  };
  for (const line of lines) {
    if (typeof line === 'string') text += line;
    else {
      turn();
      gathered.push(line);
    }
    length += line.length;
    if (length >= GATHERED) write();
  }
  write();
  return hash.digest('hex');
}
