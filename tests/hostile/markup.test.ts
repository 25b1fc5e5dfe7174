import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { normaliseCorpus } from '@offprint/collection';
import type { Collection } from '@offprint/collection';
import { epubPublisher } from '@offprint/epub';
import { feedsPublisher } from '@offprint/feeds';
import { htmlPublisher } from '@offprint/html';
import { publishInMemory } from '../publish-in-memory.ts';
import { unzip } from '../unzip.ts';
import { corpusOf, sentences } from './corpus-of.ts';
import { tracesIn } from './traces-in.ts';
import { vectors } from './vectors.ts';

/** One vector in so many; the browser opens them all (`npm run test:hostile`). */
const EVERY = 8;

const scratch = mkdtempSync(path.join(tmpdir(), 'offprint-hostile-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let collection: Collection;
const files = corpusOf(vectors().filter(({ number }) => number % EVERY === 0));

beforeAll(async () => {
  const innocent = `---\ntitle: An innocent article\n---\n\n${sentences(900_001, 4)}\n`;
  for (const { file, text } of [...files, { file: 'innocent.md', text: innocent }]) {
    mkdirSync(path.dirname(path.join(scratch, file)), { recursive: true });
    writeFileSync(path.join(scratch, file), text);
  }
  collection = await normaliseCorpus({ corpus: scratch });
}, 120_000);

/** The markup documents of a tree: pages, chapters, what a feed reader prints. */
async function documentsOf(output: string): Promise<ReadonlyMap<string, string>> {
  if (output === 'page') return textsOf(await publishInMemory(htmlPublisher, collection), /\.html$/);
  if (output === 'chapter') {
    const books = await publishInMemory(epubPublisher, collection);
    return new Map(
      [...books]
        .filter(([name]) => name.endsWith('.epub'))
        .flatMap(([name, zip]) => [...textsOf(unzip(zip), /\.xhtml$/, name)]),
    );
  }
  const feeds = textsOf(await publishInMemory(feedsPublisher, collection), /feed\.json$/);
  return new Map(
    [...feeds].flatMap(([name, json]) => itemsOf(json).map((html, index) => [`${name}#${index}`, html])),
  );
}

function textsOf(tree: ReadonlyMap<string, Buffer>, name: RegExp, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    [...tree]
      .filter(([file]) => name.test(file))
      .map(([file, bytes]) => [`${prefix}/${file}`, bytes.toString('utf8')]),
  );
}

function itemsOf(json: string): readonly string[] {
  const feed: { readonly items?: readonly { readonly content_html?: string }[] } = JSON.parse(json);
  return (feed.items ?? []).map(({ content_html: html }) => html ?? '');
}

test('no vector costs its article, or a neighbour’s', () => {
  const lost = collection.ledger.entries.filter(
    ({ fate, kind }) => kind === 'article' && fate !== 'published',
  );
  expect(lost).toEqual([]);
  expect(collection.catalogue.length).toBe(files.length + 1);
});

describe.each(['page', 'chapter', 'feed item'])('no %s', (output) => {
  test('holds markup that runs, fetches or covers the page', async () => {
    const documents = await documentsOf(output);
    expect(documents.size).toBeGreaterThan(0);
    const traces = [...documents].map(([name, html]) => ({ name, traces: tracesIn(html) }));
    expect(traces.filter(({ traces }) => traces.length > 0)).toEqual([]);
  }, 120_000);
});
