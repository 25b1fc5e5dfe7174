import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerEntry, Message, Publication } from '@offprint/article';
import type { BodyPlace } from '../assemble/card.ts';
import { withLanguage } from '../assemble/language.ts';
import { publishedEntry } from '../assemble/ledger.ts';
import { sortMessages } from '../assemble/messages.ts';
import { settle, type Change } from '../assemble/settle.ts';
import type { Moved } from '../cache/state.ts';
import { allFacts } from '../facts-of.ts';
import { placeOf } from '../order.ts';
import { crowdedSince, folderOf } from '../shelved.ts';
import { piecesOf, rowAt, rowOf, rowsIn, type Row } from './catalogue-line.ts';
import { CATALOGUE, LEDGER, MESSAGES } from './places.ts';
import { rebindPacks } from './rebind-packs.ts';
import { putFile } from './replace-file.ts';
import { replaceLines } from './replace-lines.ts';
import { spliceLedger } from './splice-ledger.ts';
import type { CatalogueHead, StoredEntry } from './stored.ts';
import type { Fresh } from './write-collection.ts';

/** The collection as it is now, where the bodies lie that were put in, by file, and where those of others went. */
export interface Rebound {
  readonly fresh: Fresh;
  readonly places: ReadonlyMap<string, BodyPlace>;
  readonly moved: readonly Moved[];
}

/**
 * Takes the folder of a collection that is whole, a change, what its publication says and the ids of articles that are not published, and
 * writes the packs of those articles, the catalogue and, where they say something else now, ledger and messages. Gives nothing, and
 * writes nothing, where another article may mind.
 */
export function rebind(
  folder: string,
  change: Change,
  { settings, hidden }: { readonly settings: Publication; readonly hidden: ReadonlySet<string> },
): Rebound | undefined {
  const bytes = readFileSync(join(folder, CATALOGUE));
  const start = bytes.indexOf('\n') + 1;
  const before: CatalogueHead = JSON.parse(bytes.toString('utf8', 0, start));
  const rows = rowsIn(bytes.toString('latin1', start));
  const isOut = ({ entry }: Row): boolean => change.out.has(entry.file);
  const [kept, gone] = [rows.filter((row) => !isOut(row)), rows.filter(isOut)];
  // Where there is no article at all, there is something to say of that.
  if (kept.length === 0) return undefined;
  const put = settle(
    change,
    rows.map(({ entry }) => entry),
    hidden,
  );
  if (put === undefined) return undefined;

  const old = { kept: kept.map(({ entry }) => entry), gone: gone.map(({ entry }) => entry) };
  const { packs, shifted, added, places, moved } = rebindPacks(folder, before.packs, old, put);
  const bound = kept.map((row) => {
    const at = shifted.get(row.entry);
    return at === undefined ? row : rowAt(row, at);
  });
  const entries = bound.map(({ entry }) => entry);
  for (const entry of added) {
    const row = rowOf(entry);
    const place = placeOf(row.entry, entries);
    bound.splice(place, 0, row);
    entries.splice(place, 0, row.entry);
  }
  const publication = withLanguage(
    { ...before.publication, language: settings.language === 'und' ? 'und' : before.publication.language },
    entries.map(({ lang }) => lang),
  );
  // A folder is as full as it was where each article lies in that of the one that it takes the place of.
  const foldersOf = (some: readonly StoredEntry[]): string =>
    byFile(some)
      .map((entry) => folderOf(entry, publication))
      .join('\n');
  const facts = {
    facts: allFacts(entries.map((entry) => entry.facts)),
    crowded:
      foldersOf(old.gone) === foldersOf(added)
        ? before.crowded
        : crowdedSince(before.crowded, entries, [...old.gone, ...added], publication),
  };
  const told = tell(folder, before, change, old.gone);
  const now = { ...before, ...facts, ...told, publication, packs };
  const head = writeCatalogue(folder, now, bound, piecesOf(bound, bytes.subarray(start)));
  return { fresh: { head, entries }, places, moved };
}

function byFile<T extends { readonly file: string }>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Says what became of the files, and what there is to say of them. */
function tell(
  folder: string,
  before: CatalogueHead,
  { out, cards }: Change,
  gone: readonly StoredEntry[],
): Pick<CatalogueHead, 'ledger' | 'messages' | 'counts'> {
  const said = readFileSync(join(folder, MESSAGES), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line): Message => JSON.parse(line));
  const others = said.filter(({ file }) => !out.has(file));
  const own = cards.flatMap(({ messages }) => messages);
  const isSilent = others.length === said.length && own.length === 0;
  const messages = sortMessages([...others, ...own]).map((message) => `${JSON.stringify(message)}\n`);
  return {
    ...tellFates(folder, before, byFile(gone).map(publishedEntry), byFile(cards).map(publishedEntry)),
    messages: isSilent ? before.messages : replaceLines(join(folder, MESSAGES), messages),
  };
}

/** Puts what became of some files in the place of what stood of them in the ledger. */
function tellFates(
  folder: string,
  { ledger, counts }: CatalogueHead,
  was: readonly LedgerEntry[],
  now: readonly LedgerEntry[],
): Pick<CatalogueHead, 'ledger' | 'counts'> {
  if (JSON.stringify(was) === JSON.stringify(now)) return { ledger, counts };
  const more = now.length - was.length;
  const files = {
    ...counts.files,
    files: counts.files.files + more,
    published: counts.files.published + more,
  };
  const articles = {
    ...counts.articles,
    in: counts.articles.in + more,
    published: counts.articles.published + more,
  };
  const path = join(folder, LEDGER);
  const told = spliceLedger(readFileSync(path, 'utf8'), was, now, files);
  return { ledger: replaceLines(path, [told]), counts: { files, articles } };
}

function writeCatalogue(
  folder: string,
  before: CatalogueHead,
  bound: readonly Row[],
  pieces: readonly Uint8Array[],
): CatalogueHead {
  const { publication, files, assets, ledger, messages, packs } = before;
  const seen = createHash('sha256').update(
    `${JSON.stringify({ publication, files, assets, ledger, messages, packs })}\n`,
  );
  seen.update(bound.map(({ entry: { id, slug, digest } }) => `${id} ${slug} ${digest}\n`).join(''));
  const lines = createHash('sha256');
  for (const piece of pieces) lines.update(piece);
  const head = {
    ...before,
    digest: seen.digest('hex'),
    articles: bound.length,
    lines: lines.digest('hex'),
  };
  putFile(join(folder, CATALOGUE), [Buffer.from(`${JSON.stringify(head)}\n`), ...pieces]);
  return head;
}
