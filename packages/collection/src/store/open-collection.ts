import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, ArticleId, Ledger, Message } from '@offprint/article';
import { shelved } from '../shelved.ts';
import type { Collection } from '../collection.ts';
import { readWithin } from '../corpus/read-file.ts';
import { foldersOf } from '../corpus/folders.ts';
import { LIMITS } from '../limits.ts';
import { CatalogueLine, rowsIn } from './catalogue-line.ts';
import { FarEntry, readFarEntries } from './far-entries.ts';
import { NoCollection } from './no-collection.ts';
import { readFirstLine, readLines } from './read-lines.ts';
import { remember } from './remember.ts';
import { sha256 } from './sha256.ts';
import { CATALOGUE, LEDGER, MESSAGES } from './places.ts';
import { HELD_ENTRIES, type CatalogueHead, type StoredEntry } from './stored.ts';
import type { Fresh } from './write-collection.ts';

/**
 * Takes the folder of a collection (`<corpus>/.offprint`) and the corpus it was made from, and opens it; `fresh` when it was written
 * just now; of more than `most` articles only the ids are held. Bodies are read one by one when asked for. Throws {@link NoCollection} when there is none, or when it was damaged since it was written.
 */
export async function openCollection(
  folder: string,
  corpus: string,
  fresh?: Fresh,
  most: number = HELD_ENTRIES,
): Promise<Collection> {
  const head = fresh?.head ?? readHead(folder);
  let ledger = fresh?.ledger;
  // Loaded only here: a build that changes nothing reads no article.
  const reader = async (): Promise<(id: ArticleId) => Article> =>
    (await import('./read-article.ts')).articlesIn(folder, head, entries().byId);
  let reading: ReturnType<typeof reader> | undefined;
  let read:
    | { readonly catalogue: Collection['catalogue']; readonly byId: ReadonlyMap<ArticleId, StoredEntry> }
    | undefined;
  const entries = (): NonNullable<typeof read> => {
    if (read === undefined) {
      const stored = fresh?.entries ?? readEntries(folder, head, most);
      const byId = new Map<ArticleId, StoredEntry>();
      for (const entry of stored) byId.set(entry.id, entry);
      read = { catalogue: shelved(stored, head.publication, head.crowded, onShelf), byId };
    }
    return read;
  };
  return {
    publication: head.publication,
    // A build in which nothing changed never asks.
    get catalogue() {
      return entries().catalogue;
    },
    articles: head.articles,
    digest: head.digest,
    facts: head.facts,
    get ledger() {
      return (ledger ??= parse<Ledger>(verified(folder, LEDGER, head.ledger)));
    },
    ledgerDigest: head.ledger,
    counts: head.counts,
    messages: async (level = 'info') => readMessages(folder, head, level),
    article: async (id) => (await (reading ??= reader()))(id),
    source: async (article) => (await import('../source-of.ts')).sourceOf(article, corpus),
    asset: async (sha) => {
      const place = head.assets[sha];
      if (place === undefined) throw new Error(`not in the collection: ${sha}`);
      const bytes = readFileSync(join(folder, place));
      if (sha256(bytes) !== sha) throw new NoCollection(`${join(folder, place)} is damaged`);
      return bytes;
    },
    remember: (...asked) => remember(folder, ...asked),
    file: (path) => {
      const known = head.files[path];
      const place = foldersOf(corpus).find(path.normalize('NFC'));
      if (known === undefined || place === undefined)
        return Promise.reject(new Error(`publication.yaml names no such file: ${path}`));
      return Promise.resolve(readWithin(place, LIMITS.pictureBytes));
    },
  };
}

function readHead(folder: string): CatalogueHead {
  const path = join(folder, CATALOGUE);
  if (!existsSync(path)) throw new NoCollection(`there is no collection in ${folder}`);
  return sound(path, () => {
    const head = parse<CatalogueHead>(readFirstLine(path));
    if (head.offprint !== 2) throw new NoCollection(`${path} is not whole`);
    return head;
  });
}

function readEntries(
  folder: string,
  { lines: whole, articles }: CatalogueHead,
  most: number,
): readonly StoredEntry[] {
  const path = join(folder, CATALOGUE);
  return sound(path, () => {
    const { entries, digest } = articles <= most ? readRows(path) : readFarEntries(path);
    if (digest !== whole) throw new NoCollection(`${path} is not whole, or not as it was`);
    return entries;
  });
}

function readRows(path: string): { readonly entries: readonly StoredEntry[]; readonly digest: string } {
  const bytes = readFileSync(path);
  const lines = bytes.subarray(bytes.indexOf('\n') + 1);
  return { entries: rowsIn(lines.toString('latin1')).map(({ entry }) => entry), digest: sha256(lines) };
}

function onShelf(entry: StoredEntry, shelf: string): StoredEntry {
  return entry instanceof FarEntry || entry instanceof CatalogueLine
    ? entry.on(shelf)
    : { ...entry, shelf, digest: `${entry.digest}-${shelf}` };
}

const LEVELS: readonly Message['level'][] = ['info', 'warning', 'error'];

function readMessages(
  folder: string,
  { messages: whole }: CatalogueHead,
  level: Message['level'],
): readonly Message[] {
  // As a text inside of a line it would have its quotes escaped.
  const signs = LEVELS.slice(LEVELS.indexOf(level)).map((one) => `"level":"${one}"`);
  return readWhole(join(folder, MESSAGES), 0, whole, (line) =>
    signs.some((sign) => line.includes(sign)) ? parse<Message>(line) : undefined,
  );
}

function readWhole<T>(
  path: string,
  heads: 0 | 1,
  whole: string,
  keep: (line: string) => T | undefined,
): readonly T[] {
  return sound(path, () => {
    const { rest, digest } = readLines(path, heads, keep);
    if (digest !== whole) throw new NoCollection(`${path} is not whole, or not as it was`);
    return rest;
  });
}

function sound<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof NoCollection) throw error;
    throw new NoCollection(`${path} is damaged`);
  }
}

function verified(folder: string, name: string, digest: string): string {
  const path = join(folder, name);
  return sound(path, () => {
    const text = readFileSync(path, 'utf8');
    if (sha256(text) !== digest) throw new NoCollection(`${path} is damaged`);
    return text;
  });
}

function parse<T>(text: string): T {
  return JSON.parse(text);
}
