import type { Writable } from 'node:stream';

/** Takes streams and lets their readers go: what is written after that goes nowhere, and is no defect. */
export function letReadersGo(...streams: readonly Writable[]): void {
  for (const stream of streams) {
    stream.on('error', (error) => {
      if (!isBrokenPipe(error)) throw error;
    });
  }
}

/** Takes what was thrown and says whether it is that nobody reads a stream any more. */
export function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
