import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleId, Ledger, Matter } from '@offprint/article';
import type { BodyPlace } from '../assemble/card.ts';
import { isFree } from '../assemble/is-free.ts';
import type { Moved } from '../cache/state.ts';
import { byDateThenTitle } from '../order.ts';
import { articleDigest, packHead, readHeadLine, type Head } from './frame.ts';
import { ledgerLines } from './ledger-lines.ts';
import { PackReader } from './pack-reader.ts';
import { CATALOGUE, LEDGER, PACKS } from './places.ts';
import { replaceFile } from './replace-file.ts';
import { replaceLines } from './replace-lines.ts';
import { sha256 } from './sha256.ts';
import type { CatalogueHead, StoredEntry } from './stored.ts';
import type { Fresh } from './write-collection.ts';

/** What is new of an article whose references and pictures are as they were. */
export interface Edited {
  readonly file: string;
  readonly id: ArticleId;
  readonly slug: string;
  readonly matter: Matter;
  readonly weight: number;
  readonly body: BodyPlace;
}

/** The collection with an edited article in it, where its body lies, and where the bodies of others went. */
export interface Rebound {
  readonly fresh: Fresh;
  readonly place: BodyPlace;
  readonly moved: readonly Moved[];
}

/**
 * Takes the folder of a collection that is whole and an edited article of it and writes its pack, the catalogue and, where they
 * say something of it that is other, the ledger. Gives nothing, and writes nothing, where a new name may concern other articles, or such
 * as are not published.
 */
export function rebind(folder: string, edited: Edited, isAllPublished: boolean): Rebound | undefined {
  const text = readFileSync(join(folder, CATALOGUE), 'utf8');
  const [first = '', ...lines] = text.slice(0, -1).split('\n');
  const before: CatalogueHead = JSON.parse(first);
  const entries = lines.map((line): StoredEntry => JSON.parse(line));
  const old = entries.find(({ matter }) => matter.source.file === edited.file);
  if (old === undefined) return undefined;
  const isRenamed = edited.id !== old.id || edited.slug !== old.slug;
  if (isRenamed && !(isAllPublished && isFree(edited, old, entries))) return undefined;

  const ledger: Ledger = JSON.parse(readFileSync(join(folder, LEDGER), 'utf8'));
  const isNamed = edited.id === old.id && edited.matter.title === old.matter.title;
  const told = isNamed ? ledger : { ...ledger, entries: ledger.entries.map((one) => tell(one, edited)) };
  const { packs, moved, place, placed } = bindAgain(folder, before.packs, entries, old, edited);
  const bound = entries
    .map((entry, index) => {
      const now = placed.get(entry);
      return now === undefined
        ? { entry, line: lines[index] ?? '' }
        : { entry: now, line: JSON.stringify(now) };
    })
    .sort((a, b) => byDateThenTitle(a.entry, b.entry));
  const digest = isNamed ? before.ledger : replaceLines(join(folder, LEDGER), ledgerLines(told));
  const head = writeCatalogue(folder, { ...before, packs, ledger: digest }, bound);
  return { fresh: { head, entries: bound.map(({ entry }) => entry), ledger: told }, place, moved };
}

function tell(one: Ledger['entries'][number], { file, id, matter }: Edited): Ledger['entries'][number] {
  return one.file === file ? { ...one, reason: `published as “${matter.title}”`, id } : one;
}

/** Binds the packs that the article was in and is in now; all others stay. */
function bindAgain(
  folder: string,
  packs: CatalogueHead['packs'],
  entries: readonly StoredEntry[],
  old: StoredEntry,
  { id, slug, matter, weight, body }: Edited,
): Pick<Rebound, 'place' | 'moved'> & {
  readonly packs: CatalogueHead['packs'];
  readonly placed: ReadonlyMap<StoredEntry, StoredEntry>;
} {
  const [was, is] = [old.id.slice(0, 2), id.slice(0, 2)];
  const bytesOf = (prefix: string): Buffer =>
    packs[prefix] === undefined ? Buffer.alloc(0) : readFileSync(join(folder, packs[prefix]));
  const frame = readHeadLine(bytesOf(was).subarray(old.at, old.at + old.length));
  const known: Head = JSON.parse(frame.line.toString());
  const head = packHead({ ...known, id, slug });
  const made = Buffer.concat([head.bytes(), bodyAt(folder, body)]);
  const fresh: StoredEntry = {
    ...old,
    id,
    slug,
    matter,
    digest: articleDigest(head.digest, body.digest),
    weight,
  };
  const placed = new Map<StoredEntry, StoredEntry>();
  const moved: Moved[] = [];
  const now: Record<string, string> = { ...packs };
  let place = body;
  for (const prefix of new Set([was, is])) {
    const bytes = bytesOf(prefix);
    const members = entries.filter((entry) => entry !== old && entry.id.startsWith(prefix));
    const bound = [...members, ...(prefix === is ? [fresh] : [])].sort((a, b) => (a.id < b.id ? -1 : 1));
    const to = `${PACKS}/${prefix}-${sha256(bound.map(({ digest }) => digest).join('\n')).slice(0, 16)}.ndjson.gz`;
    const pieces: Uint8Array[] = [];
    const shifts: [number, number][] = [];
    let at = 0;
    for (const entry of bound) {
      const piece = entry === fresh ? made : bytes.subarray(entry.at, entry.at + entry.length);
      pieces.push(piece);
      if (entry === fresh) {
        placed.set(old, { ...fresh, at, length: piece.length });
        place = { ...body, in: to, at: at + head.length };
      } else {
        shifts.push([entry.at, at - entry.at]);
        if (entry.at !== at) placed.set(entry, { ...entry, at });
      }
      at += piece.length;
    }
    if (bound.length > 0) replaceFile(join(folder, to), Buffer.concat(pieces));
    if (packs[prefix] !== undefined) moved.push({ from: packs[prefix], to, shifts });
    if (bound.length > 0) now[prefix] = to;
    else delete now[prefix];
  }
  const sorted = Object.entries(now).sort(([a], [b]) => (a < b ? -1 : 1));
  return { packs: Object.fromEntries(sorted), placed, moved, place };
}

function bodyAt(folder: string, body: BodyPlace): Uint8Array {
  const reader = new PackReader(folder);
  try {
    return reader.read(body);
  } finally {
    reader.close();
  }
}

function writeCatalogue(
  folder: string,
  before: CatalogueHead,
  bound: readonly { readonly entry: StoredEntry; readonly line: string }[],
): CatalogueHead {
  const { publication, files, assets, ledger, messages, packs } = before;
  const seen = createHash('sha256').update(
    `${JSON.stringify({ publication, files, assets, ledger, messages, packs })}\n`,
  );
  seen.update(bound.map(({ entry: { id, slug, digest } }) => `${id} ${slug} ${digest}\n`).join(''));
  const rest = Buffer.from(bound.map(({ line }) => `${line}\n`).join(''));
  const head = { ...before, digest: seen.digest('hex'), lines: sha256(rest) };
  replaceFile(join(folder, CATALOGUE), Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), rest]));
  return head;
}
