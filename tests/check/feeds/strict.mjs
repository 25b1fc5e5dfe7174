// The rules that feeds are checked by are strict: a feed as it is published passes, and with any one thing taken from it or
// put wrong it does not.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Ajv from 'ajv';
import { faultsOfOpds1, faultsOfOpds2 } from './opds.mjs';
import { faultsOfRss } from './rss.mjs';
import { testModules } from './trees.mjs';

const isJsonFeed = new Ajv().compile(createRequire(import.meta.url)('jsonfeed-schema/schema-v1.1.json'));
const { READING, booksOf, readingCollection, treeOf } = await testModules();
const tree = await treeOf(readingCollection(), { books: booksOf(READING) });
const folder = mkdtempSync(path.join(tmpdir(), 'offprint-strict-'));

const gone = (pattern) => (text) => text.replace(pattern, '');
const as = (pattern, other) => (text) => text.replace(pattern, other);
const twice = (pattern) => (text) => text.replace(pattern, '$&$&');
const json = (change) => (text) => {
  const feed = JSON.parse(text);
  change(feed);
  return JSON.stringify(feed);
};
/** The first of something after the first entry or item began. */
const inEntry = (pattern) => new RegExp(`(?<=<(?:entry|item)[^]*?)${pattern.source}`);

const ATOM = {
  'a feed without id': gone(/<id>[^<]*<\/id>/),
  'a feed without title': gone(/<title>[^<]*<\/title>/),
  'a feed without updated': gone(/<updated>[^<]*<\/updated>/),
  'a feed with two titles': twice(/<title>[^<]*<\/title>/),
  'an entry without id': gone(inEntry(/<id>[^<]*<\/id>/)),
  'an entry without title': gone(inEntry(/<title>[^<]*<\/title>/)),
  'an entry without updated': gone(inEntry(/<updated>[^<]*<\/updated>/)),
  'an entry with two dates of publication': twice(inEntry(/<published>[^<]*<\/published>/)),
  'no author anywhere': gone(/<author>[^]*?<\/author>/g),
  'an author without a name': gone(/<name>[^<]*<\/name>/),
  'an entry without content or address': (text) =>
    text.replace(inEntry(/<content[^]*?<\/content>/), '').replace(inEntry(/<link rel="alternate"[^>]*>/), ''),
  'a link without address': gone(inEntry(/ href="[^"]*"/)),
  'a relative link': as(inEntry(/ href="[^"]*"/), ' href="page.html"'),
  'an id that is no URI': as(/<id>[^<]*/, '<id>five'),
  'a date without an offset': as(/<updated>[^<]*/, '<updated>2018-01-19T00:00:00'),
  'a day for a moment': as(/<updated>[^<]*/, '<updated>2018-01-19'),
  'content of an unknown type': as(/<content type="html"/, '<content type="rich"'),
  'a category without a term': gone(inEntry(/ term="[^"]*"/)),
  'an element of nobody': as(/<updated>/, '<updatd/><updated>'),
};
const JSON_FEED = {
  'no version': json((feed) => delete feed.version),
  'no title': json((feed) => delete feed.title),
  'no items': json((feed) => delete feed.items),
  'an item without id': json(({ items }) => delete items[0].id),
  'an item without content': json(({ items }) => delete items[0].content_html),
  'a number for an id': json(({ items }) => (items[0].id = 5)),
  'an author that is a name': json(({ items }) => (items[0].authors = ['Lan'])),
  'an attachment without a type': json(
    ({ items }) => (items[0].attachments = [{ url: 'https://a.example/' }]),
  ),
  'a tag that is a number': json(({ items }) => (items[0].tags = [1])),
};
const RSS = {
  'no title': gone(/<title>[^<]*<\/title>/),
  'no link': gone(/<link>[^<]*<\/link>/),
  'no description': gone(/<description>[^<]*<\/description>/),
  'an item without guid': gone(inEntry(/<guid[^]*?<\/guid>/)),
  'a guid that is an address': as(inEntry(/isPermaLink="false"/), 'isPermaLink="true"'),
  'a date of another form': as(inEntry(/<pubDate>[^<]*/), '<pubDate>2018-01-19'),
  'two dates': twice(inEntry(/<pubDate>[^<]*<\/pubDate>/)),
  'two contents': twice(inEntry(/<content:encoded>[^<]*<\/content:encoded>/)),
};
const OPDS1 = {
  'no way to itself': gone(/<link rel="self"[^>]*>/),
  'no way to the start': gone(/<link rel="start"[^>]*>/),
  'a book without id': gone(inEntry(/<id>[^<]*<\/id>/)),
  'a book without title': gone(inEntry(/<title>[^<]*<\/title>/)),
  'a book without updated': gone(inEntry(/<updated>[^<]*<\/updated>/)),
  'a book that cannot be had': gone(inEntry(/<link rel="http:\/\/opds-spec\.org\/acquisition[^>]*>/)),
  'a book without a language': gone(inEntry(/<dc:language>[^<]*<\/dc:language>/)),
  'a facet without a group': gone(/ opds:facetGroup="[^"]*"/),
};
const OPDS2 = {
  'no title': json((feed) => delete feed.metadata.title),
  'no way to itself': json((feed) => (feed.links = feed.links.filter(({ rel }) => rel !== 'self'))),
  'nothing in it': json((feed) => (feed.publications = [])),
  'a book without title': json(({ publications }) => delete publications[0].metadata.title),
  'a book without identifier': json(({ publications }) => delete publications[0].metadata.identifier),
  'a book that cannot be had': json(({ publications }) => (publications[0].links = [])),
  'a book whose cover is a drawing': json(
    ({ publications }) => (publications[0].images = [{ href: 'a.svg', type: 'image/svg+xml' }]),
  ),
};
const held = (pattern, ending) =>
  [...tree.files.keys()].find((name) => name.endsWith(ending) && pattern.test(tree.text(name)));
const RULES = [
  ['Atom', 'atom.xml', ATOM],
  ['JSON Feed', 'feed.json', JSON_FEED, (text) => isJsonFeed(JSON.parse(text))],
  ['RSS', 'rss.xml', RSS, (text) => faultsOfRss(text, '').length === 0],
  ['OPDS 1.2', held(/opds-spec\.org\/facet/, '.xml'), OPDS1, (text) => faultsOfOpds1(text, '').length === 0],
  ['OPDS 2.0', held(/"publications"/, '.json'), OPDS2, (text) => faultsOfOpds2(text, '').length === 0],
];

try {
  const missed = [];
  const made = [];
  for (const [rules, file, changes, passes] of RULES) {
    const text = tree.text(file);
    for (const [name, change] of [['as it is', (same) => same], ...Object.entries(changes)]) {
      const changed = change(text);
      assert.equal(changed === text, name === 'as it is', `${rules}: ${name} changes the feed`);
      if (passes === undefined) {
        made.push({ rules, name, file: path.join(folder, `${made.length}.xml`) });
        writeFileSync(made.at(-1).file, changed);
      } else if (passes(changed) !== (name === 'as it is')) missed.push(`${rules}: ${name}`);
    }
  }
  const grammar = path.join(import.meta.dirname, 'atom.rnc');
  const { stdout, error } = spawnSync('jing', ['-c', grammar, ...made.map(({ file }) => file)], {
    encoding: 'utf8',
  });
  if (error) throw error;
  for (const { rules, name, file } of made)
    if (stdout.includes(`${file}:`) === (name === 'as it is')) missed.push(`${rules}: ${name}`);
  for (const fault of missed) console.log(`  judged wrongly: ${fault}`);
  const counts = RULES.map(([rules, , changes]) => `${rules} ${Object.keys(changes).length}`);
  console.log(`strictness: things put wrong: ${counts.join(', ')}; ${missed.length} judged wrongly`);
  process.exitCode = missed.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
