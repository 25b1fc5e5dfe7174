import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { readAll } from './read-all.ts';

/** A stretch of a file in the collection's folder, in bytes. */
export interface Stretch {
  readonly in: string;
  readonly at: number;
  readonly length: number;
}

/**
 * Reads stretches of packs, keeping each pack open: what a later build does to the folder does not reach a reader
 * that has begun with a pack.
 */
export class PackReader {
  readonly #folder: string;
  readonly #open = new Map<string, number>();
  constructor(folder: string) {
    this.#folder = folder;
  }
  /** Throws when the file is gone or ends too soon. */
  read(place: Stretch): Uint8Array {
    let descriptor = this.#open.get(place.in);
    if (descriptor === undefined) {
      descriptor = openSync(join(this.#folder, place.in), 'r');
      this.#open.set(place.in, descriptor);
    }
    return readAll(descriptor, Buffer.alloc(place.length), place.at, place.in);
  }
  close(): void {
    for (const descriptor of this.#open.values()) closeSync(descriptor);
    this.#open.clear();
  }
}
