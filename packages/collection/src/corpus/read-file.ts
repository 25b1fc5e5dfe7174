import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** A file that is not read, with a sentence for the ledger. */
export class NotRead extends Error {
  readonly rule: 'limits-are-kept' | 'file-is-readable';
  constructor(rule: NotRead['rule'], reason: string) {
    super(reason);
    this.name = 'NotRead';
    this.rule = rule;
  }
}

/**
 * Takes the absolute path of a regular file and gives its bytes. Throws {@link NotRead} when it holds more than `most`
 * bytes (before any is read), cannot be opened, or is no regular file any more: a pipe put in its place never blocks.
 */
export function readWithin(path: string, most: number): Uint8Array {
  const descriptor = open(path);
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new NotRead('file-is-readable', 'it is not a regular file');
    if (stat.size > most)
      throw new NotRead('limits-are-kept', `it has ${stat.size} bytes; the limit is ${most}`);
    const bytes = Buffer.allocUnsafeSlow(stat.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(descriptor, bytes, length, bytes.length - length, length);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(descriptor);
  }
}

function open(path: string): number {
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    throw new NotRead('file-is-readable', `it cannot be opened (${codeOf(error)})`);
  }
}

/** Takes what was thrown by the file system and gives its code: `EACCES`, `ENOSPC`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'unknown error';
}
