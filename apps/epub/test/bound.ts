import type { Article, Message, Publication } from '@offprint/article';
import { memoryCollection, outputFiles } from '@offprint/collection';
import type { Collection, OutputData, RenderOptions } from '@offprint/collection';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { epubPublisher } from '../src/index.ts';
import { PUBLICATION } from './sample.ts';

/** What a run of the publisher gave. */
export interface Run {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly keys: ReadonlyMap<string, string>;
  readonly messages: readonly Message[];
  /** The text of a file of the book `name`, under its content folder. */
  readonly text: (name: string, file: string) => string;
  readonly bytes: (name: string, file: string) => Uint8Array | undefined;
  readonly names: (name: string) => readonly string[];
}

/** Publishes articles in memory. */
export function publishArticles(
  articles: readonly Article[],
  publication: Partial<Publication> = {},
  options: Omit<RenderOptions, 'report'> = {},
  assets: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<Run> {
  return publishCollection(memoryCollection({ ...PUBLICATION, ...publication }, articles, assets), options);
}

/** Publishes a collection in memory. */
export async function publishCollection(
  collection: Collection,
  options: Omit<RenderOptions, 'report'> = {},
): Promise<Run> {
  const files = new Map<string, Uint8Array>();
  const keys = new Map<string, string>();
  const messages: Message[] = [];
  const given = epubPublisher.render(collection, { ...options, report: (said) => messages.push(said) });
  for await (const { path, key, data } of outputFiles(given)) {
    files.set(path, await wholeOf(await data()));
    keys.set(path, key);
  }
  const opened = (name: string): Record<string, Uint8Array> => {
    const bytes = files.get(`${name}.epub`);
    if (bytes === undefined) throw new Error(`no ${name}.epub among ${[...files.keys()].join(', ')}`);
    return unzipSync(bytes);
  };
  return {
    files,
    keys,
    messages,
    text: (name, file) => strFromU8(opened(name)[`OEBPS/${file}`] ?? new Uint8Array()),
    bytes: (name, file) => opened(name)[`OEBPS/${file}`],
    names: (name) => Object.keys(opened(name)),
  };
}

async function wholeOf(data: OutputData): Promise<Uint8Array> {
  if (typeof data === 'string') return Buffer.from(data);
  if (data instanceof Uint8Array) return data;
  const pieces: Uint8Array[] = [];
  for await (const piece of data) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What keeps a text from being a well-formed XML document. */
export function faultsOf(text: string): readonly string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => faults.push(error.message));
  parser.write(text).close();
  return faults;
}
