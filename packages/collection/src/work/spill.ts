import { closeSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyPlace } from '../assemble/card.ts';
import { CACHE } from '../store/places.ts';
import { openNew } from '../store/replace-file.ts';

const SPILL = 'spill-';

/** Keeps the bodies that one worker makes on the disk until they are bound, so that none of them stays in memory. */
export class Spill {
  readonly #name: string;
  readonly #descriptor: number;
  #at = 0;
  /** Takes the folder of the collection and a name that no other spill of this build has. */
  constructor(folder: string, name: string) {
    this.#name = `${CACHE}/${SPILL}${name}`;
    this.#descriptor = openNew(join(folder, this.#name));
  }
  add(bytes: Uint8Array, digest: string): BodyPlace {
    const at = this.#at;
    for (let done = 0; done < bytes.byteLength;)
      done += writeSync(this.#descriptor, bytes, done, bytes.byteLength - done, at + done);
    this.#at += bytes.byteLength;
    return { in: this.#name, at, length: bytes.byteLength, digest };
  }
  close(): void {
    closeSync(this.#descriptor);
  }
}

/** Takes the folder of a collection and removes the spills in it, of this build and of any that was killed. */
export function removeSpills(folder: string): void {
  for (const name of readdirSync(join(folder, CACHE))) {
    if (name.startsWith(SPILL)) rmSync(join(folder, CACHE, name), { force: true });
  }
}
