import { folderOf } from './graft.ts';
import { folded, Paths } from './portable-paths.ts';

/**
 * Holds the paths of all sheaves of a tree against each other, eight bytes a path: a tree of a hundred thousand articles has three
 * hundred thousand, whose names would be most of what is held of them.
 */
export class AllPaths {
  readonly #files = new Numbers();
  readonly #folders = new Numbers();
  /** Takes those of a sheaf that are right by themselves. */
  take({ files, folders }: Paths): void {
    for (const file of files) this.#files.add(numberOf(file));
    for (const folder of folders) this.#folders.add(numberOf(folder));
  }
  /**
   * Ends it. `more` are the paths of sheaves that stand already. Throws as {@link Paths} does; where two numbers are one, it looks through
   * `all` to tell.
   */
  settle(more: Iterable<string>, all: () => Iterable<string>): void {
    let last = '';
    for (const path of more) {
      const file = folded(path);
      this.#files.add(numberOf(file));
      const folder = folderOf(file);
      if (folder === last) continue;
      last = folder;
      for (let above = folder; above !== ''; above = folderOf(above)) this.#folders.add(numberOf(above));
    }
    const files = this.#files.sorted();
    const folders = this.#folders.sorted();
    let at = 0;
    const meet = files.some((number, index) => {
      while ((folders[at] ?? Infinity) < number) at += 1;
      return number === files[index - 1] || number === folders[at];
    });
    if (!meet) return;
    const paths = new Paths();
    for (const path of all()) paths.add(path, true);
  }
}

/** Two sums (FNV-1a), 32 bits of one and 21 of the other: what a number holds. */
function numberOf(text: string): number {
  let first = 0x811c9dc5;
  let second = 0x1000193;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b);
  }
  return (first >>> 0) * 2 ** 21 + (second >>> 11);
}

/** Numbers, in one piece of memory. */
class Numbers {
  #values = new Float64Array(1024);
  #count = 0;
  add(number: number): void {
    if (this.#count === this.#values.length) {
      const longer = new Float64Array(this.#count * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#count] = number;
    this.#count += 1;
  }
  sorted(): Float64Array {
    return this.#values.subarray(0, this.#count).sort();
  }
}
