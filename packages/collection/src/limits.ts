/** What one file may cost. Every limit is kept before the work that it bounds begins. */
export interface Limits {
  /** Bytes of an article file; a larger one is never read. */
  readonly articleBytes: number;
  /** Bytes of a picture. */
  readonly pictureBytes: number;
  /** Milliseconds of wall clock for one article, reading to stringifying. */
  readonly milliseconds: number;
  /** Megabytes of JavaScript heap for the worker that sets articles. */
  readonly heapMegabytes: number;
  /** Megabytes of memory of any kind for that worker: its heap, the bytes of files, the engine itself. */
  readonly residentMegabytes: number;
}

export const LIMITS: Limits = {
  articleBytes: 48 * 1024 * 1024,
  pictureBytes: 64 * 1024 * 1024,
  milliseconds: 10_000,
  heapMegabytes: 320,
  residentMegabytes: 480,
};
