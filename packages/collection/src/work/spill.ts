import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyPlace } from '../assemble/card.ts';
import { CACHE } from '../store/places.ts';

const SPILL = `${CACHE}/spill`;

/** Keeps the bodies of this build on the disk until they are bound, so that none of them stays in memory. */
export class Spill {
  readonly #path: string;
  readonly #descriptor: number;
  #at = 0;
  constructor(folder: string) {
    this.#path = join(folder, SPILL);
    this.#descriptor = openSync(this.#path, 'w');
  }
  add(bytes: Uint8Array, digest: string): BodyPlace {
    const at = this.#at;
    for (let done = 0; done < bytes.byteLength; ) done += writeSync(this.#descriptor, bytes, done, bytes.byteLength - done, at + done);
    this.#at += bytes.byteLength;
    return { in: SPILL, at, length: bytes.byteLength, digest };
  }
  remove(): void {
    closeSync(this.#descriptor);
    rmSync(this.#path, { force: true });
  }
}
