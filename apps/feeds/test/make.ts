import { uuidOf } from '@offprint/article';
import type { Article, DateValue, Fragment, Matter, Message, Publication } from '@offprint/article';
import { outputFiles } from '@offprint/collection';
import type { Collection, OutputFile, RenderOptions } from '@offprint/collection';
import { feedsPublisher } from '../src/index.ts';

/** A publication at an address, changed as told. */
export function publicationOf(change: Partial<Publication> = {}): Publication {
  return {
    title: 'The Collected Leaves',
    description: 'Clippings on public affairs',
    url: 'https://leaves.example/archive/',
    language: 'en',
    publisher: 'The Reading Room',
    authors: [],
    timezone: 'Asia/Ho_Chi_Minh',
    volumes: ['all'],
    feeds: { items: 50, content: 'full' },
    theme: { header: [], footer: [] },
    permalinks: 'year-month',
    ...change,
  };
}

/** The same publication without an address. */
export function withoutUrl(change: Partial<Publication> = {}): Publication {
  const { url: _, ...rest } = publicationOf(change);
  return rest;
}

/** A date known to the day. */
export function day(value: string): DateValue {
  return { value, precision: 'day', by: 'date-is-known' };
}

/** An article that stands for a name. */
export function articleOf(
  name: string,
  matter: Partial<Matter> = {},
  fragment: Fragment | string = `<p>The body of ${name}.</p>`,
  rest: Partial<Article> = {},
): Article {
  return {
    id: uuidOf(name),
    slug: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    matter: {
      title: `About ${name}`,
      authors: [{ name: 'Lan Anh' }],
      lang: 'en',
      dir: 'ltr',
      tags: [],
      words: 4,
      source: { file: `${name}.txt`, format: 'text', sha256: '0'.repeat(64) },
      ...matter,
    },
    fragment: typeof fragment === 'string' ? { html: [fragment], refs: [] } : fragment,
    text: `The body of ${name}.`,
    outline: [],
    assets: [],
    alsoAt: [],
    provenance: { encoding: 'utf-8', evidence: [], spans: [] },
    ...rest,
  };
}

/** A tree of feeds with all its bytes, and what was reported. */
export interface Tree {
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly keys: ReadonlyMap<string, string>;
  readonly messages: readonly Message[];
  /** The text of a file; throws when there is none. */
  readonly text: (path: string) => string;
}

/** Takes a collection and gives its feeds. */
export async function treeOf(collection: Collection, options: Partial<RenderOptions> = {}): Promise<Tree> {
  const files = new Map<string, string | Uint8Array>();
  const keys = new Map<string, string>();
  const messages: Message[] = [];
  const given = feedsPublisher.render(collection, {
    report: (message) => messages.push(message),
    ...options,
  });
  for await (const file of outputFiles(given)) {
    if (files.has(file.path)) throw new Error(`twice: ${file.path}`);
    files.set(file.path, await bytesOf(file));
    keys.set(file.path, file.key);
  }
  const text = (path: string): string => {
    const data = files.get(path);
    if (data === undefined) throw new Error(`no such file: ${path}`);
    return typeof data === 'string' ? data : Buffer.from(data).toString('utf8');
  };
  return { files, keys, messages, text };
}

async function bytesOf(file: OutputFile): Promise<string | Uint8Array> {
  const data = await file.data();
  if (typeof data === 'string' || data instanceof Uint8Array) return data;
  const pieces: Uint8Array[] = [];
  for await (const piece of data) pieces.push(piece);
  return Buffer.concat(pieces);
}
