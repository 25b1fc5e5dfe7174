import type { CorpusFile } from '../corpus/walk.ts';
import type { Limits } from '../limits.ts';
import { readPicture } from '../picture/read-picture.ts';
import type { State } from './state.ts';

/** Coarsest clock of a disk (FAT), in milliseconds: a file changed within it of the last look may have changed after it. */
const GRAIN = 2000;

/** Whether a file was last changed so shortly before a look at it, in milliseconds of the disk's clock, or after, that its stamp does not tell any later change. */
export function isYoung(file: CorpusFile, since: number): boolean {
  return file.touched >= since - GRAIN;
}

/** SHA-256 of a corpus file as it is now. */
export function digestOf(file: CorpusFile, limits: Limits): string {
  return readPicture(file.path, file.kind === 'image' ? limits.pictureBytes : limits.articleBytes).digest;
}

/** Digests of corpus files; those of unchanged files are taken from the last build. */
export class Digests {
  readonly #state: State | undefined;
  readonly #limits: Limits;
  readonly #since: number;
  readonly #seen = new Map<string, string>();
  constructor(state: State | undefined, limits: Limits) {
    this.#state = state;
    this.#limits = limits;
    this.#since = state?.head.since ?? 0;
  }
  /** SHA-256 of a file, read only when its stamp changed or cannot tell. */
  of(file: CorpusFile): string {
    const old = this.#state?.known.get(file.file);
    if (old !== undefined && old.stamp === file.stamp && !isYoung(file, this.#since)) return old.sha256;
    const seen = this.#seen.get(file.file) ?? digestOf(file, this.#limits);
    this.#seen.set(file.file, seen);
    return seen;
  }
  /** The SHA-256 of a file where it was read already. */
  known(file: CorpusFile): string | undefined {
    return this.#seen.get(file.file);
  }
}
