import { join } from 'node:path';
import { pictureOf } from '@offprint/article';
import type { Card } from './assemble/card.ts';
import { Condenser } from './assemble/condense.ts';
import { isAlone } from './assemble/is-alone.ts';
import { VALUES, valuesOf } from './assemble/signatures.ts';
import type { BuildOptions } from './build.ts';
import { NO_PICTURES, picturesOf } from './cache/brief.ts';
import { describeFiles } from './cache/own-files.ts';
import { readBrief, type Brief } from './cache/read-brief.ts';
import { writePatches, type Line, type StateHead } from './cache/state.ts';
import { changesIn, type Changes } from './changes.ts';
import type { Looked } from './look.ts';
import { articleKey } from './set-all.ts';
import { ASSETS, CATALOGUE, LEDGER, MESSAGES } from './store/places.ts';
import { rebind, type Rebound } from './store/rebind.ts';
import { sweep } from './store/sweep.ts';
import type { Fresh } from './store/write-collection.ts';
import { jobsOf, type Bench, type Job, type Result, type SetArticle } from './work/job.ts';
import { runJobs } from './work/run-jobs.ts';

/** So many changes are brought in over one state; then it is written anew. */
const MOST = 64;

/** What came of trying: the collection as it is now and how many articles were set, or what was set already, for the build that has to look at everything. */
export type Patched =
  | { readonly is: 'done'; readonly set: number; readonly fresh: Fresh }
  | { readonly is: 'not'; readonly set: ReadonlyMap<string, Result> };

/**
 * Brings a few articles that were edited, came or went into a collection without looking at any other: where their files are of a format
 * that tells nothing of other files, and no other article minds (it shows the same pictures, is no copy, has a name of its own, and nobody
 * links to what goes), their packs and their lines of catalogue, ledger and messages are all that is new. The result is that of {@link build} byte for byte.
 */
export async function patch(
  options: BuildOptions,
  looked: Looked & { readonly head: StateHead },
): Promise<Patched> {
  const { folder, root } = options;
  const { walk, head } = looked;
  const brief = readBrief(folder, head);
  const changes = brief === undefined ? undefined : changesIn(options, walk, head, brief);
  if (brief === undefined || changes === undefined || brief.patches.length >= MOST)
    return { is: 'not', set: new Map() };

  const bench: Bench = {
    root,
    folder,
    assets: join(folder, ASSETS),
    publication: brief.settings,
    limits: options.limits,
  };
  const results = await setAlone(options, bench, changes);
  const not: Patched = { is: 'not', set: results };
  const articles = settled(changes, results);
  if (articles === undefined || !areAlone(brief, changes, articles)) return not;
  const cards = articles.map(({ card }) => card);
  const out = new Set([...changes.gone, ...changes.changed.map(({ file }) => file)].map(({ file }) => file));
  const bound = rebind(folder, { out, cards }, brief);
  if (bound === undefined) return not;
  const lines = changes.changed.flatMap(({ file: { file, stamp } }, index): readonly Line[] => {
    const [article, place] = [articles[index], bound.places.get(file)];
    if (article === undefined || place === undefined) return [];
    const { card, signature, sha256 } = article;
    const key = articleKey(bench.publication, file, sha256);
    return [{ file, stamp, sha256, key, card: { ...card, signature, body: place } }];
  });
  leave(options, looked, brief, changes, bound, lines);
  return { is: 'done', set: cards.length, fresh: bound.fresh };
}

/** Sets what is edited or new. */
async function setAlone(
  options: BuildOptions,
  bench: Bench,
  { changed }: Changes,
): Promise<ReadonlyMap<string, Result>> {
  if (changed.length === 0) return new Map();
  const all = changed.map(({ file: { file, path, format } }): Job => ({ does: 'set', file, path, format }));
  // Loaded only here: what sets an article is heavy, and otherwise the workers' alone.
  const { setAtOnce } = await import('./work/at-once.ts');
  const results = setAtOnce(all, bench);
  const left = jobsOf(all.filter(({ file }) => !results.has(file)));
  await runJobs(left, bench, options.run, (job, result) => results.set(job.file, result));
  return results;
}

/** An article that was set, with its signature as text. */
interface Settled extends Pick<SetArticle, 'signature' | 'sha256'> {
  readonly card: Card;
}

/** Gives the articles in the order of their files, or nothing where one is none now, is a draft, or shows other pictures than it did. */
function settled({ changed }: Changes, results: ReadonlyMap<string, Result>): readonly Settled[] | undefined {
  const condenser = new Condenser();
  const all = changed.flatMap(({ file: { file }, before }): readonly Settled[] => {
    const result = results.get(file);
    if (result?.is !== 'set' || result.matter.draft === true) return [];
    const { sha256, signature } = result;
    const own = { ...result, file, assets: result.assets.map(pictureOf), signature: -1 };
    const card = condenser.card(own, file, sha256);
    return picturesOf(card) === (before?.pictures ?? NO_PICTURES) ? [{ card, signature, sha256 }] : [];
  });
  return all.length === changed.length ? all : undefined;
}

/** Whether none of the articles, as it was or is now, is a copy of another. */
function areAlone(
  { signatures, unused }: Brief,
  { changed, gone }: Changes,
  articles: readonly Settled[],
): boolean {
  const first = signatures.length / VALUES;
  const all = new Uint32Array(signatures.length + articles.length * VALUES);
  all.set(signatures);
  articles.forEach(({ signature }, index) => all.set(valuesOf(signature), (first + index) * VALUES));
  const old = [...gone, ...changed.flatMap(({ before }) => before ?? [])].map(({ signature }) => signature);
  const now = articles.map((_, index) => first + index);
  const among = (rows: readonly number[], others: readonly number[]): boolean =>
    rows.every((row) => isAlone(row, all, new Set([...unused, ...others, row])));
  return among(old, now) && among(now, old);
}

/** Leaves what the next build may use: the changes over the state that stands. */
function leave(
  { folder, since }: BuildOptions,
  { head, listing, young }: Looked & { readonly head: StateHead },
  { files, patches }: Brief,
  { gone }: Changes,
  { fresh, moved }: Rebound,
  lines: readonly Line[],
): void {
  const old = moved.flatMap(({ from, to }) => (from === to ? [] : [from]));
  const now = Object.values(fresh.head.packs).filter((pack) => head.files[pack] === undefined);
  const left = Object.fromEntries(Object.entries(head.files).filter(([name]) => !old.includes(name)));
  const described = { ...left, ...describeFiles(folder, [CATALOGUE, LEDGER, MESSAGES, ...now], left) };
  const digests = new Map(lines.map(({ file, sha256 }) => [file, sha256]));
  writePatches(
    folder,
    {
      ...head,
      listing,
      since,
      young: Object.fromEntries(
        young.map(({ file }) => [
          file,
          digests.get(file) ?? head.young[file] ?? files.get(file)?.sha256 ?? '',
        ]),
      ),
      files: described,
    },
    [...patches, { lines, gone: gone.map(({ file }) => file), moved }],
  );
  sweep(folder, new Set(Object.keys(described)));
}
