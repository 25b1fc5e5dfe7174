import { join } from 'node:path';
import type { Message, Publication } from '@offprint/article';
import { knowledgeOf, merge, type Knowledge } from '@offprint/normalise/survey';
import { assemble, type Assembly } from './assemble/assemble.ts';
import type { Card } from './assemble/card.ts';
import { makeLedger, type Lost } from './assemble/ledger.ts';
import { sortMessages } from './assemble/messages.ts';
import { Digests } from './cache/digests.ts';
import { damagedFiles, describeFiles } from './cache/own-files.ts';
import { readState, writeState, type Known, type State } from './cache/state.ts';
import { namedFiles, settingsOf } from './corpus/settings.ts';
import { walkCorpus, type CorpusFile, type Walk } from './corpus/walk.ts';
import type { Limits } from './limits.ts';
import { sha256 } from './store/frame.ts';
import { assetPlace, ASSETS } from './store/places.ts';
import { sweep } from './store/sweep.ts';
import { writeCollection } from './store/write-collection.ts';
import { HERE, SURVEYED, type Bench, type FailedFile, type Job } from './work/job.ts';
import { runJobs, type RunOptions } from './work/run-jobs.ts';
import { removeSpills } from './work/spill.ts';

/** How far a build is. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export interface BuildOptions {
  readonly root: string;
  readonly folder: string;
  readonly leaveOut: ReadonlySet<string>;
  /** Names of the only articles that are read. */
  readonly only: ReadonlySet<string> | undefined;
  readonly limits: Limits;
  readonly code: string;
  readonly since: bigint;
  readonly run: RunOptions;
  readonly progress: (progress: Progress) => void;
}

/**
 * Brings the collection in a folder up to date with its corpus and gives how many articles were set anew. What did not
 * change is found by digest and neither parsed nor written again; the result is the same as that of a first build.
 */
export async function build(options: BuildOptions): Promise<number> {
  const { root, folder } = options;
  const walk = only(walkCorpus(root, options.leaveOut), options.only);
  const code = sha256(JSON.stringify([options.code, options.limits]));
  const state = readState(folder, code);
  const digests = new Digests(state, options.limits);
  const damaged = damagedFiles(folder, state?.head.files ?? {});
  const listing = listingOf(root, walk);
  if (state?.head.listing === listing && damaged.size === 0 && walk.files.every((file) => digests.isSettled(file))) return 0;

  // Loaded only here: a build that changes nothing never comes this far.
  const { loadPublication } = await import('./corpus/load-publication.ts');
  const loaded = loadPublication(root, walk.files);
  const bench: Bench = { root, folder, assets: join(folder, ASSETS), publication: settingsOf(loaded.publication), limits: options.limits };
  try {
    const found = await setAll(options, walk, state, digests, damaged, bench);
    const cards = found.known.flatMap(({ card }) => (card === undefined ? [] : [card]));
    const assembly = assemble(cards);
    const publication = withLanguage(loaded.publication, assembly);
    const named = namedFiles(publication, walk.files);
    const lost = found.lost.map(({ file, failed }): Lost => ({ file, reason: failed.reason, empty: failed.rule === 'file-is-an-article' }));
    const messages = sortMessages([
      ...loaded.messages,
      ...walkMessages(walk),
      ...cards.flatMap((card) => card.messages),
      ...found.lost.flatMap(({ file, failed }) => [...failed.messages, lossOf(file, failed)]),
      ...assembly.messages,
      ...(assembly.published.length === 0 ? [NOTHING] : []),
    ]);
    const assets = Object.fromEntries(
      assembly.published
        .flatMap(({ card }) => card.assets.map((asset) => [asset.sha256, assetPlace(asset)] as const))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    const ledger = makeLedger(walk.files, walk.refused, lost, assembly, new Set(named.keys()));
    const files = Object.fromEntries([...named].map(([name, file]) => [name, digests.of(file)]));
    const { bodies, kept } = writeCollection(folder, { publication, assembly, ledger, messages, files, assets }, (pack) => !damaged.has(pack));
    const known = found.known.map((one) => (one.card === undefined ? one : { ...one, card: { ...one.card, body: bodies.get(one.file) ?? one.card.body } }));
    writeState(folder, { code, listing, since: String(options.since), files: describeFiles(folder, kept, state?.head.files ?? {}) }, known);
    sweep(folder, new Set(kept));
    return found.set;
  } finally {
    removeSpills(folder);
  }
}

/** A walk that meets only some of the articles, and all the rest. */
function only(walk: Walk, names: ReadonlySet<string> | undefined): Walk {
  if (names === undefined) return walk;
  return { files: walk.files.filter(({ file, kind }) => kind !== 'article' || names.has(file)), refused: walk.refused.filter(({ file }) => names.has(file)) };
}

interface Found {
  readonly known: readonly Known[];
  readonly lost: readonly { readonly file: string; readonly failed: FailedFile }[];
  readonly set: number;
}

/** Gives what is known of every file, setting those articles anew whose outcome could be another now. */
async function setAll(
  options: BuildOptions,
  walk: Walk,
  state: State | undefined,
  digests: Digests,
  damaged: ReadonlySet<string>,
  bench: Bench,
): Promise<Found> {
  const articles = walk.files.filter((file): file is CorpusFile & { format: Job['format'] } => file.format !== undefined);
  const files = new Map(walk.files.map((file) => [file.file, file]));
  const known = new Map<string, Known>();
  for (const file of articles) {
    const old = state?.known.get(file.file);
    if (old !== undefined && digests.of(file) === old.sha256) known.set(file.file, { ...old, stamp: file.stamp });
  }
  const jobOf = (does: Job['does'], { file, path, format }: CorpusFile & { format: Job['format'] }, knowledge?: Knowledge): Job => ({
    does,
    file,
    path,
    format,
    ...(knowledge === undefined ? {} : { knowledge }),
  });
  const fails = new Map<string, FailedFile>();
  await runJobs(
    articles.filter(({ file, format }) => SURVEYED.has(format) && !known.has(file)).map((file) => jobOf('observe', file)),
    bench,
    options.run,
    (job, result) => {
      const stamp = files.get(job.file)?.stamp ?? '';
      if (result.is === 'observed') known.set(job.file, { file: job.file, stamp, sha256: result.sha256, ...(result.observation === undefined ? {} : { observation: result.observation }) });
      else if (result.is === 'failed') fails.set(job.file, result);
    },
  );

  const survey = merge(articles.flatMap(({ file }) => known.get(file)?.observation ?? []));
  const sound = (card: Card): boolean =>
    !damaged.has(card.body.in) &&
    card.assets.every((asset) => !damaged.has(assetPlace(asset))) &&
    Object.entries(card.looked).every(([name, digest]) => lookedAt(files.get(name), digest, digests) === digest);
  const jobs: Job[] = [];
  const knowledge = new Map<string, Knowledge>();
  const keyOf = (file: string, digest: string): string => sha256(JSON.stringify([bench.publication, file, digest, knowledge.get(file) ?? null]));
  for (const file of articles) {
    const one = known.get(file.file);
    if (one?.observation !== undefined) knowledge.set(file.file, knowledgeOf(survey, one.observation));
    const same = one !== undefined && one.key === keyOf(file.file, one.sha256) && (one.card === undefined || sound(one.card));
    if (!same && !fails.has(file.file)) jobs.push(jobOf('set', file, knowledge.get(file.file)));
  }
  let done = 0;
  options.progress({ done, of: jobs.length });
  await runJobs(jobs, bench, options.run, (job, result) => {
    const { file } = job;
    const stamp = files.get(file)?.stamp ?? '';
    const observation = known.get(file)?.observation;
    known.delete(file);
    if (result.is === 'set') {
      const { is: _is, sha256: digest, assets, ...rest } = result;
      const card: Card = { file, ...rest, assets: assets.map(({ sha256: sha, mediaType }) => ({ sha256: sha, mediaType })) };
      known.set(file, { file, stamp, sha256: digest, ...(observation === undefined ? {} : { observation }), key: keyOf(file, digest), card });
    } else if (result.is === 'failed') {
      const { sha256: digest } = result;
      if (result.lasting && digest !== undefined) {
        known.set(file, { file, stamp, sha256: digest, ...(observation === undefined ? {} : { observation }), key: keyOf(file, digest), failed: result });
      } else fails.set(file, result);
    }
    done += 1;
    options.progress({ done, of: jobs.length });
  });
  const all = articles.flatMap(({ file }) => known.get(file) ?? []);
  const lost = [...all.flatMap(({ file, failed }) => (failed === undefined ? [] : [{ file, failed }])), ...[...fails].map(([file, failed]) => ({ file, failed }))];
  return { known: all, lost, set: jobs.length };
}

/** What a look at a name would give now, in the terms of what it gave then. */
function lookedAt(file: CorpusFile | undefined, then: string, digests: Digests): string {
  if (file === undefined) return '';
  return then === HERE ? HERE : digests.of(file);
}

function listingOf(root: string, { files, refused }: Walk): string {
  return sha256(JSON.stringify([root, files.map(({ file, stamp }) => [file, stamp]), refused]));
}

function lossOf(file: string, { rule, reason }: FailedFile): Message {
  return { file, rule, level: rule === 'file-is-an-article' ? 'warning' : 'error', reason };
}

function walkMessages({ refused }: Walk): readonly Message[] {
  return refused.map(({ file, reason, failed }) => ({ file, rule: 'path-stays-inside', level: failed ? 'warning' : 'info', reason: `it is left out: ${reason}` }));
}

const NOTHING: Message = {
  file: '.',
  rule: 'corpus-has-articles',
  level: 'error',
  reason: 'there is no article here to publish',
  note: 'Put .txt, .md, .html or .mhtml files into the folder.',
};

/** Where nobody named a language, that of most articles is the publication's. */
function withLanguage(publication: Publication, { published }: Assembly): Publication {
  if (publication.language !== 'und') return publication;
  const counts = new Map<string, number>();
  for (const { card } of published) {
    const { lang } = card.matter;
    if (lang !== 'und') counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  return { ...publication, language: most?.[0] ?? 'en' };
}
