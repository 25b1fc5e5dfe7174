import type { OutputFile, Publisher } from '../output.ts';
import { sha256 } from '../store/frame.ts';
import { Leaves, type Leaf } from './leaves.ts';
import { asWritten, type ReadManifest } from './manifest.ts';
import type { NextTree } from './next-tree.ts';
import { Paths } from './portable-paths.ts';

/** A key that is a digest already. */
const DIGEST = /^[0-9a-f]{32}$/;

/** The name of what is in no sheaf. */
const LOOSE = '';

/** Whether all files of a sheaf are still as we wrote them. */
export function stands(out: string, leaves: Leaves, written: number): boolean {
  for (const [path, leaf] of leaves) if (!asWritten(out, path, leaf, written)) return false;
  return true;
}

/** Brings in the files of the next edition of a tree: what the tree that stands already holds is kept, the rest is made. */
export class Harvest {
  readonly #out: string;
  readonly #before: ReadManifest | undefined;
  readonly #next: NextTree;
  readonly #paths = new Paths();
  /** Sheaves that are as they were, by name. */
  readonly #same = new Map<string, Leaves>();
  /** What was looked at file by file, by sheaf and path, and the key of each sheaf. */
  readonly #anew = new Map<string, { readonly key: string; readonly files: Map<string, Leaf> }>();
  readonly #kept: string[] = [];
  #written = 0;
  constructor(out: string, before: ReadManifest | undefined, next: NextTree) {
    this.#out = out;
    this.#before = before;
    this.#next = next;
  }
  async bring(given: ReturnType<Publisher['render']>): Promise<void> {
    this.#anew.set(LOOSE, { key: '', files: new Map() });
    for await (const one of given) {
      if (!('sheaf' in one)) await this.#take(LOOSE, one);
      else if (!this.#isSame(one.sheaf, digestOf(one.key))) {
        if (one.sheaf === LOOSE || this.#anew.has(one.sheaf)) throw twice(one.sheaf);
        this.#anew.set(one.sheaf, { key: digestOf(one.key), files: new Map() });
        for await (const file of one.files()) await this.#take(one.sheaf, file);
      }
    }
  }
  /** All that the edition holds, by sheaf. */
  sheaves(): ReadonlyMap<string, Leaves> {
    const anew = [...this.#anew].map(([name, { key, files }]) => [name, Leaves.of(key, files)] as const);
    return new Map([...this.#same, ...anew.filter(([name, { lines }]) => name !== LOOSE || lines !== '')]);
  }
  /** Ends it: how many files were made, which stay and which go. Throws where two of them cannot stand in one tree. */
  settle(): {
    readonly written: number;
    readonly kept: () => Iterable<string>;
    readonly gone: readonly string[];
  } {
    const now = new Set<string>();
    for (const { files } of this.#anew.values()) for (const path of files.keys()) now.add(path);
    this.#paths.settle(this.#ofSame());
    const gone: string[] = [];
    for (const [name, leaves] of this.#before?.sheaves ?? [])
      if (!this.#same.has(name)) for (const [path] of leaves) if (!now.has(path)) gone.push(path);
    return { written: this.#written, kept: () => [...this.#kept, ...this.#ofSame()], gone };
  }
  *#ofSame(): Generator<string> {
    for (const leaves of this.#same.values()) for (const [path] of leaves) yield path;
  }
  #isSame(name: string, key: string): boolean {
    const leaves = this.#before?.sheaves.get(name);
    if (this.#before === undefined || leaves?.key !== key || this.#same.has(name)) return false;
    if (!stands(this.#out, leaves, this.#before.written)) return false;
    this.#same.set(name, leaves);
    return true;
  }
  async #take(sheaf: string, file: OutputFile): Promise<void> {
    const there = this.#before?.sheaves.get(sheaf)?.get(file.path);
    this.#paths.add(file.path, there !== undefined);
    const old =
      this.#before !== undefined &&
      there !== undefined &&
      asWritten(this.#out, file.path, there, this.#before.written)
        ? there
        : undefined;
    const key = digestOf(file.key);
    const files = this.#anew.get(sheaf)?.files;
    if (old?.key === key) {
      files?.set(file.path, old);
      this.#kept.push(file.path);
      return;
    }
    const data = await file.data();
    if (typeof data === 'object' && Symbol.asyncIterator in data) {
      files?.set(file.path, { key, ...(await this.#next.stream(file.path, data)) });
      this.#written += 1;
      return;
    }
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    const leaf = { key, bytes: bytes.byteLength, sha256: sha256(bytes) };
    files?.set(file.path, leaf);
    if (old?.sha256 === leaf.sha256) {
      this.#kept.push(file.path);
    } else {
      this.#next.write(file.path, bytes);
      this.#written += 1;
    }
  }
}

function digestOf(key: string): string {
  return DIGEST.test(key) ? key : sha256(key).slice(0, 32);
}

function twice(name: string): Error {
  return new Error(`two sheaves are called ${JSON.stringify(name)}`);
}
