import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleId, Publication } from '@offprint/article';
import type { Published } from '../assemble/assemble.ts';
import type { Card } from '../assemble/card.ts';
import type { Signatures } from '../assemble/signatures.ts';
import type { CorpusFile, Walk } from '../corpus/walk.ts';
import { sha256 } from '../store/sha256.ts';
import { CACHE } from '../store/places.ts';
import { replaceLines } from '../store/replace-lines.ts';
import { HERE } from '../work/job.ts';
import { briefLines } from './brief-files.ts';
import type { Known } from './state.ts';

/** Its first line: what a change can be held against without the rest of the state. */
export interface BriefHead {
  /** What the publication says that can change how an article is read. */
  readonly settings: Publication;
  /** Digest of the files that are not read. */
  readonly refused: string;
  /** Ids of the articles that were set and are not published: drafts and copies. */
  readonly hidden: readonly ArticleId[];
  /** Names, of files that are there or are not, whose bytes other files depend on. */
  readonly lookedAt: readonly string[];
  /** Names of files that others link to. */
  readonly linked: readonly string[];
}

export const LINES: string = `${CACHE}/brief.txt`;
/** What the disk says of all files, one after the other. */
export const MARKS: string = `${CACHE}/marks.bin`;
/** The signatures of all files that have one, one after the other. */
export const SIGNATURES: string = `${CACHE}/signatures.bin`;

/** A change of a corpus of more files than this is for the build that looks at everything: a brief is held whole, a kilobyte a file. */
const MOST = 250_000;

/** The names of its files. */
export const BRIEF_FILES: readonly string[] = [LINES, MARKS, SIGNATURES];

/** Stands for what a file does not have. */
export const NONE = '-';

/** What {@link picturesOf} gives of an article without any. */
export const NO_PICTURES = '0';

/** A digest of the pictures of an article, and of the files they are from. */
export function picturesOf({ assets, shows }: Pick<Card, 'assets' | 'shows'>): string {
  if (assets.length === 0 && shows.length === 0) return NO_PICTURES;
  return sha256(JSON.stringify([assets, shows])).slice(0, 16);
}

/** Takes what a build found out and leaves the brief of it; `named` are the files that the publication names. */
export function writeBrief(
  folder: string,
  { settings, named, walk }: { settings: Publication; named: readonly string[]; walk: Walk },
  known: readonly Known[],
  published: readonly Published[],
  signatures: Signatures,
): void {
  // A line for each file: a name of two lines is for the state alone; and so many files are not held at once.
  if (walk.files.length > MOST || walk.files.some(({ file }) => file.includes('\n'))) {
    for (const name of BRIEF_FILES) rmSync(join(folder, name), { force: true });
    return;
  }
  const cards = known.flatMap(({ card }) => card ?? []);
  const lookedAt = new Set(named);
  const linked = new Set<string>();
  for (const { looked } of cards)
    for (const [name, digest] of Object.entries(looked)) (digest === HERE ? linked : lookedAt).add(name);
  const out = new Set(published.map(({ card }) => card));
  const head: BriefHead = {
    settings,
    refused: refusedOf(walk),
    hidden: cards.flatMap((card) => (out.has(card) ? [] : [card.id])),
    lookedAt: [...lookedAt],
    linked: [...linked],
  };
  const plain = new Set(published.filter(isPlain).map(({ card }) => card.file));
  let [next, row] = [0, 0];
  const lineOf = ({ file }: CorpusFile): string => {
    // Both are in the order of their names.
    const one = known[next]?.file === file ? known[next++] : undefined;
    const sha256 = one?.sha256 ?? NONE;
    if (one?.card === undefined) return briefLines({ file, sha256, pictures: NONE, signature: -1 });
    const pictures = plain.has(file) ? picturesOf(one.card) : NONE;
    return briefLines({ file, sha256, pictures, signature: row++ });
  };
  function* lines(): Generator<string> {
    yield `${JSON.stringify(head)}\n`;
    for (const file of walk.files) yield lineOf(file);
  }
  function* values(): Generator<Uint8Array> {
    for (const { card } of known) if (card !== undefined) yield signatures.bytesOf(card.signature);
  }
  const marks = new Float64Array(walk.files.length * 4);
  walk.files.forEach((file, index) => marks.set(file.marks, index * 4));
  replaceLines(join(folder, LINES), lines());
  replaceLines(join(folder, MARKS), [new Uint8Array(marks.buffer)]);
  replaceLines(join(folder, SIGNATURES), values());
}

/** Whether nothing of an article depends on others. */
function isPlain({ card, slug, alsoAt, dropped }: Published): boolean {
  return slug === card.slug && alsoAt.length === 0 && dropped.length === 0;
}

/** Takes a walk and gives a digest of what it refused. */
export function refusedOf({ refused }: Walk): string {
  return sha256(JSON.stringify(refused));
}
