import type { Format } from '@offprint/article';
import { formatOf } from '@offprint/parse/formats';
import type { BuildOptions } from './build.ts';
import { NONE, NO_PICTURES, refusedOf } from './cache/brief.ts';
import type { BriefFile } from './cache/brief-files.ts';
import { digestOf, isYoung } from './cache/digests.ts';
import type { Brief } from './cache/read-brief.ts';
import type { StateHead } from './cache/state.ts';
import type { CorpusFile, Walk } from './corpus/walk.ts';
import { SURVEYED } from './work/job.ts';

/** More files than this at once are for the build that looks at everything. */
const MOST = 8;

/** An article that was edited or is new. */
export interface Changed {
  readonly file: CorpusFile & { readonly format: Format };
  /** As it was, where it is not new. */
  readonly before?: BriefFile;
}

/** What is other in a corpus than it was. */
export interface Changes {
  readonly changed: readonly Changed[];
  readonly gone: readonly BriefFile[];
}

/**
 * Takes a walk through a corpus and the brief of its state and gives the articles that were edited, came or went; or nothing, where that is
 * nothing, much, or no other file can be sure that it is no concern of its own: one of a format that tells of other files, one that others
 * show or link to, or have copies of.
 */
export function changesIn(
  { limits }: BuildOptions,
  walk: Walk,
  head: StateHead,
  brief: Brief,
): Changes | undefined {
  if (brief.refused !== refusedOf(walk)) return undefined;
  const changed: Changed[] = [];
  const { suspects, gone } = brief.files.differing(walk.files, (file) => isYoung(file, head.since));
  if (gone.length > MOST) return undefined;
  for (const { file, before, isStamped } of suspects) {
    if (before !== undefined) {
      const same = digestOf(file, limits) === (head.young[file.file] ?? before.sha256);
      if (same && isStamped) continue;
      // A file that was only touched is for the build that writes every stamp.
      if (same || before.pictures === NONE) return undefined;
    }
    if (changed.length === MOST || !tellsNothing(file)) return undefined;
    changed.push({ file, ...(before === undefined ? {} : { before }) });
  }
  // A second spelling of a name is refused, and stands by it in the ledger.
  const refused = new Set(walk.refused.map(({ file }) => file));
  const isTied = (file: string): boolean => brief.lookedAt.has(file) || refused.has(file);
  const mayGo = ({ file, pictures }: BriefFile): boolean =>
    pictures === NO_PICTURES && !isSurveyed(formatOf(file)) && !isTied(file) && !brief.linked.has(file);
  if (changed.some(({ file }) => isTied(file.file)) || !gone.every(mayGo)) return undefined;
  return changed.length + gone.length === 0 ? undefined : { changed, gone };
}

function tellsNothing(file: CorpusFile): file is Changed['file'] {
  return !isSurveyed(file.format);
}

/** Whether files of a format tell of others; what is no article does. */
function isSurveyed(format: Format | undefined): boolean {
  return format === undefined || SURVEYED.has(format);
}
