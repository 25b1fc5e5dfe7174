import { closeSync, openSync, readdirSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyPlace } from '../assemble/card.ts';
import { CACHE } from '../store/places.ts';
import { openNew } from '../store/replace-file.ts';
import { writeAll } from '../store/write-all.ts';
import { writing } from './refused.ts';

/** Begins the names of files that only last as long as a build. */
export const SPILL = 'spill-';
/** How many bytes at the beginning of a spill hold the number of the job in hand. */
const BEGUN = 8;

/** Keeps the bodies that one worker makes on the disk until they are bound, so that none of them stays in memory. */
export class Spill {
  readonly #name: string;
  readonly #descriptor: number;
  readonly #begun = Buffer.alloc(BEGUN);
  #at = BEGUN;
  /** Takes the folder of the collection and a name that no other spill of this build has. */
  constructor(folder: string, name: string) {
    this.#name = `${CACHE}/${SPILL}${name}`;
    this.#descriptor = openNew(join(folder, this.#name));
  }
  /** Notes which job is begun, so that it is known whatever ends this process. */
  begin(job: number): void {
    this.#begun.writeDoubleLE(job);
    writing(() => writeSync(this.#descriptor, this.#begun, 0, BEGUN, 0));
  }
  add(bytes: Uint8Array, digest: string): BodyPlace {
    const at = this.#at;
    this.#at += writeAll(this.#descriptor, bytes, at).byteLength;
    return { in: this.#name, at, length: bytes.byteLength, digest };
  }
  close(): void {
    closeSync(this.#descriptor);
  }
}

/** Takes the folder of a collection and the name of a spill and gives the number of the job that was begun last, if it tells. */
export function jobInHand(folder: string, name: string): number | undefined {
  const begun = Buffer.alloc(BEGUN);
  try {
    const descriptor = openSync(join(folder, `${CACHE}/${SPILL}${name}`), 'r');
    try {
      return readSync(descriptor, begun, 0, BEGUN, 0) === BEGUN ? begun.readDoubleLE() : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/** Takes the folder of a collection and removes the spills in it, of this build and of any that was killed. */
export function removeSpills(folder: string): void {
  for (const name of readdirSync(join(folder, CACHE))) {
    if (name.startsWith(SPILL)) rmSync(join(folder, CACHE, name), { force: true });
  }
}
