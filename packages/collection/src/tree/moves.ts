import { lstatSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { sha256 } from '../store/sha256.ts';
import { replaceFile } from '../store/replace-file.ts';
import { folderOf, Grafter } from './graft.ts';
import { leadsOut } from './portable-paths.ts';
import type { Neighbours } from './swap.ts';

/** What the tree that stands must lose and get to be the next edition. */
export interface Moves extends Journal {
  /** Paths of new files where there is an old one. */
  readonly replaced: ReadonlySet<string>;
}

interface Journal {
  /** Paths whose files go. */
  readonly gone: readonly string[];
  /** New files: where each waits in the folder of the next tree, and its path. */
  readonly put: readonly (readonly [waits: string, path: string])[];
}

/** The moves, written whole before the first, in the folder of the next tree. */
const JOURNAL = '.offprint-moves';
/** What the tree that stands holds where something goes or comes, by the same paths: for a move that fails. */
const BEFORE = '.offprint-before';

/**
 * Takes a tree that stands, the paths that go from it and the new files by their paths, and makes ready to move them: the folders that
 * they need, second names of what they replace, and a journal. Gives nothing where a move would lead through what is no folder, or take
 * away what is none of ours: somebody was at work there.
 */
export function planMoves(
  { out, next }: Neighbours,
  gone: readonly string[],
  waiting: ReadonlyMap<string, string>,
): Moves | undefined {
  const isSound = soundIn(out);
  const there = new Set<string>();
  for (const path of [...gone, ...waiting.keys()]) {
    if (!isSound(folderOf(path))) return undefined;
    const kind = kindOf(`${out}/${path}`);
    if (kind === 'folder') return undefined;
    if (kind === 'file') there.add(path);
  }
  const before = new Grafter(`${next}/${BEFORE}`);
  for (const path of there) before.graft(out, path);
  for (const path of waiting.keys())
    if (!there.has(path)) mkdirSync(`${out}/${folderOf(path)}`, { recursive: true });
  const moves: Journal = {
    gone: gone.filter((path) => there.has(path)),
    put: [...waiting].map(([path, waits]) => [waits, path]),
  };
  const text = JSON.stringify(moves);
  replaceFile(`${next}/${JOURNAL}`, `${sha256(text)} ${text}`);
  return { ...moves, replaced: there };
}

/**
 * Makes the moves in the tree that stands, which is aside meanwhile, so that nobody sees it half changed. A process that is killed there
 * leaves the journal, and {@link finishMoves} goes on. Where a move fails those before it are taken back, and it throws.
 */
export function makeMoves(places: Neighbours, moves: Moves): void {
  const { out, old, next } = places;
  renameSync(out, old);
  try {
    for (const path of moves.gone) unlinkSync(`${old}/${path}`);
    for (const [waits, path] of moves.put) {
      // A disk that is renamed over an old file may write the new one out at once, which takes three times as long.
      if (moves.replaced.has(path)) unlinkSync(`${old}/${path}`);
      renameSync(`${next}/${waits}`, `${old}/${path}`);
    }
  } catch (error) {
    takeBack(places, moves);
    renameSync(old, out);
    throw error;
  }
  removeEmptied(old, moves.gone);
  renameSync(old, out);
}

/**
 * Goes on with the moves of a process that was killed, if it had begun with any. A journal that would lead out of the tree, by its paths
 * or through a link, is none of ours: somebody brought it along.
 */
export function finishMoves({ old, next }: Neighbours): void {
  const moves = readJournal(next);
  if (moves === undefined) return;
  const { gone, put } = moves;
  const isSound = soundIn(old);
  const staysInside = (path: string): boolean => !leadsOut(path) && isSound(folderOf(path));
  if (![...gone, ...put.map(([, path]) => path)].every(staysInside)) return;
  if (!put.every(([waits]) => /^\.offprint-waiting\/\d+$/.test(waits))) return;
  const left = put.filter(([waits]) => kindOf(`${next}/${waits}`) === 'file');
  // All that goes had gone before anything came; on some disks two spellings are one name, and the new file has it now.
  if (left.length === put.length) for (const path of gone) rmSync(`${old}/${path}`, { force: true });
  for (const [waits, path] of left) {
    mkdirSync(`${old}/${folderOf(path)}`, { recursive: true });
    renameSync(`${next}/${waits}`, `${old}/${path}`);
  }
  removeEmptied(old, gone);
}

/** Takes out what came and puts back what was there before. */
function takeBack({ old, next }: Neighbours, { gone, put }: Journal): void {
  const before = (path: string): string => `${next}/${BEFORE}/${path}`;
  const came = put.filter(([waits]) => kindOf(`${next}/${waits}`) === 'nothing').map(([, path]) => path);
  for (const path of came) if (kindOf(before(path)) === 'nothing') rmSync(`${old}/${path}`, { force: true });
  for (const path of [...gone, ...put.map(([, one]) => one)])
    if (kindOf(before(path)) === 'file') renameSync(before(path), `${old}/${path}`);
  removeEmptied(
    old,
    put.map(([, path]) => path),
  );
}

/** Gives a function that says whether a folder of a tree, and all that it lies in, is a folder or nothing: no link and no file. */
function soundIn(tree: string): (folder: string) => boolean {
  const folders = new Map<string, boolean>([['', kindOf(tree) === 'folder']]);
  const isSound = (folder: string): boolean => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const sound = isSound(folderOf(folder)) && kindOf(`${tree}/${folder}`) !== 'file';
    folders.set(folder, sound);
    return sound;
  };
  return isSound;
}

/** Removes the folders of files where they hold nothing any more. */
function removeEmptied(tree: string, paths: readonly string[]): void {
  for (const folder of new Set(paths.map(folderOf))) removeEmpty(tree, folder);
}

function removeEmpty(tree: string, folder: string): void {
  if (folder === '') return;
  try {
    rmdirSync(`${tree}/${folder}`);
  } catch {
    return;
  }
  removeEmpty(tree, folderOf(folder));
}

function kindOf(path: string): 'file' | 'folder' | 'nothing' {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  return stat === undefined ? 'nothing' : stat.isDirectory() ? 'folder' : 'file';
}

function readJournal(next: string): Journal | undefined {
  try {
    const text = readFileSync(`${next}/${JOURNAL}`, 'utf8');
    const end = text.indexOf(' ');
    const moves: unknown = JSON.parse(text.slice(end + 1));
    return isJournal(moves) && text.slice(0, end) === sha256(text.slice(end + 1)) ? moves : undefined;
  } catch {
    return undefined;
  }
}

function isJournal(value: unknown): value is Journal {
  if (typeof value !== 'object' || value === null || !('gone' in value) || !('put' in value)) return false;
  const isText = (one: unknown): boolean => typeof one === 'string';
  return (
    Array.isArray(value.gone) &&
    value.gone.every(isText) &&
    Array.isArray(value.put) &&
    value.put.every((one) => Array.isArray(one) && one.length === 2 && one.every(isText))
  );
}
