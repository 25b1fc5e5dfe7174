import { createHash } from 'node:crypto';

/** Takes any values that JSON can hold and gives one digest of them all: 32 hexadecimal digits. */
export function digest(...values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 32);
}

/** Takes bytes or text and gives the 10 hexadecimal digits that a file name carries, so that it may be kept for ever. */
export function stamp(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 10);
}
