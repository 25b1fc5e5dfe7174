import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Message } from '@offprint/article';
import { takeLock } from '../cache/lock.ts';
import type { OutputFile } from '../output.ts';
import { sha256 } from '../store/frame.ts';
import { replaceFile } from '../store/replace-file.ts';
import { strangersIn } from './foreign-files.ts';
import { asWritten, manifestText, publisherOf, readManifest, sizeOf, TREE_MANIFEST } from './manifest.ts';
import type { Leaf, Manifest, ReadManifest } from './manifest.ts';
import { makeMoves, planMoves } from './moves.ts';
import { NextTree } from './next-tree.ts';
import { Paths } from './portable-paths.ts';
import { removeTree } from './remove-tree.ts';
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
  readonly files: (report: (message: Message) => void) => AsyncIterable<OutputFile> | Iterable<OutputFile>;
}

/** A folder that we should write to holds what somebody else put there. */
export class ForeignFolder extends Error {
  constructor(out: string) {
    super(`${out} holds other things, which are left alone; name another folder, or empty this one`);
    this.name = 'ForeignFolder';
  }
}

/** A key that is a digest already. */
const DIGEST = /^[0-9a-f]{32}$/;

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
  const stands = (path: string): Leaf | undefined => {
    const leaf = before?.files.get(path);
    return before !== undefined && leaf !== undefined && asWritten(out, path, leaf, before.written)
      ? leaf
      : undefined;
  };
  if (
    before !== undefined &&
    before.made === tree.made &&
    [...before.files].every(([path, leaf]) => asWritten(out, path, leaf, before.written))
  ) {
    return summaryOf(before.files, before.messages, 0, 0);
  }
  try {
    const messages: Message[] = [];
    const next = new NextTree(places.next, before !== undefined);
    const leaves = new Map<string, Leaf>();
    const kept: string[] = [];
    const paths = new Paths();
    for await (const file of tree.files((message) => messages.push(message))) {
      paths.add(file.path, before?.files.has(file.path) === true);
      const key = DIGEST.test(file.key) ? file.key : sha256(file.key).slice(0, 32);
      const old = stands(file.path);
      if (old?.key === key) {
        leaves.set(file.path, old);
        kept.push(file.path);
        continue;
      }
      const data = await file.data();
      if (typeof data === 'object' && Symbol.asyncIterator in data) {
        leaves.set(file.path, { key, ...(await next.stream(file.path, data)) });
        continue;
      }
      const bytes = typeof data === 'string' ? Buffer.from(data) : data;
      const leaf = { key, bytes: bytes.byteLength, sha256: sha256(bytes) };
      leaves.set(file.path, leaf);
      if (old?.sha256 === leaf.sha256) kept.push(file.path);
      else next.write(file.path, bytes);
    }
    paths.settle();
    const gone = [...(before?.files.keys() ?? [])].filter((path) => !leaves.has(path));
    const written = leaves.size - kept.length;
    const finished = { name: tree.name, made: tree.made, files: leaves, messages };
    if (before === undefined || written > 0 || gone.length > 0)
      finish(places, { before, next, kept, gone }, finished);
    else replaceFile(join(out, TREE_MANIFEST), manifestText(finished));
    return summaryOf(leaves, messages, written, gone.length);
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
  readonly kept: readonly string[];
  readonly gone: readonly string[];
}

/** Sets an edition in place: what is new in it goes into the tree that stands, or a whole tree takes its place. */
function finish(places: Neighbours, { before, next, kept, gone }: Edition, made: Manifest): void {
  const { out } = places;
  if (before !== undefined && next.isFew(gone.length)) {
    next.write(TREE_MANIFEST, Buffer.from(manifestText(made)));
    const moves = planMoves(places, gone, next.waiting);
    if (moves !== undefined) {
      makeMoves(places, moves);
      removeTree(places.next);
      return;
    }
  }
  const whole = next.whole();
  const foreign = (before === undefined ? [] : strangersIn(out, before.files)).filter(
    (path) => !made.files.has(path),
  );
  for (const path of [...kept, ...foreign]) whole.graft(out, path);
  writeFileSync(join(places.next, TREE_MANIFEST), manifestText(made));
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

function summaryOf(
  files: ReadonlyMap<string, Leaf>,
  messages: readonly Message[],
  written: number,
  removed: number,
): WrittenTree {
  return { written, kept: files.size - written, removed, ...sizeOf(files), messages };
}

/** A link to a folder is published where it leads; the link itself is never replaced. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
