import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Publication } from '@offprint/article';
import type { Card } from '../assemble/card.ts';
import { SIGNATURE_BYTES, Signatures } from '../assemble/signatures.ts';
import type { CorpusFile, Walk } from '../corpus/walk.ts';
import { sha256 } from '../store/sha256.ts';
import { CACHE } from '../store/places.ts';
import { replaceFile } from '../store/replace-file.ts';
import { replaceLines } from '../store/replace-lines.ts';
import { HERE } from '../work/job.ts';
import { stampOf } from './own-files.ts';
import type { Known, StateHead } from './state.ts';

/** Of every file of a corpus as much as tells whether an edit can be brought in without the rest of the state. */
export interface Brief {
  /** What the publication says that can change how an article is read. */
  readonly settings: Publication;
  /** Digest of the files that are not read. */
  readonly refused: string;
  /** Whether every article that was set is published: none is a draft or a copy. */
  readonly isAllPublished: boolean;
  /** Files whose bytes other files depend on. */
  readonly lookedAt: readonly string[];
  /** In the order of a walk. */
  readonly files: readonly BriefFile[];
  /** The signatures of all files that have one, one after the other. */
  readonly signatures: Uint32Array;
}

export interface BriefFile {
  readonly file: string;
  readonly stamp: string;
  /** SHA-256 of an article's file. */
  readonly sha256: string;
  /** {@link likeness} of an article that is published and of which there are no copies. */
  readonly likeness: string;
  /** The number of its signature, or -1. */
  readonly signature: number;
}

const LINES = `${CACHE}/brief.txt`;
const SIGNATURES = `${CACHE}/signatures.bin`;

/** The names of its files. */
export const BRIEF_FILES: readonly string[] = [LINES, SIGNATURES];

const NONE = '-';

/** A digest of all by which an article is tied to others: its references and pictures, what is said of it, whether it is out, its language. */
export function likeness({
  matter,
  refs,
  assets,
  looked,
  shows,
  messages,
}: Pick<Card, 'matter' | 'refs' | 'assets' | 'looked' | 'shows' | 'messages'>): string {
  const { lang, draft } = matter;
  return sha256(JSON.stringify([lang, draft, refs, assets, looked, shows, messages])).slice(0, 16);
}

/** Takes what a build found out and leaves the brief of it; `plain` names the files that are published, by the slug they would like, and have no copies. */
export function writeBrief(
  folder: string,
  settings: Publication,
  walk: Walk,
  known: readonly Known[],
  { published, plain }: { readonly published: number; readonly plain: ReadonlySet<string> },
  signatures: Signatures,
): void {
  // A line for each file: a name of two lines is for the state alone.
  if (walk.files.some(({ file }) => file.includes('\n'))) return;
  const byFile = new Map(known.map((one) => [one.file, one]));
  const lookedAt = known.flatMap(({ card }) =>
    Object.entries(card?.looked ?? {}).flatMap(([name, digest]) => (digest === HERE ? [] : [name])),
  );
  const set = known.filter(({ card }) => card !== undefined).length;
  const head = {
    settings,
    refused: refusedOf(walk),
    isAllPublished: set === published,
    lookedAt: [...new Set(lookedAt)],
  };
  const values = Buffer.alloc(set * SIGNATURE_BYTES);
  let number = 0;
  const lineOf = ({ file, stamp }: CorpusFile): string => {
    const one = byFile.get(file);
    if (one?.card === undefined) return `${stamp} ${one?.sha256 ?? NONE} ${NONE} -1 ${file}\n`;
    values.set(signatures.bytesOf(one.card.signature), number * SIGNATURE_BYTES);
    const like = plain.has(file) ? (one.likeness ?? likeness(one.card)) : NONE;
    return `${stamp} ${one.sha256} ${like} ${number++} ${file}\n`;
  };
  function* lines(): Generator<string> {
    yield `${JSON.stringify(head)}\n`;
    for (const file of walk.files) yield lineOf(file);
  }
  replaceLines(join(folder, LINES), lines());
  replaceFile(join(folder, SIGNATURES), values);
}

/** Gives the brief that the head of a state was written with, or nothing where that is not what lies there: on this disk, as it was left. */
export function readBrief(folder: string, { files }: StateHead): Brief | undefined {
  if (BRIEF_FILES.some((name) => files[name]?.stamp !== stampOf(folder, name))) return undefined;
  try {
    const text = readFileSync(join(folder, LINES), 'utf8');
    const start = text.indexOf('\n') + 1;
    const head: Omit<Brief, 'files' | 'signatures'> = JSON.parse(text.slice(0, start));
    const bytes = readFileSync(join(folder, SIGNATURES));
    const signatures = new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
    return { ...head, files: [...filesIn(text, start)], signatures };
  } catch {
    return undefined;
  }
}

function* filesIn(text: string, start: number): Generator<BriefFile> {
  for (let at = start; at < text.length;) {
    const digest = text.indexOf(' ', at) + 1;
    const like = text.indexOf(' ', digest) + 1;
    const number = text.indexOf(' ', like) + 1;
    const file = text.indexOf(' ', number) + 1;
    const end = text.indexOf('\n', file);
    yield {
      file: text.slice(file, end),
      stamp: text.slice(at, digest - 1),
      sha256: text.slice(digest, like - 1),
      likeness: text.slice(like, number - 1),
      signature: Number(text.slice(number, file - 1)),
    };
    at = end + 1;
  }
}

/** Whether a file of the brief is an article that is published and has no copies. */
export function isPlain({ likeness: like }: BriefFile): boolean {
  return like !== NONE;
}

/** Takes a walk and gives a digest of what it refused. */
export function refusedOf({ refused }: Walk): string {
  return sha256(JSON.stringify(refused));
}

/** Whether a walk met the files of a brief and no others. */
export function isOf(brief: Brief, files: readonly CorpusFile[]): boolean {
  return (
    brief.files.length === files.length && brief.files.every(({ file }, index) => files[index]?.file === file)
  );
}
