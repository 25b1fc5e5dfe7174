// Two independent programs read the catalogues of books, from their root to every book, over loopback HTTP.
import { createRequire } from 'node:module';
import { DOMParser } from '@xmldom/xmldom';
import { serve } from './serve.mjs';
import { testModules } from './trees.mjs';

const require = createRequire(import.meta.url);
const { booksOf, READING, readingCollection, treeOf } = await testModules();
const books = booksOf(READING);
const tree = await treeOf(readingCollection(), { books });
const server = await serve(tree.files);
const faults = [];
const here = (href) => new URL(href.replace('https://leaves.example/feeds/', ''), server.url).href;
const textOf = async (url) => (await fetch(url)).text();

function compare(reader, found) {
  for (const { id, title } of books) {
    const book = found.find((one) => one.id === id);
    if (book === undefined) faults.push(`${reader}: ${title} is not there`);
    else if (book.title !== title) faults.push(`${reader}: ${title} is called ${JSON.stringify(book.title)}`);
    else if (!book.href?.endsWith('.epub')) faults.push(`${reader}: ${title} cannot be had: ${book.href}`);
  }
  const extra = found.length - books.length;
  if (extra !== 0) faults.push(`${reader}: ${found.length} books, not ${books.length}`);
  console.log(`${reader}: ${found.length}/${books.length}`);
}

async function opdsFeedParser() {
  const Parser = require('opds-feed-parser').default;
  const parser = new Parser();
  const root = await parser.parse(await textOf(`${server.url}opds.xml`));
  const found = [];
  for (const { links } of root.entries) {
    const page = await parser.parse(await textOf(here(links[0].href)));
    for (const entry of page.entries) {
      const link = entry.links.find(({ rel }) => rel?.startsWith('http://opds-spec.org/acquisition'));
      found.push({ id: entry.id, title: entry.title, href: link?.href });
    }
  }
  compare('opds-feed-parser, OPDS 1.2', found);
}

async function r2() {
  const { initGlobalConverters_OPDS } = require('r2-opds-js/dist/es6-es2015/src/opds/init-globals');
  const { OPDS } = require('r2-opds-js/dist/es6-es2015/src/opds/opds1/opds');
  const { OPDSFeed } = require('r2-opds-js/dist/es6-es2015/src/opds/opds2/opds2');
  const { convertOpds1ToOpds2 } = require('r2-opds-js/dist/es6-es2015/src/opds/converter');
  const { initGlobalConverters_GENERIC } = require('r2-shared-js/dist/es6-es2015/src/init-globals');
  const { TaJsonDeserialize } = require('r2-lcp-js/dist/es6-es2015/src/serializable');
  const { XML } = require('r2-utils-js/dist/es6-es2015/src/_utils/xml-js-mapper');
  initGlobalConverters_OPDS();
  initGlobalConverters_GENERIC();
  const booksOfFeed = (feed) =>
    (feed.Publications ?? []).map(({ Metadata, Links }) => ({
      id: Metadata.Identifier,
      title: Metadata.Title,
      href: Links.find(({ Rel }) => Rel.some((rel) => rel.startsWith('http://opds-spec.org/acquisition')))
        ?.Href,
    }));
  const read2 = async (url) => TaJsonDeserialize(JSON.parse(await textOf(url)), OPDSFeed);
  const read1 = async (url) =>
    convertOpds1ToOpds2(
      XML.deserialize(new DOMParser().parseFromString(await textOf(url), 'text/xml'), OPDS),
    );
  for (const [label, root, read] of [
    ['OPDS 2.0', 'opds.json', read2],
    ['OPDS 1.2', 'opds.xml', read1],
  ]) {
    const found = [];
    for (const { Href } of (await read(`${server.url}${root}`)).Navigation)
      found.push(...booksOfFeed(await read(here(Href))));
    compare(`r2-opds-js, ${label}`, found);
  }
}

for (const read of [opdsFeedParser, r2]) {
  try {
    await read();
  } catch (error) {
    faults.push(`${read.name}: ${error.stack}`);
  }
}
server.close();
for (const fault of faults) console.log(`  ${fault}`);
console.log(`catalogues, interoperability: ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
