import { createHash } from 'node:crypto';
import { VERSION } from './version.ts';

/** Takes all that the bytes of a file depend on and gives its key; the code's own version is part of every key. */
export function keyOf(...parts: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([VERSION, ...parts]))
    .digest('hex');
}
