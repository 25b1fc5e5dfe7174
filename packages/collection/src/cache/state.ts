import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Observation } from '@offprint/normalise';
import type { Card } from '../assemble/card.ts';
import { sha256 } from '../store/frame.ts';
import { CACHE } from '../store/places.ts';
import { readLines } from '../store/read-lines.ts';
import { replaceFile } from '../store/replace-file.ts';
import { replaceLines } from '../store/replace-lines.ts';
import type { FailedFile } from '../work/job.ts';

/** What the last build knew of one file. */
export interface Known {
  readonly file: string;
  readonly stamp: string;
  readonly sha256: string;
  readonly observation?: Observation;
  /** What the outcome was made from, as one digest. */
  readonly key?: string;
  readonly card?: Card;
  readonly failed?: FailedFile;
}

/** What the last build left for the next. */
export interface State {
  readonly head: StateHead;
  readonly known: ReadonlyMap<string, Known>;
}

export interface StateHead {
  /** Digest of the code that read the files. */
  readonly code: string;
  /** Digest of the corpus as the disk described it: names, stamps, what was refused. */
  readonly listing: string;
  /** The disk's clock, in nanoseconds, before any file was looked at. */
  readonly since: string;
  /** Each file of the collection: its stamp and SHA-256. */
  readonly files: Readonly<Record<string, { readonly stamp: string; readonly sha256: string }>>;
}

const STATE = `${CACHE}/state.ndjson`;
const SEAL = `${CACHE}/state.sha256`;

/** The names of both files. */
export const STATE_FILES: readonly string[] = [STATE, SEAL];

/** Takes the folder of a collection and gives what the last build left, or nothing if it is absent, damaged or another code's. */
export function readState(folder: string, code: string): State | undefined {
  try {
    const { first, rest, digest } = readLines(join(folder, STATE), (line) => line);
    const head: StateHead = JSON.parse(first);
    if (head.code !== code || readSeal(folder) !== sha256(first + digest)) return undefined;
    let known: ReadonlyMap<string, Known> | undefined;
    return {
      head,
      // A build that changes nothing never asks.
      get known() {
        known ??= new Map(rest.map((line): Known => JSON.parse(line)).map((one) => [one.file, one]));
        return known;
      },
    };
  } catch {
    return undefined;
  }
}

/** Takes the folder of a collection and leaves in it what the next build may use. */
export function writeState(folder: string, head: StateHead, known: Iterable<Known>): void {
  const hash = createHash('sha256');
  const first = JSON.stringify(head);
  function* lines(): Generator<string> {
    yield `${first}\n`;
    for (const one of known) {
      const line = `${JSON.stringify(one)}\n`;
      hash.update(line);
      yield line;
    }
  }
  // The seal is put last: a state without its own seal is not believed.
  replaceLines(join(folder, STATE), lines());
  replaceFile(join(folder, SEAL), sha256(first + hash.digest('hex')));
}

function readSeal(folder: string): string {
  return readFileSync(join(folder, SEAL), 'utf8');
}
