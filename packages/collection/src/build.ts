import { join } from 'node:path';
import { assemble } from './assemble/assemble.ts';
import { withLanguage } from './assemble/language.ts';
import { makeLedger, type Lost } from './assemble/ledger.ts';
import { messagesOf } from './assemble/messages.ts';
import { lossOf, NOTHING, walkMessages } from './assemble/said.ts';
import { Room } from './assemble/room.ts';
import { writeBrief } from './cache/brief.ts';
import { Digests } from './cache/digests.ts';
import { describeFiles } from './cache/own-files.ts';
import { readState, writeState } from './cache/state.ts';
import { namedFiles, settingsOf } from './corpus/settings.ts';
import { holdLittle, MANY_ARTICLES } from './engine.ts';
import type { Limits } from './limits.ts';
import type { Looked } from './look.ts';
import { patch, type Patched } from './patch.ts';
import { setAll } from './set-all.ts';
import { assetPlace, ASSETS } from './store/places.ts';
import { sweep } from './store/sweep.ts';
import { writeCollection, type Fresh } from './store/write-collection.ts';
import type { Bench } from './work/job.ts';
import type { RunOptions } from './work/run-jobs.ts';
import { Staff } from './work/staff.ts';
import { removeSpills } from './work/spill.ts';

export interface BuildOptions {
  readonly root: string;
  readonly folder: string;
  readonly leaveOut: ReadonlySet<string>;
  /** Names of the only articles that are read. */
  readonly only: ReadonlySet<string> | undefined;
  readonly limits: Limits;
  readonly code: string;
  readonly since: number;
  readonly run: RunOptions;
}

/**
 * Takes what {@link look} saw and brings the collection in a folder up to date with its corpus; gives how many articles were set anew, and the collection, where
 * it was written anew. What did not change is found by digest and neither parsed nor written again; the result is the same as that
 * of a first build.
 */
export async function build(
  options: BuildOptions,
  looked: Looked,
): Promise<{ readonly set: number; readonly fresh?: Fresh }> {
  const { root, folder } = options;
  const { walk, code, head, damaged, listing, young } = looked;
  if (walk.files.length > MANY_ARTICLES) holdLittle();
  const patched =
    head === undefined || damaged.size > 0
      ? undefined
      : await brought(patch(options, { ...looked, head }), folder);
  if (patched?.is === 'done') return { set: patched.set, fresh: patched.fresh };
  holdLittle();
  const room = new Room(folder, options.run.held);
  const state = readState(folder, head, room);
  const digests = new Digests(state, options.limits);

  // Loaded only here: a build that changes nothing never comes this far.
  const { loadPublication } = await import('./corpus/load-publication.ts');
  const loaded = loadPublication(root, walk.files);
  const bench: Bench = {
    root,
    folder,
    assets: join(folder, ASSETS),
    publication: settingsOf(loaded.publication),
    limits: options.limits,
  };
  try {
    const staff = new Staff();
    const found = await setAll(
      options,
      walk,
      state,
      digests,
      damaged,
      bench,
      room,
      staff,
      patched?.set,
    ).finally(() => staff.dismiss());
    const cards = found.known.flatMap(({ card }) => (card === undefined ? [] : [card]));
    const assembly = assemble(cards, room.signatures);
    const publication = withLanguage(
      loaded.publication,
      assembly.published.map(({ card }) => card.matter.lang),
    );
    const named = namedFiles(publication, walk.files);
    const lost = found.lost.map(({ file, failed }): Lost => ({
      file,
      reason: failed.reason,
      empty: failed.rule === 'file-is-an-article',
    }));
    const messages = messagesOf(cards, room.strays, [
      ...loaded.messages,
      ...walkMessages(walk),
      ...found.lost.flatMap(({ file, failed }) => [...failed.messages, lossOf(file, failed)]),
      ...assembly.messages,
      ...(assembly.published.length === 0 ? [NOTHING] : []),
    ]);
    const assets = Object.fromEntries(
      assembly.published
        .flatMap(({ card }) => card.assets.map((asset) => [asset.sha256, assetPlace(asset)] as const))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    const ledger = makeLedger(walk.files, walk.refused, lost, cards, assembly, new Set(named.keys()));
    const files = Object.fromEntries([...named].map(([name, file]) => [name, digests.of(file)]));
    const { kept: written, ...fresh } = writeCollection(
      folder,
      { publication, assembly, ledger, messages, files, assets },
      // A pack that the last build does not vouch for is compared with what it should hold.
      (pack) => state?.head.files[pack] !== undefined && !damaged.has(pack),
      options.run.held,
    );
    // A copy or a draft may be published tomorrow without being set again: its pictures stay.
    const kept = [...new Set([...written, ...cards.flatMap((card) => card.assets.map(assetPlace))])].sort();
    const isYoung = new Set(young.map(({ file }) => file));
    const read = new Map(
      found.known.filter(({ file }) => isYoung.has(file)).map((one) => [one.file, one.sha256]),
    );
    writeBrief(
      folder,
      { settings: bench.publication, named: loaded.named, walk },
      found.known,
      assembly.published,
      room.signatures,
    );
    writeState(
      folder,
      {
        code,
        listing,
        since: options.since,
        young: Object.fromEntries(
          young.map((file) => [file.file, read.get(file.file) ?? digests.known(file) ?? '']),
        ),
        files: describeFiles(folder, kept, state?.head.files ?? {}),
      },
      found.known,
      room.signatures,
    );
    sweep(folder, new Set(kept));
    return { set: found.set, fresh };
  } finally {
    room.close();
    removeSpills(folder);
  }
}

/** Sees to it that what setting articles left behind is gone once they are brought in. */
async function brought(patching: Promise<Patched>, folder: string): Promise<Patched> {
  const patched = await patching;
  if (patched.is === 'done') removeSpills(folder);
  return patched;
}
