import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Takes a stream and a line and writes it, waiting while the reader is slow. */
export async function writeLine(stream: Writable, line: string): Promise<void> {
  if (!stream.write(`${line}\n`)) await once(stream, 'drain');
}
