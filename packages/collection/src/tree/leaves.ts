/** What was written at one path of a tree. */
export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** What a tree holds at one path. */
export interface Leaf extends Written {
  /** Digest of the file's key. */
  readonly key: string;
}

/** How much of a tree some files are. */
export interface LeavesSize {
  readonly files: number;
  readonly bytes: number;
  /** Paths of those in no folder. */
  readonly top: readonly string[];
}

/** Files of a tree that belong to one sheaf, as lines of its manifest: what did not change is written again as it was read. */
export class Leaves implements Iterable<readonly [path: string, leaf: Leaf]> {
  /** Digest of what the whole sheaf was made from; empty for what is in none. */
  readonly key: string;
  /** A line for each file, by path. */
  readonly lines: string;
  #byPath: ReadonlyMap<string, Leaf> | undefined;
  #size: LeavesSize | undefined;
  constructor(key: string, lines: string) {
    this.key = key;
    this.lines = lines;
  }
  static of(key: string, files: ReadonlyMap<string, Leaf>): Leaves {
    const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
    return new Leaves(
      key,
      sorted.map(([path, leaf]) => `${leaf.sha256} ${leaf.bytes} ${leaf.key} ${path}\n`).join(''),
    );
  }
  /** Whether a test holds of every file. A tree has three files an article: of each line no more is read than that. */
  every(test: (path: string, written: Written) => boolean): boolean {
    const { lines } = this;
    const size = { files: 0, bytes: 0, top: new Array<string>() };
    for (let at = 0; at < lines.length;) {
      const length = lines.indexOf(' ', at) + 1;
      const key = lines.indexOf(' ', length) + 1;
      const start = lines.indexOf(' ', key) + 1;
      const stop = lines.indexOf('\n', start);
      const path = lines.slice(start, stop);
      const bytes = Number(lines.slice(length, key - 1));
      if (!test(path, { bytes, sha256: lines.slice(at, length - 1) })) return false;
      size.files += 1;
      size.bytes += bytes;
      if (!path.includes('/')) size.top.push(path);
      at = stop + 1;
    }
    this.#size = size;
    return true;
  }
  /** How many files these are, of how many bytes, and which stand in no folder. */
  get size(): LeavesSize {
    if (this.#size === undefined) this.every(() => true);
    return this.#size ?? { files: 0, bytes: 0, top: [] };
  }
  *paths(): Generator<string> {
    const { lines } = this;
    for (let at = 0; at < lines.length;) {
      const stop = lines.indexOf('\n', at);
      for (let space = 0; space < 3; space += 1) at = lines.indexOf(' ', at) + 1;
      yield lines.slice(at, stop);
      at = stop + 1;
    }
  }
  get(path: string): Leaf | undefined {
    this.#byPath ??= new Map(this);
    return this.#byPath.get(path);
  }
  *[Symbol.iterator](): Generator<readonly [path: string, leaf: Leaf]> {
    const { lines } = this;
    for (let at = 0; at < lines.length;) {
      const stop = lines.indexOf('\n', at);
      const bytes = lines.indexOf(' ', at) + 1;
      const key = lines.indexOf(' ', bytes) + 1;
      const path = lines.indexOf(' ', key) + 1;
      yield [
        lines.slice(path, stop),
        {
          sha256: lines.slice(at, bytes - 1),
          bytes: Number(lines.slice(bytes, key - 1)),
          key: lines.slice(key, path - 1),
        },
      ];
      at = stop + 1;
    }
  }
}
