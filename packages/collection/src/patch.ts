import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pictureOf } from '@offprint/article';
import { isAlone } from './assemble/is-alone.ts';
import { VALUES, valuesOf } from './assemble/signatures.ts';
import type { BuildOptions } from './build.ts';
import { isOf, isPlain, likeness, readBrief, refusedOf, type BriefFile } from './cache/brief.ts';
import { digestOf, isYoung } from './cache/digests.ts';
import { describeFiles } from './cache/own-files.ts';
import { readPatches, writePatches, type Line, type StateHead } from './cache/state.ts';
import { listingOf } from './corpus/listing.ts';
import type { CorpusFile, Walk } from './corpus/walk.ts';
import { articleKey } from './set-all.ts';
import { rebind } from './store/rebind.ts';
import { ASSETS, CATALOGUE, LEDGER, isPack } from './store/places.ts';
import type { Fresh } from './store/write-collection.ts';
import { SURVEYED, type Bench, type Job, type Result } from './work/job.ts';
import { runJobs } from './work/run-jobs.ts';

/** So many edits are brought in over one state; then it is written anew. */
const MOST = 64;

/** What came of trying: the collection as it is now, or what was set already, for the build that has to look at everything. */
export type Patched =
  | { readonly is: 'done'; readonly fresh: Fresh }
  | { readonly is: 'not'; readonly set: ReadonlyMap<string, Result> };

/**
 * Brings one edited article into a collection without looking at any other: where its file is of a format that tells nothing of other
 * files, no other file of the corpus changed, and all that ties the article to others (references, pictures, what is said of it) is as it
 * was, then its pack, its line of the catalogue and its line of the ledger are all that is new. The result is that of {@link build} byte for byte.
 */
export async function patch(options: BuildOptions, walk: Walk, head: StateHead): Promise<Patched> {
  const { folder, root } = options;
  const none: Patched = { is: 'not', set: new Map() };
  const brief = readBrief(folder, head);
  if (brief === undefined || brief.refused !== refusedOf(walk) || !isOf(brief, walk.files)) return none;
  const patches = [...readPatches(folder, head)];
  const since = new Map(patches.map(({ line }) => [line.file, line]));
  const edited: { readonly file: CorpusFile; readonly brief: BriefFile }[] = [];
  for (const [index, file] of walk.files.entries()) {
    const known = brief.files[index];
    if (known === undefined) return none;
    const { stamp, sha256: digest } = since.get(file.file) ?? known;
    if (stamp === file.stamp && !isYoung(file, BigInt(head.since))) continue;
    const same = digestOf(file, options.limits) === (head.young[file.file] ?? digest);
    if (same && stamp === file.stamp) continue;
    // A file that was only touched is for the build that writes every stamp.
    if (same || edited.push({ file, brief: known }) > 1) return none;
  }
  const [one] = edited;
  if (one === undefined || patches.length >= MOST || !isPlain(one.brief)) return none;
  const { file, format, path, stamp } = one.file;
  if (format === undefined || SURVEYED.has(format) || brief.lookedAt.includes(file)) return none;

  const bench: Bench = {
    root,
    folder,
    assets: join(folder, ASSETS),
    publication: brief.settings,
    limits: options.limits,
  };
  const results = new Map<string, Result>();
  options.progress({ done: 0, of: 1 });
  const job: Job = { does: 'set', file, path, format };
  await runJobs([job], bench, options.run, (_, result) => void results.set(file, result));
  options.progress({ done: 1, of: 1 });
  const not: Patched = { is: 'not', set: results };
  const result = results.get(file);
  if (result?.is !== 'set') return not;
  const { id, slug, matter, refs, looked, shows, messages, weight, sha256: digest, signature, body } = result;
  const assets = result.assets.map(pictureOf);
  const card = { file, id, slug, matter, refs, assets, looked, shows, messages, weight };
  if (likeness(card) !== one.brief.likeness) return not;
  const numbers = new Map(brief.files.map((known) => [known.file, known.signature]));
  for (const { line } of patches)
    brief.signatures.set(valuesOf(line.card?.signature), (numbers.get(line.file) ?? 0) * VALUES);
  if (!isAlone(brief.signatures, one.brief.signature, valuesOf(signature))) return not;

  const bound = rebind(folder, { file, id, slug, matter, weight, body }, brief.isAllPublished);
  if (bound === undefined) return not;
  const { fresh, moved, place } = bound;
  const key = articleKey(bench.publication, file, digest);
  const line: Line = {
    file,
    stamp,
    sha256: digest,
    key,
    card: { ...card, signature, body: place },
    likeness: one.brief.likeness,
  };
  const gone = moved.flatMap(({ from, to }) => (from === to ? [] : [from]));
  const now = Object.values(fresh.head.packs).filter((pack) => head.files[pack] === undefined);
  const files = Object.fromEntries(Object.entries(head.files).filter(([name]) => !gone.includes(name)));
  const young = walk.files.filter((each) => isYoung(each, options.since));
  const digests = new Map(brief.files.map((known) => [known.file, known.sha256]));
  for (const { line: other } of [...patches, { line }]) digests.set(other.file, other.sha256);
  writePatches(
    folder,
    {
      ...head,
      listing: listingOf(root, walk),
      since: String(options.since),
      young: Object.fromEntries(young.map((each) => [each.file, digests.get(each.file) ?? ''])),
      files: { ...files, ...describeFiles(folder, [CATALOGUE, LEDGER, ...now], files) },
    },
    [...patches, { line, moved }],
  );
  for (const pack of gone) if (isPack(pack)) rmSync(join(folder, pack), { force: true });
  return { is: 'done', fresh };
}
