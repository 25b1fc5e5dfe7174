import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Observation } from '@offprint/normalise';
import type { Card } from '../assemble/card.ts';
import { sha256 } from '../store/frame.ts';
import { CACHE } from '../store/places.ts';
import { replaceFile } from '../store/replace-file.ts';
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

/** Takes the folder of a collection and gives what the last build left, or nothing if it is absent, damaged or another code's. */
export function readState(folder: string, code: string): State | undefined {
  try {
    const text = readFileSync(join(folder, STATE), 'utf8');
    const end = text.indexOf('\n') + 1;
    const first: { readonly digest: string; readonly head: StateHead } = JSON.parse(text.slice(0, end));
    const rest = text.slice(end);
    if (first.head.code !== code || first.digest !== sha256(JSON.stringify(first.head) + rest)) return undefined;
    const lines = rest.split('\n').slice(0, -1).map((line): Known => JSON.parse(line));
    return { head: first.head, known: new Map(lines.map((known) => [known.file, known])) };
  } catch {
    return undefined;
  }
}

/** Takes the folder of a collection and leaves in it what the next build may use. */
export function writeState(folder: string, head: StateHead, known: Iterable<Known>): void {
  let rest = '';
  for (const one of known) rest += JSON.stringify(one) + '\n';
  replaceFile(join(folder, STATE), JSON.stringify({ digest: sha256(JSON.stringify(head) + rest), head }) + '\n' + rest);
}
