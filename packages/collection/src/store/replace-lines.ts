import { closeSync, mkdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { openNew, unfinishedOf } from './replace-file.ts';

/** How many characters are gathered before they are written. */
const GATHERED = 1 << 20;

/** Takes a path and lines (each with its end) and puts them there whole, by rename, without ever holding them all. */
export function replaceLines(path: string, lines: Iterable<string>): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = unfinishedOf(path);
  try {
    const descriptor = openNew(unfinished);
    try {
      let gathered = '';
      for (const line of lines) {
        gathered += line;
        if (gathered.length < GATHERED) continue;
        writeAll(descriptor, gathered);
        gathered = '';
      }
      writeAll(descriptor, gathered);
    } finally {
      closeSync(descriptor);
    }
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.byteLength;) at += writeSync(descriptor, bytes, at);
}
