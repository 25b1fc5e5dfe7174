import { realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Ledger } from '@offprint/article';
import type { Collection } from './collection.ts';
import { collectionFolder } from './cache/folder.ts';
import { codeVersion } from './cache/code-version.ts';
import { takeLock } from './cache/lock.ts';
import { copyAlone, optimiseLate } from './engine.ts';
import { LIMITS, type Limits } from './limits.ts';
import { look } from './look.ts';
import { openCollection } from './store/open-collection.ts';
import type { BuildOptions } from './build.ts';
import type { RunOptions } from './work/run-jobs.ts';

export interface NormaliseOptions extends RunOptions {
  readonly corpus: string;
  /** Where the collection is kept; by default `.offprint` in the corpus. */
  readonly cache?: string;
  /** Folders that are not part of the corpus, such as the output. */
  readonly leaveOut?: readonly string[];
  /** Only these files of the corpus, by name; by default all. */
  readonly files?: readonly string[];
  readonly limits?: Partial<Limits>;
}

/** What a build of a collection did. */
export interface NormaliseSummary {
  readonly counts: Ledger['counts'];
  /** Articles that are published. */
  readonly articles: number;
  /** Articles that were read and set anew; all others were unchanged. */
  readonly set: number;
  /** The folder the collection is kept in. */
  readonly folder: string;
  /** The corpus could not be written to, so the collection is kept in the user's cache. */
  readonly elsewhere: boolean;
}

/** The corpus is not there, or is no folder. */
export class NoCorpus extends Error {
  constructor(corpus: string) {
    super(`there is no folder ${corpus}`);
    this.name = 'NoCorpus';
  }
}

/**
 * Takes a folder of articles, brings its collection up to date and opens it. What is wrong with a file is in the ledger and
 * the messages. Throws {@link NoCorpus}, `Busy` while another build is at work, and what the file system throws when
 * the collection cannot be written; the collection that was there is then whole still.
 */
export async function normaliseCorpus(
  options: NormaliseOptions,
): Promise<Collection & { readonly summary: NormaliseSummary }> {
  const { corpus } = options;
  if (!(statSync(corpus, { throwIfNoEntry: false })?.isDirectory() ?? false)) throw new NoCorpus(corpus);
  copyAlone();
  optimiseLate();
  const root = realpathSync(corpus);
  const { folder, elsewhere } = collectionFolder(
    root,
    options.cache === undefined ? undefined : resolve(options.cache),
  );
  const lock = takeLock(join(folder, 'lock'), folder);
  try {
    const given: BuildOptions = {
      root,
      folder,
      leaveOut: new Set([folder, ...(options.leaveOut ?? []).map((path) => resolve(path))]),
      only:
        options.files === undefined ? undefined : new Set(options.files.map((file) => file.normalize('NFC'))),
      limits: { ...LIMITS, ...options.limits },
      code: codeVersion(),
      since: lock.since,
      run: options,
    };
    const looked = look(given);
    // Loaded only here: where nothing changed there is nothing to build.
    const { set, fresh } =
      looked === undefined ? { set: 0 } : await (await import('./build.ts')).build(given, looked);
    const collection = await openCollection(folder, root, fresh, options.held);
    // Not spread, which would read the catalogue.
    return Object.assign(collection, {
      summary: {
        counts: collection.counts.files,
        articles: collection.articles,
        set,
        folder,
        elsewhere,
      },
    });
  } finally {
    lock.release();
  }
}
