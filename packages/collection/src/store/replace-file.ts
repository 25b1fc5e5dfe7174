import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { writeAll } from './write-all.ts';

/** Ends the name of every file that is still being written; what a killed build left under such a name is swept away. Two
 * processes may write the same picture at once, so each has a name of its own. */
export const UNFINISHED = '.unfinished';

/**
 * Takes a path and its new content and puts it there whole, by rename: whoever reads the path sees the old bytes or the
 * new ones. It does not wait for the disk: after a power cut a file may be short, which its digest tells. A file that already
 * holds the bytes is left alone. Gives whether it was written.
 */
export function replaceFile(path: string, data: string | Uint8Array): boolean {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  if (holds(path, bytes)) return false;
  putFile(path, [bytes]);
  return true;
}

/** Takes a path and its new content, piece by piece, and puts it there as {@link replaceFile} does, without a look at what is there. */
export function putFile(path: string, pieces: readonly Uint8Array[]): void {
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = unfinishedOf(path);
  try {
    writeWhole(unfinished, pieces);
    renameSync(unfinished, path);
  } catch (error) {
    try {
      unlinkSync(unfinished);
    } catch {
      // It was never made, or the disk is in a worse state than this; the first error says so.
    }
    throw error;
  }
}

function holds(path: string, bytes: Uint8Array): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return (
    stat !== undefined && stat.isFile() && stat.size === bytes.byteLength && readFileSync(path).equals(bytes)
  );
}

function writeWhole(path: string, pieces: readonly Uint8Array[]): void {
  const descriptor = openNew(path);
  try {
    for (const piece of pieces) writeAll(descriptor, piece, null);
  } finally {
    closeSync(descriptor);
  }
}

/** Gives the name under which this process writes a file until it is whole. */
export function unfinishedOf(path: string): string {
  return `${path}.${process.pid}${UNFINISHED}`;
}

/** Opens a file for writing that is certainly new: what stands there, be it a link to something else, goes first. */
export function openNew(path: string): number {
  rmSync(path, { force: true });
  return openSync(path, 'wx+');
}
