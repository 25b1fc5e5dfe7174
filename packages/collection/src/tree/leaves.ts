/** What a tree holds at one path. */
export interface Leaf {
  /** Digest of the file's key. */
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Files of a tree that belong to one sheaf, as lines of its manifest: what did not change is written again as it was read. */
export class Leaves implements Iterable<readonly [path: string, leaf: Leaf]> {
  /** Digest of what the whole sheaf was made from; empty for what is in none. */
  readonly key: string;
  /** A line for each file, by path. */
  readonly lines: string;
  #byPath: ReadonlyMap<string, Leaf> | undefined;
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
