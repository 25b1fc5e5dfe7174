import type { CorpusFile } from '../corpus/walk.ts';
import type { Limits } from '../limits.ts';
import { readPicture } from '../picture/read-picture.ts';
import type { State } from './state.ts';

/** Coarsest clock of a disk (FAT), in nanoseconds: a file changed within it of the last look may have changed after it. */
const GRAIN = 2_000_000_000n;

/** Digests of corpus files; those of unchanged files are taken from the last build. */
export class Digests {
  readonly #state: State | undefined;
  readonly #limits: Limits;
  readonly #since: bigint;
  readonly #seen = new Map<string, string>();
  constructor(state: State | undefined, limits: Limits) {
    this.#state = state;
    this.#limits = limits;
    this.#since = BigInt(state?.head.since ?? 0) - GRAIN;
  }
  /** Whether a file was last changed so long before the last build looked at it that its stamp tells any later change. */
  isSettled(file: CorpusFile): boolean {
    return file.touched < this.#since;
  }
  /** SHA-256 of a file, read only when its stamp changed or cannot tell. */
  of(file: CorpusFile): string {
    const old = this.#state?.known.get(file.file);
    if (old !== undefined && old.stamp === file.stamp && this.isSettled(file)) return old.sha256;
    const seen =
      this.#seen.get(file.file) ??
      readPicture(file.path, file.kind === 'image' ? this.#limits.pictureBytes : this.#limits.articleBytes)
        .digest;
    this.#seen.set(file.file, seen);
    return seen;
  }
}
