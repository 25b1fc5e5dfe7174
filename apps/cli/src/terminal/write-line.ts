import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { isBrokenPipe } from './let-readers-go.ts';

/**
 * Takes a stream and a line and writes it, waiting while the reader is slow. Gives false once the reader has gone, as after
 * `| head`: nothing more need be written.
 */
export async function writeLine(stream: Writable, line: string): Promise<boolean> {
  if (!stream.writable) return false;
  if (stream.write(`${line}\n`)) return true;
  try {
    await once(stream, 'drain');
    return true;
  } catch (error) {
    if (isBrokenPipe(error)) return false;
    throw error;
  }
}
