import { uuidOf } from '@offprint/article';
import type { Article, Asset, DateValue, Matter, Publication } from '@offprint/article';
import type { Collection, OutputFile } from '@offprint/collection';
import { memoryCollection, outputFiles } from '@offprint/collection';
import { htmlPublisher } from '../src/index.ts';

/** A publication with every default, as a test wants it otherwise. */
export function publication(own: Partial<Publication> = {}): Publication {
  return {
    title: 'The Harbour Papers',
    language: 'en',
    authors: [],
    timezone: 'UTC',
    volumes: ['year'],
    feeds: { items: 20, content: 'full' },
    theme: { header: [], footer: [] },
    permalinks: 'year-month',
    ...own,
  };
}

/** A date as far as its text says. */
export function date(value: string): DateValue {
  const precision =
    value.length > 10 ? 'minute' : value.length > 7 ? 'day' : value.length > 4 ? 'month' : 'year';
  return { value, precision, by: 'date-is-known' };
}

/** An article of one paragraph, as a test wants it otherwise. */
export function article(name: string, own: Partial<Matter> = {}, rest: Partial<Article> = {}): Article {
  const text = rest.text ?? `The body of ${name}.`;
  return {
    id: uuidOf(name),
    slug: name,
    matter: {
      title: name,
      authors: [],
      lang: 'en',
      dir: 'ltr',
      tags: [],
      words: 4,
      source: { file: `${name}.txt`, format: 'text', sha256: '0'.repeat(64) },
      ...own,
    },
    fragment: { html: [`<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`], refs: [] },
    text,
    outline: [],
    assets: [],
    alsoAt: [],
    provenance: { encoding: 'utf-8', evidence: [], spans: [] },
    ...rest,
  };
}

/** A picture that is only spoken of. */
export function asset(own: Partial<Asset> = {}): Asset {
  return {
    sha256: 'a'.repeat(64),
    mediaType: 'image/jpeg',
    width: 2000,
    height: 1000,
    bytes: 9,
    name: 'a.jpg',
    ...own,
  };
}

/** Renders a collection and gives its files by path. */
export async function rendered(
  articles: readonly Article[],
  own: Partial<Publication> = {},
  options: { readonly asOf?: string; readonly search?: boolean } = {},
  assets?: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, OutputFile>> {
  return filesOf(memoryCollection(publication(own), articles, assets), options);
}

export async function filesOf(
  collection: Collection,
  options: { readonly asOf?: string; readonly search?: boolean } = {},
): Promise<ReadonlyMap<string, OutputFile>> {
  const files = new Map<string, OutputFile>();
  for await (const file of outputFiles(htmlPublisher.render(collection, { ...options, report: () => {} }))) {
    if (files.has(file.path)) throw new Error(`twice: ${file.path}`);
    files.set(file.path, file);
  }
  return files;
}

/** The text of one file. Throws when there is none. */
export async function text(files: ReadonlyMap<string, OutputFile>, path: string): Promise<string> {
  const data = await files.get(path)?.data();
  if (typeof data !== 'string')
    throw new Error(`no text at ${path}; there are ${[...files.keys()].join(' ')}`);
  return data;
}
