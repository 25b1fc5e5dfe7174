import { hash } from 'node:crypto';

/** Takes bytes or text and gives their SHA-256: 64 hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data);
}
