import { damagedFiles } from './cache/own-files.ts';
import { digestOf, isYoung } from './cache/digests.ts';
import { readHead, writeHead, type StateHead } from './cache/state.ts';
import type { BuildOptions } from './build.ts';
import { listingOf } from './corpus/listing.ts';
import { walkCorpus, type CorpusFile, type Walk } from './corpus/walk.ts';
import { sha256 } from './store/sha256.ts';

/** What the disk says of a corpus and of what the last build left. */
export interface Looked {
  readonly walk: Walk;
  /** Digest of the code and the limits that articles are set with. */
  readonly code: string;
  /** What the last build left, if the same code did. */
  readonly head: StateHead | undefined;
  /** Files of the collection that are gone or changed. */
  readonly damaged: ReadonlySet<string>;
  readonly listing: string;
  /** Files whose stamps cannot tell a later change. */
  readonly young: readonly CorpusFile[];
}

/** Looks at a corpus and gives what it saw, or nothing where the collection in the folder is that of the corpus already. */
export function look(options: BuildOptions): Looked | undefined {
  const { root, folder } = options;
  const walk = only(walkCorpus(root, options.leaveOut, options.run.onProgress), options.only);
  const code = sha256(JSON.stringify([options.code, options.limits]));
  const head = readHead(folder, code);
  const damaged = damagedFiles(folder, head?.files ?? {});
  const listing = listingOf(root, walk);
  const young = walk.files.filter((file) => isYoung(file, options.since));
  if (head?.listing === listing && damaged.size === 0) {
    // The names are the same as then, so these are all that were young then.
    const then = new Map(Object.entries(head.young));
    const changed = walk.files.some(
      (file) => then.has(file.file) && digestOf(file, options.limits) !== then.get(file.file),
    );
    if (!changed) {
      const still = Object.fromEntries(young.map(({ file }) => [file, then.get(file) ?? '']));
      if (then.size > 0) writeHead(folder, { ...head, since: options.since, young: still });
      return undefined;
    }
  }
  return { walk, code, head, damaged, listing, young };
}

/** A walk that meets only some of the articles, and all the rest. */
function only(walk: Walk, names: ReadonlySet<string> | undefined): Walk {
  if (names === undefined) return walk;
  return {
    files: walk.files.filter(({ file, kind }) => kind !== 'article' || names.has(file)),
    refused: walk.refused.filter(({ file }) => names.has(file)),
  };
}
