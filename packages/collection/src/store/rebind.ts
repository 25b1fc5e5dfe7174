import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger, Message, Publication } from '@offprint/article';
import type { BodyPlace } from '../assemble/card.ts';
import { withLanguage } from '../assemble/language.ts';
import { ledgerOf, publishedEntry } from '../assemble/ledger.ts';
import { sortMessages } from '../assemble/messages.ts';
import { settle, type Change } from '../assemble/settle.ts';
import type { Moved } from '../cache/state.ts';
import { byDateThenTitle } from '../order.ts';
import { countArticles } from '../summary/count-articles.ts';
import { ledgerLines } from './ledger-lines.ts';
import { CATALOGUE, LEDGER, MESSAGES } from './places.ts';
import { rebindPacks } from './rebind-packs.ts';
import { replaceFile } from './replace-file.ts';
import { replaceLines } from './replace-lines.ts';
import { sha256 } from './sha256.ts';
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
  const text = readFileSync(join(folder, CATALOGUE), 'utf8');
  const [first = '', ...lines] = text.slice(0, -1).split('\n');
  const before: CatalogueHead = JSON.parse(first);
  const rows = lines.map((line): Row => ({ entry: JSON.parse(line), line }));
  const isOut = ({ entry }: Row): boolean => change.out.has(entry.matter.source.file);
  const [kept, gone] = [rows.filter((row) => !isOut(row)), rows.filter(isOut)];
  // Where there is no article at all, there is something to say of that.
  if (kept.length === 0) return undefined;
  const put = settle(
    change,
    rows.map(({ entry }) => entry),
    hidden,
  );
  if (put === undefined) return undefined;

  const entries = { kept: kept.map(({ entry }) => entry), gone: gone.map(({ entry }) => entry) };
  const { packs, shifted, added, places, moved } = rebindPacks(folder, before.packs, entries, put);
  const bound = [
    ...kept.map((row) => {
      const now = shifted.get(row.entry);
      return now === undefined ? row : rowOf(now);
    }),
    ...added.map(rowOf),
  ].sort((a, b) => byDateThenTitle(a.entry, b.entry));
  const { ledger, digests } = tell(folder, before, change);
  const publication = withLanguage(
    { ...before.publication, language: settings.language === 'und' ? 'und' : before.publication.language },
    bound.map(({ entry }) => entry),
  );
  const counts = { files: ledger.counts, articles: countArticles(ledger.entries) };
  const head = writeCatalogue(folder, { ...before, counts, publication, packs, ...digests }, bound);
  return { fresh: { head, entries: bound.map(({ entry }) => entry), ledger }, places, moved };
}

/** An entry of the catalogue and its line. */
interface Row {
  readonly entry: StoredEntry;
  readonly line: string;
}

function rowOf(entry: StoredEntry): Row {
  return { entry, line: JSON.stringify(entry) };
}

/** Says what became of the files, and what there is to say of them. */
function tell(
  folder: string,
  before: CatalogueHead,
  { out, cards }: Change,
): { readonly ledger: Ledger; readonly digests: Pick<CatalogueHead, 'ledger' | 'messages'> } {
  const old: Ledger = JSON.parse(readFileSync(join(folder, LEDGER), 'utf8'));
  const now = cards.map(publishedEntry);
  const was = old.entries.filter(({ file }) => out.has(file));
  const isSame = JSON.stringify(was) === JSON.stringify(now);
  const ledger = isSame ? old : ledgerOf([...old.entries.filter(({ file }) => !out.has(file)), ...now]);

  const said = readFileSync(join(folder, MESSAGES), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line): Message => JSON.parse(line));
  const others = said.filter(({ file }) => !out.has(file));
  const own = cards.flatMap(({ messages }) => messages);
  const isSilent = others.length === said.length && own.length === 0;
  const messages = sortMessages([...others, ...own]).map((message) => `${JSON.stringify(message)}\n`);
  return {
    ledger,
    digests: {
      ledger: isSame ? before.ledger : replaceLines(join(folder, LEDGER), ledgerLines(ledger)),
      messages: isSilent ? before.messages : replaceLines(join(folder, MESSAGES), messages),
    },
  };
}

function writeCatalogue(folder: string, before: CatalogueHead, bound: readonly Row[]): CatalogueHead {
  const { publication, files, assets, ledger, messages, packs } = before;
  const seen = createHash('sha256').update(
    `${JSON.stringify({ publication, files, assets, ledger, messages, packs })}\n`,
  );
  seen.update(bound.map(({ entry: { id, slug, digest } }) => `${id} ${slug} ${digest}\n`).join(''));
  const rest = Buffer.from(bound.map(({ line }) => `${line}\n`).join(''));
  const head = { ...before, digest: seen.digest('hex'), articles: bound.length, lines: sha256(rest) };
  replaceFile(join(folder, CATALOGUE), Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), rest]));
  return head;
}
