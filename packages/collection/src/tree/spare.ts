import { linkSync, lstatSync, mkdirSync, renameSync, rmdirSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { folderOf, Grafter, type NextTree } from './graft.ts';
import { strangersIn } from './foreign-files.ts';
import { readManifest, TREE_MANIFEST, type FileMark, type ReadManifest } from './manifest.ts';
import { removeTree } from './remove-tree.ts';

/** Trees of fewer files are linked anew sooner than an edition of them is looked through. */
const FEW = 100;

/** New files lie here, in the folder of the next tree, until those that go have gone. */
const WAITING = '.offprint-waiting';

/**
 * Takes the place where the edition before the one that stands was kept, moves it to `next` and gives a way to bring it up to
 * date, which costs what changed since and not what the tree holds: no file is linked again that is the same file, no
 * folder made that is there. Gives nothing, and leaves nothing, where there is none, or one that we cannot vouch for.
 */
export function takeSpare(spare: string, next: string, name: string): NextTree | undefined {
  try {
    if (lstatSync(spare, { throwIfNoEntry: false }) === undefined) return undefined;
    renameSync(spare, next);
    const base = readManifest(next);
    const there = base?.name === name ? filesOf(next, base) : undefined;
    if (there !== undefined) {
      // Without it, nobody takes what is half made for a tree.
      unlinkSync(`${next}/${TREE_MANIFEST}`);
      return new Updater(next, there);
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
  removeTree(next);
  removeTree(spare);
  return undefined;
}

/** Keeps an edition that was replaced for {@link takeSpare}, when that is worth it and can be done; else it goes. */
export function keepSpare(old: string, spare: string | undefined, files: number): void {
  if (spare !== undefined && files >= FEW) {
    try {
      mkdirSync(dirname(spare), { recursive: true });
      removeTree(spare);
      renameSync(old, spare);
      return;
    } catch (error) {
      // Another disk, or one that is full or not ours to write to.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
  removeTree(old);
}

/** All files of an edition, or nothing where it is not what its manifest says. */
function filesOf(folder: string, manifest: ReadManifest): ReadonlyMap<string, FileMark> | undefined {
  const theirs = new Set(manifest.foreign);
  if (strangersIn(folder, manifest, true).some((path) => !theirs.has(path))) return undefined;
  const files = new Map<string, FileMark>();
  for (const path of [...manifest.files.keys(), ...theirs]) {
    const stat = lstatSync(`${folder}/${path}`, { throwIfNoEntry: false });
    if (stat === undefined || stat.isDirectory()) return undefined;
    files.set(path, { ino: stat.ino, mtimeMs: stat.mtimeMs });
  }
  return files;
}

/** Brings an older edition up to date. Nothing is written into its files: those are files of the tree that stands, too. */
class Updater implements NextTree {
  readonly #folder: string;
  readonly #waiting: Grafter;
  readonly #there: ReadonlyMap<string, FileMark>;
  /** Where a new file waits, by its path. */
  readonly #written = new Map<string, string>();
  /** What is taken over: from which tree, and the mark that it has there. */
  readonly #kept = new Map<string, { readonly from: string; readonly mark: FileMark }>();
  constructor(folder: string, there: ReadonlyMap<string, FileMark>) {
    this.#folder = folder;
    this.#waiting = new Grafter(`${folder}/${WAITING}`);
    this.#there = there;
  }
  write(path: string, bytes: Uint8Array): void {
    this.#waiting.write(this.#wait(path), bytes);
  }
  stream(path: string, pieces: AsyncIterable<Uint8Array>): ReturnType<NextTree['stream']> {
    return this.#waiting.stream(this.#wait(path), pieces);
  }
  graft(from: string, path: string, mark: FileMark = lstatSync(`${from}/${path}`)): void {
    this.#kept.set(path, { from, mark });
  }
  finish(): boolean {
    this.#removeOthers();
    for (const [path, { from, mark }] of this.#kept) {
      const there = this.#there.get(path);
      if (there?.ino === mark.ino && there.mtimeMs === mark.mtimeMs) continue;
      const name = this.#wait(path);
      mkdirSync(dirname(`${this.#folder}/${WAITING}/${name}`), { recursive: true });
      linkSync(`${from}/${path}`, `${this.#folder}/${WAITING}/${name}`);
    }
    for (const [path, name] of this.#written) {
      const place = `${this.#folder}/${path}`;
      if (!this.#there.has(path)) mkdirSync(dirname(place), { recursive: true });
      renameSync(`${this.#folder}/${WAITING}/${name}`, place);
    }
    removeTree(`${this.#folder}/${WAITING}`);
    return true;
  }
  /** Gives a new file the place where it waits. */
  #wait(path: string): string {
    const number = this.#written.size;
    const name = `${number >> 12}/${number}`;
    this.#written.set(path, name);
    return name;
  }
  /** What the next edition does not hold goes, before anything comes: on some disks two spellings are one name. */
  #removeOthers(): void {
    const folders = new Set<string>();
    for (const path of this.#there.keys()) {
      if (this.#kept.has(path) || this.#written.has(path)) continue;
      unlinkSync(`${this.#folder}/${path}`);
      folders.add(folderOf(path));
    }
    for (const folder of folders) this.#removeEmpty(folder);
  }
  /** Removes a folder that holds nothing any more, and those around it that then hold nothing. */
  #removeEmpty(folder: string): void {
    if (folder !== '' && removeEmpty(`${this.#folder}/${folder}`)) this.#removeEmpty(folderOf(folder));
  }
}

function removeEmpty(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
