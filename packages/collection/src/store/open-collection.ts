import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, ArticleId, Ledger, Message } from '@offprint/article';
import { shelved } from '../shelved.ts';
import type { Collection } from '../collection.ts';
import { readWithin } from '../corpus/read-file.ts';
import { foldersOf } from '../corpus/folders.ts';
import { LIMITS } from '../limits.ts';
import { sha256, unpackArticle } from './frame.ts';
import { PackReader, type Stretch } from './pack-reader.ts';
import { readLines } from './read-lines.ts';
import { CATALOGUE, LEDGER, MESSAGES } from './places.ts';
import type { CatalogueHead, StoredEntry } from './stored.ts';

/** There is no whole collection in a folder; building the corpus again makes one. */
export class NoCollection extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NoCollection';
  }
}

/**
 * Takes the folder of a collection (`<corpus>/.offprint`) and the corpus it was made from, and opens it. Bodies are read
 * one by one when asked for. Throws {@link NoCollection} when there is none, or when it was damaged since it was written.
 */
export async function openCollection(folder: string, corpus: string): Promise<Collection> {
  const { head, entries } = readCatalogue(folder);
  const ledgerText = await verified(folder, LEDGER, head.ledger);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const packs = new PackReader(folder);
  return {
    publication: head.publication,
    catalogue: shelved(entries, head.publication),
    digest: head.digest,
    ledger: parse<Ledger>(ledgerText),
    messages: async () =>
      lines(await verified(folder, MESSAGES, head.messages)).map((line) => parse<Message>(line)),
    article: async (id) => readArticle(head, byId, packs, id),
    source: async (article) => (await import('../source-of.ts')).sourceOf(article, corpus),
    asset: async (sha) => {
      const place = head.assets[sha];
      if (place === undefined) throw new Error(`not in the collection: ${sha}`);
      const bytes = await readFile(join(folder, place));
      if (sha256(bytes) !== sha) throw new NoCollection(`${join(folder, place)} is damaged`);
      return bytes;
    },
    file: (path) => {
      const known = head.files[path];
      const place = foldersOf(corpus).find(path.normalize('NFC'));
      if (known === undefined || place === undefined)
        return Promise.reject(new Error(`publication.yaml names no such file: ${path}`));
      return Promise.resolve(readWithin(place, LIMITS.pictureBytes));
    },
  };
}

/** Reads a catalogue from a folder. Throws {@link NoCollection}. */
export function readCatalogue(folder: string): {
  readonly head: CatalogueHead;
  readonly entries: readonly StoredEntry[];
} {
  const path = join(folder, CATALOGUE);
  if (!existsSync(path)) throw new NoCollection(`there is no collection in ${folder}`);
  try {
    const { first, rest, digest } = readLines(path, parse<StoredEntry>);
    const head = parse<CatalogueHead>(first);
    if (head.offprint !== 1 || head.lines !== digest) throw new NoCollection(`${path} is not whole`);
    return { head, entries: rest };
  } catch (error) {
    if (error instanceof NoCollection) throw error;
    throw new NoCollection(`${path} is damaged`);
  }
}

async function readArticle(
  { packs: names }: CatalogueHead,
  byId: ReadonlyMap<ArticleId, StoredEntry>,
  packs: PackReader,
  id: ArticleId,
): Promise<Article> {
  const entry = byId.get(id);
  const name = names[id.slice(0, 2)];
  if (entry === undefined || name === undefined) throw new Error(`not in the collection: ${id}`);
  const { article, digest } = unpack(packs, { in: name, at: entry.at, length: entry.length });
  if (digest !== entry.digest) throw new NoCollection(`${name} is damaged`);
  return article;
}

function unpack(packs: PackReader, place: Stretch): ReturnType<typeof unpackArticle> {
  try {
    return unpackArticle(packs.read(place));
  } catch {
    throw new NoCollection(`${place.in} is damaged`);
  }
}

async function verified(folder: string, name: string, digest: string): Promise<string> {
  const text = await readFile(join(folder, name), 'utf8').catch(() => undefined);
  if (text === undefined || sha256(text) !== digest)
    throw new NoCollection(`${join(folder, name)} is damaged`);
  return text;
}

function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

function parse<T>(text: string): T {
  return JSON.parse(text);
}
