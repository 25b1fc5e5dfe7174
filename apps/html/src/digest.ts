import { hash } from 'node:crypto';

/** Takes any values that JSON can hold and gives one digest of them all: 32 hexadecimal digits. */
export function digest(...values: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(values)).slice(0, 32);
}

/** Takes bytes or text and gives the 10 hexadecimal digits that a file name carries, so that it may be kept for ever. */
export function stamp(data: string | Uint8Array): string {
  return hash('sha256', data).slice(0, 10);
}
