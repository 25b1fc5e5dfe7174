import { holdLittle } from '../engine.ts';
import type { OutputFile, Publisher } from '../output.ts';
import { sha256 } from '../store/sha256.ts';
import { Leaves, type Leaf } from './leaves.ts';
import { asWritten, type ReadManifest } from './manifest.ts';
import type { NextTree } from './next-tree.ts';
import { Paths } from './portable-paths.ts';
import { AllPaths } from './all-paths.ts';
import { settleNew } from './settle-new.ts';

/** A key that is a digest already. */
const DIGEST = /^[0-9a-f]{32}$/;

/** When so many files were made, there may be many more. */
const MUCH = 512;

/** So many new paths are held against all others one by one. */
const FEW = 256;

/** The name of what is in no sheaf. */
const LOOSE = '';

/** Whether all files of a sheaf are still as we wrote them. */
export function stands(out: string, leaves: Leaves, written: number): boolean {
  return leaves.every((path, leaf) => asWritten(out, path, leaf, written));
}

/** A sheaf whose files are being looked at. */
interface Open {
  readonly name: string;
  readonly before: Leaves | undefined;
  readonly paths: Paths;
  readonly files: Map<string, Leaf>;
}

/** Brings in the files of the next edition of a tree: what the tree that stands already holds is kept, the rest is made. */
export class Harvest {
  readonly #out: string;
  readonly #before: ReadManifest | undefined;
  readonly #next: NextTree;
  readonly #paths = new AllPaths();
  /** Segments of paths that every disk takes. */
  readonly #sound = new Set<string>();
  /** Sheaves that are as they were, by name. */
  readonly #same = new Map<string, Leaves>();
  /** Sheaves that were looked at file by file, by name. */
  readonly #anew = new Map<string, Leaves>();
  readonly #kept: string[] = [];
  #written = 0;
  /** Paths that were not in their sheaf before: how many, and the first of them. */
  #fresh = 0;
  readonly #new: string[] = [];
  readonly #told: (files: number) => void;
  #taken = 0;
  /** `told` hears of how many files were taken so far. */
  constructor(out: string, before: ReadManifest | undefined, next: NextTree, told: (files: number) => void) {
    this.#told = told;
    this.#out = out;
    this.#before = before;
    this.#next = next;
  }
  async bring(given: ReturnType<Publisher['render']>): Promise<void> {
    const loose = this.#open(LOOSE);
    for await (const one of given) {
      if (!('sheaf' in one)) await this.#take(loose, one);
      else if (!this.#isSame(one.sheaf, digestOf(one.key))) {
        if (one.sheaf === LOOSE || this.#anew.has(one.sheaf)) throw twice(one.sheaf);
        const sheaf = this.#open(one.sheaf);
        for await (const file of one.files()) await this.#take(sheaf, file);
        this.#bind(sheaf, digestOf(one.key));
      }
    }
    if (loose.files.size > 0) this.#bind(loose, '');
  }
  /** All that the edition holds, by sheaf. */
  sheaves(): ReadonlyMap<string, Leaves> {
    return new Map([...this.#same, ...this.#anew]);
  }
  /** Ends it: how many files were made, which stay and which go. Throws where two of them cannot stand in one tree. */
  settle(): {
    readonly written: number;
    readonly kept: () => Iterable<string>;
    readonly gone: readonly string[];
  } {
    const all = (): Iterable<string> => pathsOf(this.sheaves());
    if (this.#fresh > FEW) this.#paths.settle(pathsOf(this.#same), all);
    else if (this.#fresh > 0) settleNew(this.#new, all);
    return {
      written: this.#written,
      kept: () => [...this.#kept, ...pathsOf(this.#same)],
      gone: this.#before === undefined ? [] : this.#gone(this.#before),
    };
  }
  #gone({ sheaves }: ReadManifest): readonly string[] {
    const now = new Set(pathsOf(this.#anew));
    const changed = new Map([...sheaves].filter(([name]) => !this.#same.has(name)));
    return [...pathsOf(changed)].filter((path) => !now.has(path));
  }
  #open(name: string): Open {
    return {
      name,
      before: this.#before?.sheaves.get(name),
      paths: new Paths(this.#sound),
      files: new Map(),
    };
  }
  /** Of a sheaf that is at its end no more is held than its lines. */
  #bind({ name, paths, files }: Open, key: string): void {
    this.#paths.take(paths);
    this.#anew.set(name, Leaves.of(key, files));
  }
  #isSame(name: string, key: string): boolean {
    const leaves = this.#before?.sheaves.get(name);
    if (this.#before === undefined || leaves?.key !== key || this.#same.has(name)) return false;
    if (!stands(this.#out, leaves, this.#before.written)) return false;
    this.#same.set(name, leaves);
    return true;
  }
  async #take({ before, paths, files }: Open, file: OutputFile): Promise<void> {
    this.#told((this.#taken += 1));
    const there = before?.get(file.path);
    paths.add(file.path, there !== undefined);
    if (there === undefined) {
      this.#fresh += 1;
      if (this.#fresh <= FEW) this.#new.push(file.path);
    }
    const old =
      this.#before !== undefined &&
      there !== undefined &&
      asWritten(this.#out, file.path, there, this.#before.written)
        ? there
        : undefined;
    const key = digestOf(file.key);
    if (old?.key === key) {
      files.set(file.path, old);
      this.#kept.push(file.path);
      return;
    }
    const data = await file.data();
    if (typeof data === 'object' && Symbol.asyncIterator in data) {
      files.set(file.path, { key, ...(await this.#next.stream(file.path, data)) });
      this.#written += 1;
      return;
    }
    const bytes = typeof data === 'string' ? encoded(data) : data;
    const leaf = { key, bytes: bytes.byteLength, sha256: sha256(bytes) };
    files.set(file.path, leaf);
    if (old?.sha256 === leaf.sha256) {
      this.#kept.push(file.path);
    } else {
      this.#next.write(file.path, bytes);
      this.#written += 1;
      if (this.#written === MUCH) holdLittle();
    }
  }
}

/** Where text becomes bytes: these are looked at and written before any other text does. */
const ROOM = Buffer.allocUnsafeSlow(1 << 20);

function encoded(text: string): Uint8Array {
  return text.length * 3 > ROOM.length ? Buffer.from(text) : ROOM.subarray(0, ROOM.write(text));
}

function* pathsOf(sheaves: ReadonlyMap<string, Leaves>): Generator<string> {
  for (const leaves of sheaves.values()) yield* leaves.paths();
}

function digestOf(key: string): string {
  return DIGEST.test(key) ? key : sha256(key).slice(0, 32);
}

function twice(name: string): Error {
  return new Error(`two sheaves are called ${JSON.stringify(name)}`);
}
