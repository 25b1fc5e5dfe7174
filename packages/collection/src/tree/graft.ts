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

/** Makes a tree in a folder of its own, out of new files and of those of a tree that stands. */
export class Grafter {
  readonly #folder: string;
  readonly #made = new Set<string>();
  #links = true;
  constructor(folder: string) {
    this.#folder = folder;
  }
  write(path: string, bytes: Uint8Array): void {
    writeFileSync(this.ready(path), bytes);
  }
  /** Writes a file piece by piece and gives what it came to. */
  async stream(
    path: string,
    pieces: AsyncIterable<Uint8Array>,
  ): Promise<{ readonly bytes: number; readonly sha256: string }> {
    const hash = createHash('sha256');
    const file = openSync(this.ready(path), 'w');
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
  /** Takes over a file of another tree, `from`: as a second name of the same file where the disk has such, else as a copy. */
  graft(from: string, path: string): void {
    const [source, target] = [`${from}/${path}`, this.ready(path)];
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
  /** Gives where a file of the tree goes, its folder made. */
  ready(path: string): string {
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
