import { renameSync } from 'node:fs';
import { Grafter } from './graft.ts';
import { removeTree } from './remove-tree.ts';

/** When more files than this come or go, a new tree is made; fewer are moved in the one that stands. */
const FEW = 4096;

/** New files wait here, in the folder of the next tree, until it is known how many they are. */
const WAITING = '.offprint-waiting';

/**
 * The new files of the next edition of a tree as they are made, beside the tree that stands. As long as they are few they wait, each
 * under a number; of more, a tree is made, and where nothing stands that they could be put into.
 */
export class NextTree {
  readonly #folder: string;
  readonly #waiting: Grafter;
  #whole: Grafter | undefined;
  /** Where each new file waits, by its path: in the folder of the next tree. */
  readonly waiting: Map<string, string> = new Map();
  constructor(folder: string, stands: boolean) {
    this.#folder = folder;
    this.#waiting = new Grafter(folder);
    if (!stands) this.#whole = new Grafter(folder);
  }
  write(path: string, bytes: Uint8Array): void {
    if (this.isFew(0)) this.#waiting.write(this.#wait(path), bytes);
    else this.whole().write(path, bytes);
  }
  /** Writes a file piece by piece and gives what it came to. */
  stream(path: string, pieces: AsyncIterable<Uint8Array>): ReturnType<Grafter['stream']> {
    return this.isFew(0) ? this.#waiting.stream(this.#wait(path), pieces) : this.whole().stream(path, pieces);
  }
  /** Whether what is new, with so many files that go, is to be put into the tree that stands. */
  isFew(gone: number): boolean {
    return this.#whole === undefined && this.waiting.size + gone < FEW;
  }
  /** Makes a tree of what is new and gives the way to add the rest. */
  whole(): Grafter {
    if (this.#whole !== undefined) return this.#whole;
    this.#whole = new Grafter(this.#folder);
    for (const [path, name] of this.waiting) renameSync(`${this.#folder}/${name}`, this.#whole.ready(path));
    removeTree(`${this.#folder}/${WAITING}`);
    return this.#whole;
  }
  #wait(path: string): string {
    const name = `${WAITING}/${this.waiting.size}`;
    this.waiting.set(path, name);
    return name;
  }
}
