import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Message } from '@offprint/article';
import { takeLock } from '../cache/lock.ts';
import type { Publisher } from '../output.ts';
import type { OnProgress } from '../progress.ts';
import { replaceFile } from '../store/replace-file.ts';
import { strangersIn } from './foreign-files.ts';
import { Harvest, stands } from './harvest.ts';
import { filesOf, manifestBytes, publisherOf, readManifest, TREE_MANIFEST } from './manifest.ts';
import type { Manifest, ReadManifest } from './manifest.ts';
import { makeMoves, planMoves } from './moves.ts';
import { NextTree } from './next-tree.ts';
import { removeTree } from './remove-tree.ts';
import { sizeOf } from './size-of.ts';
import { isVacant, neighboursOf, recover, swap, type Neighbours } from './swap.ts';

/** What writing a tree did. */
export interface WrittenTree {
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
  /** Bytes of the whole tree. */
  readonly bytes: number;
  readonly files: number;
  /** What a person opens first: a path in the tree. */
  readonly first?: string;
  readonly messages: readonly Message[];
}

export interface Tree {
  readonly out: string;
  /** The publisher; a tree of one is never taken for that of another. */
  readonly name: string;
  /** Digest of all that the tree is made from; where it is that of the tree that stands, `files` is never asked. */
  readonly made: string;
  /** Gives the files; what it has to say of them it gives to `report`. */
  readonly files: (report: (message: Message) => void) => ReturnType<Publisher['render']>;
  readonly onProgress?: OnProgress;
}

/** A folder that we should write to holds what somebody else put there. */
export class ForeignFolder extends Error {
  constructor(out: string) {
    super(`${out} holds other things, which are left alone; name another folder, or empty this one`);
    this.name = 'ForeignFolder';
  }
}

/**
 * Takes a tree and publishes it at `out`: files whose key or bytes did not change are kept, files that are no longer named
 * go, files of other people stay. The new tree appears whole; whatever happens before leaves the old one as it was. Throws {@link ForeignFolder}, `Busy`, what the file system throws, and on a path that is not portable.
 */
export async function writeTree(tree: Tree): Promise<WrittenTree> {
  const out = real(resolve(tree.out));
  mkdirSync(dirname(out), { recursive: true });
  const lock = takeLock(join(dirname(out), `.${basename(out)}.offprint-lock`), out);
  try {
    return await publishTree(tree, out);
  } finally {
    lock.release();
  }
}

async function publishTree(tree: Tree, out: string): Promise<WrittenTree> {
  const places = neighboursOf(out);
  recover(places);
  checkOwn(out, tree.name);
  const before = readManifest(out);
  if (
    before !== undefined &&
    before.made === tree.made &&
    [...before.sheaves.values()].every((leaves) => stands(out, leaves, before.written))
  ) {
    return summaryOf(before, 0, 0);
  }
  try {
    const messages: Message[] = [];
    const next = new NextTree(places.next, before !== undefined);
    const what = `files of ${tree.name}`;
    const harvest = new Harvest(out, before, next, (done) => tree.onProgress?.({ what, done }));
    await harvest.bring(tree.files((message) => messages.push(message)));
    const made = { name: tree.name, made: tree.made, sheaves: harvest.sheaves(), messages };
    const { written, kept, gone } = harvest.settle();
    if (before === undefined || written > 0 || gone.length > 0)
      finish(places, { before, next, kept, gone }, made);
    else replaceFile(join(out, TREE_MANIFEST), manifestBytes(made));
    return summaryOf(made, written, gone.length);
  } catch (error) {
    // Where the tree could not be put back in its place, the next publication needs what is beside it.
    if (!existsSync(places.old)) removeTree(places.next);
    throw error;
  }
}

interface Edition {
  readonly before: ReadManifest | undefined;
  readonly next: NextTree;
  /** Paths of the tree that stands whose files stay, and of those that go. */
  readonly kept: () => Iterable<string>;
  readonly gone: readonly string[];
}

/** Sets an edition in place: what is new in it goes into the tree that stands, or a whole tree takes its place. */
function finish(places: Neighbours, { before, next, kept, gone }: Edition, made: Manifest): void {
  const { out } = places;
  if (before !== undefined && next.isFew(gone.length)) {
    next.write(TREE_MANIFEST, manifestBytes(made));
    const moves = planMoves(places, gone, next.waiting);
    if (moves !== undefined) {
      makeMoves(places, moves);
      removeTree(places.next);
      return;
    }
  }
  const whole = next.whole();
  for (const path of kept()) whole.graft(out, path);
  if (before !== undefined) {
    const files = filesOf(made);
    for (const path of strangersIn(out, filesOf(before))) if (!files.has(path)) whole.graft(out, path);
  }
  whole.write(TREE_MANIFEST, manifestBytes(made));
  swap(places);
  removeTree(places.old);
}

/**
 * Takes a folder and a publisher's name and throws {@link ForeignFolder} where anything else stands than that publisher's tree;
 * a folder may be absent or empty.
 */
export function checkOwn(out: string, name: string): void {
  const publisher = publisherOf(out);
  if (publisher === undefined ? !isVacant(out) : publisher !== name) throw new ForeignFolder(out);
}

function summaryOf(manifest: Manifest, written: number, removed: number): WrittenTree {
  const size = sizeOf(manifest);
  return { written, kept: size.files - written, removed, ...size, messages: manifest.messages };
}

/** A link to a folder is published where it leads; the link itself is never replaced. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
