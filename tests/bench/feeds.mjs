// npm run bench:feeds [COUNT…]: publishes the feeds of COUNT articles (10000 and 100000) of 4 kB and prints CPU seconds and peak
// memory: of the whole process, and what of it came while publishing, beside the catalogue that the collection holds.
// The articles are made as they are asked for; each shares a year, a language, a source, an author and two tags with others.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { WORDS } from './words.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const built = (room) => import(pathToFileURL(path.join(ROOT, room, 'dist/index.js')).href);
const BODY = Array.from(
  { length: 8 },
  (_, at) => `<p>${[...WORDS.en, ...WORDS.en].slice(at, at + 80).join(' ')}</p>`,
);

async function publishFeeds(count, out) {
  const { uuidOf } = await built('packages/article');
  const { publish } = await built('packages/collection');
  const { feedsPublisher } = await built('apps/feeds');
  const entryOf = (number) => {
    const id = uuidOf(String(number));
    const day = new Date(Date.UTC(2020, 0, 1) - Math.floor((number * 7300) / count) * 86_400_000);
    const matter = {
      title: `Article ${number} on ${WORDS.en[number % WORDS.en.length]}`,
      authors: [{ name: `Writer ${number % 400}` }],
      published: { value: day.toISOString().slice(0, 10), precision: 'day', by: 'date-is-known' },
      lang: 'en',
      dir: 'ltr',
      tags: [`topic ${number % 100}`, `t${number % 9}`],
      source: { name: `paper${number % 50}.example`, file: `${number}.md`, format: 'markdown', sha256: '' },
      words: 640,
    };
    return { id, slug: `article-${number}`, matter, digest: id, assets: [], links: [], weight: 4500 };
  };
  const numbers = new Map();
  const catalogue = Array.from({ length: count }, (_, number) => entryOf(number));
  catalogue.forEach(({ id }, number) => numbers.set(id, number));
  const article = (id) => {
    const number = numbers.get(id);
    const html = Array.from({ length: 8 }, (_, at) => BODY[(number + at) % BODY.length]).join('\n');
    const { slug, matter } = catalogue[number];
    const provenance = { encoding: 'utf-8', evidence: [], spans: [] };
    const rest = { text: '', outline: [], assets: [], alsoAt: [], provenance };
    return Promise.resolve({ id, slug, matter, fragment: { html: [html], refs: [] }, ...rest });
  };
  const publication = {
    title: 'Bench',
    url: 'https://bench.example/',
    language: 'en',
    authors: [],
    timezone: 'UTC',
    volumes: [],
    feeds: { items: 50, content: 'full' },
    theme: { header: [], footer: [] },
    permalinks: 'flat',
  };
  const ledger = { counts: {}, entries: [] };
  const collection = { publication, catalogue, ledger, digest: 'bench', messages: async () => [], article };
  globalThis.gc?.();
  const before = process.memoryUsage();
  let heap = 0;
  const watch = setInterval(() => (heap = Math.max(heap, process.memoryUsage().heapUsed)), 50);
  const began = process.cpuUsage();
  const { files, bytes } = await publish(feedsPublisher, { collection, out });
  clearInterval(watch);
  const { user, system } = process.cpuUsage(began);
  const peak = process.resourceUsage().maxRSS * 1024;
  return {
    cpu: (user + system) / 1e6,
    files,
    gb: bytes / 1e9,
    peak: peak / 1e6,
    own: (peak - before.rss) / 1e6,
    heap: (heap - before.heapUsed) / 1e6,
  };
}

const [verb, ...rest] = process.argv.slice(2);
if (verb === 'one') {
  console.log(JSON.stringify(await publishFeeds(Number(rest[0]), rest[1])));
} else {
  for (const count of verb === undefined ? ['10000', '100000'] : [verb, ...rest]) {
    const work = mkdtempSync(path.join(tmpdir(), 'offprint-bench-'));
    const { stdout } = spawnSync(
      process.execPath,
      ['--expose-gc', fileURLToPath(import.meta.url), 'one', count, path.join(work, 'out')],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const { cpu, files, gb, peak, own, heap } = JSON.parse(stdout);
    console.log(
      `${count} articles: ${files} files, ${gb.toFixed(2)} GB, ${cpu.toFixed(1)} CPU s; peak ${peak.toFixed(0)} MB, of it ${own.toFixed(0)} MB since publishing began; heap ${heap.toFixed(0)} MB beside the catalogue`,
    );
    rmSync(work, { recursive: true });
  }
}
