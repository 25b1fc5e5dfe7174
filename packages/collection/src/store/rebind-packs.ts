import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Published } from '../assemble/assemble.ts';
import type { BodyPlace } from '../assemble/card.ts';
import type { Moved } from '../cache/state.ts';
import { entryOf } from './bind-packs.ts';
import { articleDigest, packHead } from './frame.ts';
import { PackReader } from './pack-reader.ts';
import { PACKS } from './places.ts';
import { replaceFile } from './replace-file.ts';
import { sha256 } from './sha256.ts';
import type { CatalogueHead, StoredEntry } from './stored.ts';

/** What became of the packs that were bound again. */
export interface ReboundPacks {
  readonly packs: CatalogueHead['packs'];
  /** Where entries that stay lie now, when that is elsewhere in their pack. */
  readonly shifted: ReadonlyMap<StoredEntry, number>;
  readonly added: readonly StoredEntry[];
  /** Where the bodies of those lie, by file. */
  readonly places: ReadonlyMap<string, BodyPlace>;
  readonly moved: readonly Moved[];
}

/** An article on its way into a pack. */
interface Frame {
  readonly entry: StoredEntry;
  readonly bytes: Uint8Array;
  /** Of one that is put in: how long its head is. */
  readonly head?: number;
}

/** Takes the entries that stay, those that go, and articles that are put in, and binds the packs of these again; all other packs stay. */
export function rebindPacks(
  folder: string,
  packs: CatalogueHead['packs'],
  { kept, gone }: { readonly kept: readonly StoredEntry[]; readonly gone: readonly StoredEntry[] },
  put: readonly Published[],
): ReboundPacks {
  const frames = new Map<string, Frame[]>(
    [...gone, ...put.map(({ card }) => card)].map(({ id }) => [id.slice(0, 2), []]),
  );
  const old = new Map([...frames.keys()].map((prefix) => [prefix, bytesOf(folder, packs[prefix])]));
  for (const entry of kept) {
    const prefix = entry.id.slice(0, 2);
    const bytes = old.get(prefix)?.subarray(entry.at, entry.at + entry.length);
    if (bytes !== undefined) frames.get(prefix)?.push({ entry, bytes });
  }
  for (const article of put)
    frames.get(article.card.id.slice(0, 2))?.push(frameOf(article, bodyAt(folder, article.card.body)));

  const bodies = new Map(put.map(({ card }) => [card.id, card]));
  const now: Record<string, string> = { ...packs };
  const shifted = new Map<StoredEntry, number>();
  const added: StoredEntry[] = [];
  const places = new Map<string, BodyPlace>();
  const moved: Moved[] = [];
  for (const [prefix, unsorted] of frames) {
    const bound = unsorted.sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
    const to = `${PACKS}/${prefix}-${sha256(bound.map(({ entry }) => entry.digest).join('\n')).slice(0, 16)}.ndjson.gz`;
    const shifts: [number, number][] = [];
    let at = 0;
    for (const { entry, bytes, head } of bound) {
      const card = bodies.get(entry.id);
      if (head !== undefined && card !== undefined) {
        added.push({ ...entry, at });
        places.set(card.file, { ...card.body, in: to, at: at + head });
      } else {
        shifts.push([entry.at, at - entry.at]);
        if (entry.at !== at) shifted.set(entry, at);
      }
      at += bytes.byteLength;
    }
    if (bound.length > 0) replaceFile(join(folder, to), Buffer.concat(bound.map(({ bytes }) => bytes)));
    const from = packs[prefix];
    if (from !== undefined) moved.push({ from, to, shifts });
    if (bound.length > 0) now[prefix] = to;
    else delete now[prefix];
  }
  const sorted = Object.entries(now).sort(([a], [b]) => (a < b ? -1 : 1));
  return { packs: Object.fromEntries(sorted), shifted, added, places, moved };
}

function bytesOf(folder: string, pack: string | undefined): Buffer {
  return pack === undefined ? Buffer.alloc(0) : readFileSync(join(folder, pack));
}

function frameOf(article: Published, body: Uint8Array): Frame {
  const { card, slug, alsoAt, refs } = article;
  const head = packHead({ id: card.id, slug, alsoAt, refs });
  const bytes = Buffer.concat([head.bytes(), body]);
  const digest = articleDigest(head.digest, card.body.digest);
  return { entry: entryOf(article, digest, 0, bytes.byteLength), bytes, head: head.length };
}

function bodyAt(folder: string, body: BodyPlace): Uint8Array {
  const reader = new PackReader(folder);
  try {
    return reader.read(body);
  } finally {
    reader.close();
  }
}
