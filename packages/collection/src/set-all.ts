import { pictureOf } from '@offprint/article';
import { knowledgeOf, merge, type Knowledge } from '@offprint/normalise/survey';
import type { Card } from './assemble/card.ts';
import type { Room } from './assemble/room.ts';
import type { BuildOptions } from './build.ts';
import type { Digests } from './cache/digests.ts';
import type { Known, State } from './cache/state.ts';
import { fileNamed, type CorpusFile, type Walk } from './corpus/walk.ts';
import { sha256 } from './store/sha256.ts';
import { assetPlace } from './store/places.ts';
import { HERE, SURVEYED, type Bench, type FailedFile, type Job, type Result } from './work/job.ts';
import { runJobs } from './work/run-jobs.ts';
import type { Staff } from './work/staff.ts';

/** What became of every article file. */
export interface Found {
  /** In the order of the walk. */
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
  room: Room,
  staff: Staff,
  /** Results of files that were set in this build already. */
  already: ReadonlyMap<string, Result> = new Map(),
): Promise<Found> {
  const articles = walk.files.filter(
    (file): file is CorpusFile & { format: Job['format'] } => file.format !== undefined,
  );
  /** By the numbers of the articles. */
  const known = articles.map((file): Known | undefined => {
    const old = state?.known.get(file.file);
    if (old === undefined || digests.of(file) !== old.sha256) return undefined;
    old.stamp = file.stamp;
    return old;
  });
  const fails = new Map<string, FailedFile>();
  /** Jobs for the articles of some numbers, each made when it is its turn. */
  const jobsFor = (
    does: Job['does'],
    numbers: readonly number[],
    knowledge: (number: number) => Knowledge | undefined = () => undefined,
  ) => ({
    count: numbers.length,
    formats: does === 'set' ? [...new Set(numbers.flatMap((number) => articles[number]?.format ?? []))] : [],
    job: (at: number): Job => {
      const one = articles[numbers[at] ?? -1];
      if (one === undefined) throw new RangeError(`no job ${at}`);
      const { file, path, format } = one;
      const told = knowledge(numbers[at] ?? -1);
      return { does, file, path, format, ...(told === undefined ? {} : { knowledge: told }) };
    },
  });
  const unseen = numbersOf(
    articles,
    ({ format }, number) => SURVEYED.has(format) && known[number] === undefined,
  );
  await runJobs(
    jobsFor('observe', unseen),
    bench,
    options.run,
    ({ file }, result, at) => {
      const number = unseen[at] ?? -1;
      const stamp = articles[number]?.stamp ?? '';
      if (result.is === 'observed')
        known[number] = room.keep({ file, stamp, sha256: result.sha256, observation: result.observation });
      else if (result.is === 'failed') fails.set(file, result);
    },
    staff,
  );

  const survey = merge({
    *[Symbol.iterator]() {
      for (const one of known) if (one?.observation !== undefined) yield one.observation;
    },
  });
  const knowledge = (number: number): Knowledge | undefined => {
    const observation = known[number]?.observation;
    return observation === undefined ? undefined : knowledgeOf(survey, observation);
  };
  const sound = (card: Card): boolean =>
    !damaged.has(card.body.in) &&
    card.assets.every((asset) => !damaged.has(assetPlace(asset))) &&
    Object.entries(card.looked).every(
      ([name, digest]) => lookedAt(fileNamed(walk.files, name), digest, digests) === digest,
    );
  const isSame = (one: Known, number: number): boolean =>
    // What was only looked through has no key yet.
    one.key !== undefined &&
    one.key === articleKey(bench.publication, one.file, one.sha256, knowledge(number)) &&
    (one.card === undefined || sound(one.card));
  const anew = numbersOf(articles, ({ file }, number) => {
    const one = known[number];
    return !(one !== undefined && isSame(one, number)) && !fails.has(file);
  });
  const keep = (job: Job, result: Result, number: number): void => {
    const { file } = job;
    const stamp = articles[number]?.stamp ?? '';
    const observation = known[number]?.observation;
    const seen = (digest: string) => ({
      file,
      stamp,
      sha256: digest,
      observation,
      key: articleKey(bench.publication, file, digest, job.knowledge),
    });
    known[number] = undefined;
    if (result.is === 'set') {
      const { id, slug, matter, refs, looked, shows, messages, signature, weight, body } = result;
      const assets = result.assets.map(pictureOf);
      const card = { file, id, slug, matter, refs, assets, looked, shows, messages, signature, weight, body };
      known[number] = room.keep({ ...seen(result.sha256), card });
    } else if (result.is === 'failed') {
      const { sha256: digest } = result;
      if (result.lasting && digest !== undefined)
        known[number] = room.keep({ ...seen(digest), failed: result });
      else fails.set(file, result);
    }
  };
  const jobs = jobsFor('set', anew, knowledge);
  const left = anew.filter((number, at) => {
    const result = already.get(articles[number]?.file ?? '');
    if (result !== undefined) keep(jobs.job(at), result, number);
    return result === undefined;
  });
  const set = jobsFor('set', left, knowledge);
  await runJobs(set, bench, options.run, (job, result, at) => keep(job, result, left[at] ?? -1), staff);
  const all = known.filter((one) => one !== undefined);
  const lost = [
    ...all.flatMap(({ file, failed }) => (failed === undefined ? [] : [{ file, failed }])),
    ...[...fails].map(([file, failed]) => ({ file, failed })),
  ];
  return { known: all, lost, set: anew.length };
}

/** The numbers of the values for which something holds. */
function numbersOf<T>(values: readonly T[], holds: (value: T, number: number) => boolean): readonly number[] {
  return values.flatMap((value, number) => (holds(value, number) ? [number] : []));
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
