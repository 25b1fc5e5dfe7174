import type { VolumeBy } from '@offprint/article';
import type { Collection } from './collection.ts';
import type { BoundVolume } from './shelf.ts';

/**
 * One file of an output tree. `key` is a digest of all that its bytes depend on (code, options, articles);
 * where the tree already holds `path` made with the same key, `data` is never called and the file is not written.
 */
export interface OutputFile {
  /** Relative to the output, `/` between its segments. */
  readonly path: string;
  readonly key: string;
  readonly data: () => OutputData | Promise<OutputData>;
}

/**
 * Files that are judged together, each in one sheaf only: where the tree already holds a sheaf of this name that was made with the same
 * key, a digest of all that any of its files depends on, `files` is never called.
 */
export interface Sheaf {
  /** Of letters, digits, points, hyphens, underscores and slashes. */
  readonly sheaf: string;
  readonly key: string;
  readonly files: () => AsyncIterable<OutputFile> | Iterable<OutputFile>;
}

/** What stands in a file; in pieces where it is too large to be held whole. */
export type OutputData = string | Uint8Array | AsyncIterable<Uint8Array>;

/**
 * A publisher: pure; takes an open collection and gives the files of its tree, in any order, each path once.
 * What it has to say of single articles (a picture it had to leave out) it gives to `report`.
 */
export interface Publisher {
  /** `html`, `epub`, `feeds`: the folder its tree stands in. */
  readonly name: string;
  /** Changes with its code; part of every key. */
  readonly version: string;
  readonly render: (
    collection: Collection,
    options: RenderOptions,
  ) => AsyncIterable<OutputFile | Sheaf> | Iterable<OutputFile | Sheaf>;
}

/** Takes what a publisher gives and gives its files, those in sheaves too. */
export async function* outputFiles(given: ReturnType<Publisher['render']>): AsyncGenerator<OutputFile> {
  for await (const one of given) {
    if ('sheaf' in one) yield* one.files();
    else yield one;
  }
}

export interface RenderOptions {
  /** `YYYY-MM-DD`: articles dated after it are left out. */
  readonly asOf?: string;
  /** Seconds since 1970, of `SOURCE_DATE_EPOCH`, when given; nothing else is a clock. */
  readonly epoch?: number;
  /** What the volumes of the book are bound by, instead of what the publication says. */
  readonly volumes?: readonly VolumeBy[];
  /** Which articles one book is bound of, as `--select` names them: `tag:rights since:2018-01-01`. */
  readonly select?: string;
  /** The title of that book. */
  readonly title?: string;
  /** The books that stand beside this output, for those who list them. */
  readonly books?: readonly BoundVolume[];
  /** Whether the archive holds a before/after sheet of each article. */
  readonly sheets?: boolean;
  /** Whether the archive has a search of its own; it has unless this is false. */
  readonly search?: boolean;
  readonly report: (message: import('@offprint/article').Message) => void;
}
