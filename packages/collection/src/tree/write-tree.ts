import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Message } from '@offprint/article';
import { takeLock } from '../cache/lock.ts';
import type { OutputFile } from '../output.ts';
import { sha256 } from '../store/frame.ts';
import { replaceFile } from '../store/replace-file.ts';
import { strangersIn } from './foreign-files.ts';
import { Grafter, type NextTree } from './graft.ts';
import { asWritten, manifestText, publisherOf, readManifest, sizeOf, TREE_MANIFEST } from './manifest.ts';
import type { FileMark, Leaf } from './manifest.ts';
import { Paths } from './portable-paths.ts';
import { removeTree } from './remove-tree.ts';
import { keepSpare, takeSpare } from './spare.ts';
import { isVacant, neighboursOf, recover, swap } from './swap.ts';

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
  /** Where the edition that this one replaces may be kept, so that the next costs what changes; on the disk of `out`. */
  readonly spare?: string;
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
 * go, files of other people stay. The new tree appears whole, by a swap of folders; whatever happens before leaves the old
 * one as it was. Throws {@link ForeignFolder}, `Busy`, what the file system throws, and on a path that is not portable.
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
  const stands = (path: string): { readonly leaf: Leaf; readonly mark: FileMark } | undefined => {
    const leaf = before?.files.get(path);
    const mark =
      before === undefined || leaf === undefined ? undefined : asWritten(out, path, leaf, before.written);
    return leaf === undefined || mark === undefined ? undefined : { leaf, mark };
  };
  if (
    before !== undefined &&
    before.made === tree.made &&
    [...before.files.keys()].every((path) => stands(path) !== undefined)
  ) {
    return summaryOf(before.files, before.messages, 0, 0);
  }
  try {
    const messages: Message[] = [];
    const quick = tree.spare !== undefined && existsSync(tree.spare);
    let next: NextTree | undefined;
    const begun = (): NextTree =>
      (next ??=
        (tree.spare === undefined ? undefined : takeSpare(tree.spare, places.next, tree.name)) ??
        new Grafter(places.next));
    const leaves = new Map<string, Leaf>();
    const kept = new Map<string, FileMark>();
    const paths = new Paths();
    for await (const file of tree.files((message) => messages.push(message))) {
      paths.add(file.path, before?.files.has(file.path) === true);
      const key = DIGEST.test(file.key) ? file.key : sha256(file.key).slice(0, 32);
      const old = stands(file.path);
      if (old?.leaf.key === key) {
        leaves.set(file.path, old.leaf);
        kept.set(file.path, old.mark);
        continue;
      }
      const data = await file.data();
      if (typeof data === 'object' && Symbol.asyncIterator in data) {
        leaves.set(file.path, { key, ...(await begun().stream(file.path, data)) });
        continue;
      }
      const bytes = typeof data === 'string' ? Buffer.from(data) : data;
      const leaf = { key, bytes: bytes.byteLength, sha256: sha256(bytes) };
      leaves.set(file.path, leaf);
      if (old?.leaf.sha256 === leaf.sha256) kept.set(file.path, old.mark);
      else begun().write(file.path, bytes);
    }
    paths.settle();
    const removed = [...(before?.files.keys() ?? [])].filter((path) => !leaves.has(path)).length;
    const foreign = (before === undefined ? [] : strangersIn(out, before, quick)).filter(
      (path) => !path.endsWith('/') && !leaves.has(path),
    );
    const text = manifestText({ name: tree.name, made: tree.made, files: leaves, foreign, messages });
    const written = leaves.size - kept.size;
    if (before !== undefined && written === 0 && removed === 0) {
      replaceFile(join(out, TREE_MANIFEST), text);
    } else {
      const whole = begun();
      for (const [path, mark] of kept) whole.graft(out, path, mark);
      for (const path of foreign) whole.graft(out, path);
      const links = whole.finish();
      writeFileSync(join(places.next, TREE_MANIFEST), text, { flag: 'wx' });
      swap(places);
      keepSpare(places.old, links && before !== undefined ? tree.spare : undefined, leaves.size);
    }
    return summaryOf(leaves, messages, written, removed);
  } catch (error) {
    removeTree(places.next);
    throw error;
  }
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
