import { pictureOf } from '@offprint/article';
import { knowledgeOf, merge, type Knowledge } from '@offprint/normalise/survey';
import type { Card } from './assemble/card.ts';
import type { BuildOptions } from './build.ts';
import type { Digests } from './cache/digests.ts';
import type { CardRoom, Known, State } from './cache/state.ts';
import type { CorpusFile, Walk } from './corpus/walk.ts';
import { sha256 } from './store/sha256.ts';
import { assetPlace } from './store/places.ts';
import { HERE, SURVEYED, type Bench, type FailedFile, type Job, type Result } from './work/job.ts';
import { runJobs } from './work/run-jobs.ts';
import type { Staff } from './work/staff.ts';

/** What became of every article file. */
export interface Found {
  readonly known: readonly Known[];
  readonly lost: readonly { readonly file: string; readonly failed: FailedFile }[];
  readonly set: number;
}

/** Gives what is known of every file, setting those articles anew whose outcome could be another now. */
export async function setAll(
  options: BuildOptions,
  walk: Walk,
  state: State | undefined,
  digests: Digests,
  damaged: ReadonlySet<string>,
  bench: Bench,
  { signatures, condenser }: CardRoom,
  staff: Staff,
  /** Results of files that were set in this build already. */
  already: ReadonlyMap<string, Result> = new Map(),
): Promise<Found> {
  const articles = walk.files.filter(
    (file): file is CorpusFile & { format: Job['format'] } => file.format !== undefined,
  );
  const files = new Map(walk.files.map((file) => [file.file, file]));
  const known = new Map<string, Known>();
  for (const file of articles) {
    const old = state?.known.get(file.file);
    if (old !== undefined && digests.of(file) === old.sha256)
      known.set(file.file, { ...old, stamp: file.stamp });
  }
  const jobOf = (
    does: Job['does'],
    { file, path, format }: CorpusFile & { format: Job['format'] },
    knowledge?: Knowledge,
  ): Job => ({
    does,
    file,
    path,
    format,
    ...(knowledge === undefined ? {} : { knowledge }),
  });
  const fails = new Map<string, FailedFile>();
  await runJobs(
    articles
      .filter(({ file, format }) => SURVEYED.has(format) && !known.has(file))
      .map((file) => jobOf('observe', file)),
    bench,
    options.run,
    (job, result) => {
      const stamp = files.get(job.file)?.stamp ?? '';
      if (result.is === 'observed')
        known.set(job.file, {
          file: job.file,
          stamp,
          sha256: result.sha256,
          ...(result.observation === undefined ? {} : { observation: result.observation }),
        });
      else if (result.is === 'failed') fails.set(job.file, result);
    },
    staff,
  );

  const survey = merge(articles.flatMap(({ file }) => known.get(file)?.observation ?? []));
  const sound = (card: Card): boolean =>
    !damaged.has(card.body.in) &&
    card.assets.every((asset) => !damaged.has(assetPlace(asset))) &&
    Object.entries(card.looked).every(
      ([name, digest]) => lookedAt(files.get(name), digest, digests) === digest,
    );
  const jobs: Job[] = [];
  const knowledge = new Map<string, Knowledge>();
  const keyOf = (file: string, digest: string): string =>
    articleKey(bench.publication, file, digest, knowledge.get(file));
  for (const file of articles) {
    const one = known.get(file.file);
    if (one?.observation !== undefined) knowledge.set(file.file, knowledgeOf(survey, one.observation));
    const same =
      one !== undefined &&
      one.key === keyOf(file.file, one.sha256) &&
      (one.card === undefined || sound(one.card));
    if (!same && !fails.has(file.file)) jobs.push(jobOf('set', file, knowledge.get(file.file)));
  }
  let done = 0;
  options.progress({ done, of: jobs.length });
  const keep = (job: Job, result: Result): void => {
    const { file } = job;
    const stamp = files.get(file)?.stamp ?? '';
    const observation = known.get(file)?.observation;
    const seen = (digest: string) => ({
      file,
      stamp,
      sha256: digest,
      ...(observation === undefined ? {} : { observation }),
      key: keyOf(file, digest),
    });
    known.delete(file);
    if (result.is === 'set') {
      const { sha256: digest, assets, signature } = result;
      const own = {
        ...result,
        file,
        assets: assets.map(pictureOf),
        signature: signatures.add(signature),
      };
      known.set(file, { ...seen(digest), card: condenser.card(own, file, digest) });
    } else if (result.is === 'failed') {
      const { sha256: digest } = result;
      if (result.lasting && digest !== undefined) {
        known.set(file, { ...seen(digest), failed: result });
      } else fails.set(file, result);
    }
    done += 1;
    options.progress({ done, of: jobs.length });
  };
  const left = jobs.filter((job) => {
    const result = already.get(job.file);
    if (result !== undefined) keep(job, result);
    return result === undefined;
  });
  await runJobs(left, bench, options.run, keep, staff);
  const all = articles.flatMap(({ file }) => known.get(file) ?? []);
  const lost = [
    ...all.flatMap(({ file, failed }) => (failed === undefined ? [] : [{ file, failed }])),
    ...[...fails].map(([file, failed]) => ({ file, failed })),
  ];
  return { known: all, lost, set: jobs.length };
}

/** A digest of all that setting an article depends on beside its pictures and links; what its publication and the other files say too. */
export function articleKey(
  publication: Bench['publication'],
  file: string,
  digest: string,
  knowledge?: Knowledge,
): string {
  return sha256(JSON.stringify([publication, file, digest, knowledge ?? null]));
}

/** What a look at a name would give now, in the terms of what it gave then. */
function lookedAt(file: CorpusFile | undefined, then: string, digests: Digests): string {
  if (file === undefined) return '';
  return then === HERE ? HERE : digests.of(file);
}
