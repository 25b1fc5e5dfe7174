import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Observation } from '@offprint/normalise';
import type { Card } from '../assemble/card.ts';
import type { Room } from '../assemble/room.ts';
import type { Signatures } from '../assemble/signatures.ts';
import { sha256 } from '../store/sha256.ts';
import { CACHE } from '../store/places.ts';
import { readLines } from '../store/read-lines.ts';
import { replaceFile } from '../store/replace-file.ts';
import { replaceLines } from '../store/replace-lines.ts';
import { BRIEF_FILES } from './brief.ts';
import { stampOf } from './own-files.ts';
import type { FailedFile } from '../work/job.ts';

/** What is known of one file. */
export interface Known {
  readonly file: string;
  stamp: string;
  readonly sha256: string;
  readonly observation?: Observation | undefined;
  /** What the outcome was made from, as one digest. */
  readonly key?: string | undefined;
  readonly card?: Card | undefined;
  readonly failed?: FailedFile | undefined;
}

/** What the last build left for the next. */
export interface State {
  readonly head: StateHead;
  readonly known: ReadonlyMap<string, Known>;
}

/** What tells whether anything changed. */
export interface StateHead {
  /** Digest of the code that read the files. */
  readonly code: string;
  /** Digest of the corpus as the disk described it: names, stamps, what was refused. */
  readonly listing: string;
  /** The disk's clock, in milliseconds since 1970, before any file was looked at. */
  readonly since: number;
  /** SHA-256s of the files that were so young then that their stamps cannot tell a later change; empty where it is not known. */
  readonly young: Readonly<Record<string, string>>;
  /** Each file of the collection, and that of these lines: its stamp and SHA-256. */
  readonly files: Readonly<Record<string, { readonly stamp: string; readonly sha256: string }>>;
}

const LINES = `${CACHE}/state.ndjson`;
const HEAD = `${CACHE}/state.json`;
/** What was brought in since the lines were written. */
const PATCHES = `${CACHE}/patches.ndjson`;

/** The names of both files. */
export const STATE_FILES: readonly string[] = [LINES, HEAD, PATCHES, ...BRIEF_FILES];

/** Takes the folder of a collection and gives the head of what the last build left, or nothing if it is absent, damaged or another code's. */
export function readHead(folder: string, code: string): StateHead | undefined {
  try {
    const text = readFileSync(join(folder, HEAD), 'utf8');
    const end = text.indexOf(' ');
    if (text.slice(0, end) !== sha256(text.slice(end + 1))) return undefined;
    const head: StateHead = JSON.parse(text.slice(end + 1));
    return head.code === code ? head : undefined;
  } catch {
    return undefined;
  }
}

/** A line: as it is known, but for the signature, which stands in it whole. */
export type Line = Omit<Known, 'card'> & {
  readonly card?: Omit<Card, 'signature'> & { readonly signature: string };
};

/** Gives all that the last build left, or nothing if it is damaged. */
export function readState(folder: string, head: StateHead | undefined, room: Room): State | undefined {
  if (head === undefined) return undefined;
  try {
    const known = new Map<string, Known>();
    const keep = (line: string): void => {
      const one = room.keep(JSON.parse(line));
      known.set(one.file, one);
    };
    const { digest } = readLines(join(folder, LINES), 0, keep);
    if (digest !== head.files[LINES]?.sha256) return undefined;
    for (const patch of readPatches(folder, head)) apply(patch, known, room);
    return { head, known };
  } catch {
    return undefined;
  }
}

/** Changes that were brought in alone: what is known of their files now, which are gone, and where the bodies of others went. */
export interface Patch {
  readonly lines: readonly Line[];
  readonly gone: readonly string[];
  readonly moved: readonly Moved[];
}

/** A pack that was bound again. */
export interface Moved {
  readonly from: string;
  readonly to: string;
  /** Where each article began that is in both, and by how many bytes further it begins now. */
  readonly shifts: readonly (readonly [at: number, by: number])[];
}

/** Gives the edits that were brought in since the lines of the state were written, the oldest first. Throws where they are damaged. */
export function readPatches(folder: string, head: StateHead): readonly Patch[] {
  const described = head.files[PATCHES];
  if (described === undefined) return [];
  const text = readFileSync(join(folder, PATCHES), 'utf8');
  if (sha256(text) !== described.sha256) throw new Error(`${PATCHES} is damaged`);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line): Patch => JSON.parse(line));
}

/** Leaves edits over the lines that stand, and a head that vouches for both. */
export function writePatches(folder: string, head: StateHead, patches: readonly Patch[]): void {
  const text = patches.map((patch) => `${JSON.stringify(patch)}\n`).join('');
  replaceFile(join(folder, PATCHES), text);
  const own = { [PATCHES]: { stamp: stampOf(folder, PATCHES), sha256: sha256(text) } };
  writeHead(folder, { ...head, files: { ...head.files, ...own } });
}

function apply({ lines, gone, moved }: Patch, known: Map<string, Known>, room: Room): void {
  for (const file of gone) known.delete(file);
  const packs = new Map(moved.map((one) => [one.from, one]));
  for (const { card } of known.values()) {
    if (card === undefined) continue;
    const pack = packs.get(card.body.in);
    if (pack === undefined) continue;
    const by = pack.shifts.findLast(([at]) => at <= card.body.at)?.[1] ?? 0;
    card.body = { ...card.body, in: pack.to, at: card.body.at + by };
  }
  for (const line of lines) known.set(line.file, room.keep(line));
}

/** Stands for the digest of a file that is only believed where it lies as it was left. */
const NO_DIGEST = '-';

/** Takes the folder of a collection and leaves in it what the next build may use. */
export function writeState(
  folder: string,
  head: StateHead,
  known: Iterable<Known>,
  signatures: Signatures,
): void {
  function* lines(): Generator<string> {
    for (const one of known) yield `${JSON.stringify(lineOf(one, signatures))}\n`;
  }
  // The head is put last: lines that it does not vouch for are not believed.
  const sha256 = replaceLines(join(folder, LINES), lines());
  const own = { [LINES]: { stamp: stampOf(folder, LINES), sha256 } };
  rmSync(join(folder, PATCHES), { force: true });
  const brief = BRIEF_FILES.map(
    (name) => [name, { stamp: stampOf(folder, name), sha256: NO_DIGEST }] as const,
  );
  writeHead(folder, { ...head, files: { ...head.files, ...own, ...Object.fromEntries(brief) } });
}

/** Named one by one, since what lies on the disk is no property of its own. */
function lineOf(known: Known, signatures: Signatures): Line {
  const { file, stamp, sha256: digest, observation, key, failed, card } = known;
  const line = { file, stamp, sha256: digest, observation, key, failed };
  if (card === undefined) return line;
  const { id, slug, matter, refs, assets, looked, shows, messages, signature, weight, body } = card;
  const text = signatures.textOf(signature);
  const own = {
    file,
    id,
    slug,
    matter,
    refs,
    assets,
    looked,
    shows,
    messages,
    signature: text,
    weight,
    body,
  };
  return { ...line, card: own };
}

/** Leaves another head over the same lines. */
export function writeHead(folder: string, head: StateHead): void {
  const text = JSON.stringify(head);
  replaceFile(join(folder, HEAD), `${sha256(text)} ${text}`);
}
