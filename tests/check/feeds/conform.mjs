// Every feed against its specification: Atom by a RELAX NG grammar (jing), JSON Feed by its schema, RSS and OPDS by rules of our own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import Ajv from 'ajv';
import { faultsOfOpds1, faultsOfOpds2 } from './opds.mjs';
import { faultsOfRss } from './rss.mjs';
import { testModules, writeTree } from './trees.mjs';

const schema = createRequire(import.meta.url)('jsonfeed-schema/schema-v1.1.json');
const here = import.meta.dirname;
const folder = mkdtempSync(path.join(tmpdir(), 'offprint-feeds-'));
const faults = [];
const checked = { articles: 0, atom: 0, rss: 0, json: 0, 'OPDS 1.2': 0, 'OPDS 2.0': 0 };

const { HOSTILE, READING, booksOf, publicationOf, readingCollection, treeOf, withoutUrl } =
  await testModules();
const ajv = new Ajv({ allErrors: true });
const isJsonFeed = ajv.compile(schema);
let isArticle;
const trees = [
  ...(await Promise.all(HOSTILE.map(async ({ name, collection }) => [name, await treeOf(collection)]))),
  ['reading', await treeOf(readingCollection(), { books: booksOf(READING) })],
  [
    'reading without an address',
    await treeOf(readingCollection({ ...withoutUrl(), url: undefined }), { books: booksOf(READING) }),
  ],
  [
    'reading in pages',
    await treeOf(readingCollection({ feeds: { items: 3, content: 'full', hub: 'https://hub.example/' } })),
  ],
  [
    'reading summaries',
    await treeOf(readingCollection({ ...publicationOf(), feeds: { items: 50, content: 'summary' } })),
  ],
];
const atoms = [];
for (const [index, [label, tree]] of trees.entries()) {
  const own = path.join(folder, String(index));
  writeTree(tree, own);
  const known = (href, from, say) => {
    const base = 'https://leaves.example/feeds/';
    const at = new URL(href, `${base}${from.split(': ').at(-1)}`).href;
    if (!at.startsWith(base) && !at.startsWith('https://leaves.example/epub/')) say(`leads out: ${href}`);
    const file = at.slice(base.length);
    if (at.startsWith(base) && !tree.files.has(file)) say(`leads nowhere: ${href}`);
  };
  for (const name of tree.files.keys()) {
    const title = `${label}: ${name}`;
    if (/(^|\/)feed\.json$/.test(name)) {
      checked.json += 1;
      if (!isJsonFeed(JSON.parse(tree.text(name))))
        faults.push(...isJsonFeed.errors.map(({ dataPath, message }) => `${title}: ${dataPath} ${message}`));
    } else if (/(^|\/)rss\.xml$/.test(name)) {
      checked.rss += 1;
      faults.push(...faultsOfRss(tree.text(name), title));
    } else if (/^opds.*\.xml$/.test(name)) {
      checked['OPDS 1.2'] += 1;
      if (!label.includes('without')) atoms.push(path.join(own, name));
      faults.push(...faultsOfOpds1(tree.text(name), title, known));
    } else if (/^opds.*\.json$/.test(name)) {
      checked['OPDS 2.0'] += 1;
      faults.push(...faultsOfOpds2(tree.text(name), title, known));
    } else if (name === 'articles.jsonl.gz') {
      isArticle ??= ajv.compile(JSON.parse(tree.text('articles.schema.json')));
      const lines = gunzipSync(tree.files.get(name)).toString('utf8').split('\n').slice(0, -1);
      for (const line of lines) {
        checked.articles += 1;
        if (!isArticle(JSON.parse(line))) faults.push(`${title}: ${ajv.errorsText(isArticle.errors)}`);
      }
    } else if (/(^|\/)atom\.xml$/.test(name)) {
      checked.atom += 1;
      atoms.push(path.join(own, name));
    }
  }
}
const jing = spawnSync('jing', ['-c', path.join(here, 'atom.rnc'), ...atoms], { encoding: 'utf8' });
if (jing.status !== 0)
  faults.push(
    ...`${jing.error ?? ''}${jing.stdout}`
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.replace(folder, '')),
  );
rmSync(folder, { recursive: true });
for (const fault of faults) console.log(`  ${fault}`);
console.log(
  `feeds: ${trees.length} trees; ${Object.entries(checked)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ')}; ${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
