import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { FileMark } from './manifest.ts';

/** Where the next edition of a tree is made, out of new files and of those of the tree that stands. */
export interface NextTree {
  readonly write: (path: string, bytes: Uint8Array) => void;
  /** Writes a file piece by piece and gives what it came to. */
  readonly stream: (
    path: string,
    pieces: AsyncIterable<Uint8Array>,
  ) => Promise<{ readonly bytes: number; readonly sha256: string }>;
  /**
   * Takes over a file of another tree, `from`, whose mark may be known: as a second name of the same file where the disk has
   * such, else as a copy.
   */
  readonly graft: (from: string, path: string, mark?: FileMark) => void;
  /** Ends it; gives whether files were taken over as second names, so that they take no room of their own. */
  readonly finish: () => boolean;
}

/** Makes a tree in a folder of its own, from nothing. */
export class Grafter implements NextTree {
  readonly #folder: string;
  readonly #made = new Set<string>();
  #links = true;
  constructor(folder: string) {
    this.#folder = folder;
  }
  write(path: string, bytes: Uint8Array): void {
    writeFileSync(this.#ready(path), bytes);
  }
  async stream(
    path: string,
    pieces: AsyncIterable<Uint8Array>,
  ): Promise<{ readonly bytes: number; readonly sha256: string }> {
    const hash = createHash('sha256');
    const file = openSync(this.#ready(path), 'w');
    let bytes = 0;
    try {
      for await (const piece of pieces) {
        hash.update(piece);
        bytes += piece.byteLength;
        writeFileSync(file, piece);
      }
    } finally {
      closeSync(file);
    }
    return { bytes, sha256: hash.digest('hex') };
  }
  finish(): boolean {
    return this.#links;
  }
  graft(from: string, path: string): void {
    const [source, target] = [`${from}/${path}`, this.#ready(path)];
    if (this.#links) {
      try {
        linkSync(source, target);
        return;
      } catch (error) {
        if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'ENOENT'))
          throw error;
        this.#links = false;
      }
    }
    if (lstatSync(source).isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else copyFileSync(source, target);
  }
  #ready(path: string): string {
    this.#make(folderOf(path));
    return `${this.#folder}/${path}`;
  }
  /** Makes a folder of the tree and those it stands in, each once. */
  #make(folder: string): void {
    if (this.#made.has(folder)) return;
    if (folder === '') {
      mkdirSync(this.#folder, { recursive: true });
    } else {
      this.#make(folderOf(folder));
      mkdirSync(`${this.#folder}/${folder}`);
    }
    this.#made.add(folder);
  }
}

/** Takes a path of a tree and gives the folder that it lies in, empty for the tree's own. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
