// npm run bench:epub [COUNT…]: binds COUNT articles (100 and 10000) in year volumes and prints CPU seconds beyond start-up
// and peak memory, beside epub-gen-memory's own book of the same articles, and pandoc's of up to 1,000 where there is one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { WORDS } from './words.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const built = (room) => import(pathToFileURL(path.join(ROOT, room, 'dist/index.js')).href);
const LANGUAGES = Object.keys(WORDS);

/** Paragraphs of eighty words, 32 of each language, always the same: made once, so that only the binding is measured. */
const PARAGRAPHS = LANGUAGES.map((lang, index) => {
  let state = index * 2654435761 + 1;
  const word = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return WORDS[lang][Math.floor((state / 2 ** 32) * WORDS[lang].length)];
  };
  return Array.from({ length: 32 }, () => Array.from({ length: 80 }, word).join(' '));
});

/** The words of an article, always the same for its number: 560. */
function paragraphs(number) {
  const pool = PARAGRAPHS[number % LANGUAGES.length];
  return Array.from({ length: 7 }, (_, place) => pool[(number * 7 + place * 5) % pool.length]);
}

function articleOf(number, uuidOf) {
  const published = {
    value: new Date(Date.UTC(2000, 0, 1) + (number % 7300) * 86_400_000).toISOString().slice(0, 10),
    precision: 'day',
    by: 'date-is-known',
  };
  const title = `Article ${number} ${paragraphs(number)[0].slice(0, 50)}`;
  const source = { name: `paper${number % 5}.example`, file: `${number}.md`, format: 'markdown', sha256: '' };
  return {
    id: uuidOf(String(number)),
    slug: `article-${number}`,
    matter: {
      title,
      authors: [{ name: `Writer ${number % 40}` }],
      published,
      lang: 'en',
      dir: 'ltr',
      tags: ['a', `t${number % 9}`],
      source,
      words: 560,
    },
    fragment: {
      html: [
        paragraphs(number)
          .map((text) => `<p>${text}</p>`)
          .join('\n'),
      ],
      refs: [],
    },
    text: '',
    outline: [],
    assets: [],
    alsoAt: [],
    provenance: { encoding: 'utf-8', evidence: [], spans: [] },
  };
}

async function ours(count, out) {
  const { uuidOf } = await built('packages/article');
  const { byDateThenTitle, publish } = await built('packages/collection');
  const { epubPublisher } = await built('apps/epub');
  const numbers = new Map();
  const catalogue = Array.from({ length: count }, (_, number) => {
    const { id, slug, matter } = articleOf(number, uuidOf);
    numbers.set(id, number);
    return { id, slug, matter, digest: id, assets: [], links: [], weight: 4500 };
  }).sort(byDateThenTitle);
  const collection = {
    publication: {
      title: 'Bench',
      language: 'en',
      authors: [],
      timezone: 'UTC',
      volumes: ['year'],
      feeds: {},
      theme: { header: [], footer: [] },
      permalinks: 'flat',
    },
    catalogue,
    ledger: { counts: {}, entries: [] },
    digest: 'bench',
    messages: () => Promise.resolve([]),
    article: (id) => Promise.resolve(articleOf(numbers.get(id), uuidOf)),
  };
  const began = process.cpuUsage();
  await publish(epubPublisher, { collection, out });
  return process.cpuUsage(began);
}

async function theirs(count) {
  const { uuidOf } = await built('packages/article');
  const { EPub } = createRequire(import.meta.url)('epub-gen-memory');
  const began = process.cpuUsage();
  const chapters = Array.from({ length: count }, (_, number) => {
    const { id, matter, fragment } = articleOf(number, uuidOf);
    return {
      title: matter.title,
      author: matter.authors.map(({ name }) => name),
      content: fragment.html[0],
      filename: id,
    };
  });
  await new EPub({ title: 'Theirs' }, chapters).genEpub();
  return process.cpuUsage(began);
}

function withPandoc(count, work) {
  for (let number = 0; number < count; number += 1)
    writeFileSync(
      path.join(work, `${number}.md`),
      `# Article ${number}\n\n${paragraphs(number).join('\n\n')}\n`,
    );
  const command = `pandoc -f gfm -o ${path.join(work, 'pandoc.epub')} --metadata title=Bench ${path.join(work, '*.md')}`;
  const { stderr } = spawnSync('/usr/bin/time', ['-f', '%U %S %M', 'sh', '-c', command], {
    encoding: 'utf8',
  });
  const [user = 0, system = 0, kb = 0] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { cpu: user + system, mb: kb / 1024 };
}

const [verb, ...rest] = process.argv.slice(2);
if (verb === 'ours' || verb === 'theirs') {
  const { user, system } = await (verb === 'ours' ? ours(Number(rest[0]), rest[1]) : theirs(Number(rest[0])));
  console.log(JSON.stringify({ cpu: (user + system) / 1e6, mb: process.resourceUsage().maxRSS / 1024 }));
} else {
  const print = (name, { cpu, mb }) =>
    console.log(`${name.padEnd(34)} ${cpu.toFixed(2)} CPU s  ${mb.toFixed(0)} MB`);
  const child = (...args) => {
    const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(stdout);
  };
  for (const count of verb === undefined ? ['100', '10000'] : [verb, ...rest]) {
    const work = mkdtempSync(path.join(tmpdir(), 'offprint-bench-'));
    print(`Offprint, ${count}, year volumes`, child('ours', count, path.join(work, 'out')));
    print(`epub-gen-memory, ${count}, one book`, child('theirs', count));
    const measured = existsSync('/usr/bin/time') && spawnSync('pandoc', ['--version']).status === 0;
    if (measured && Number(count) <= 1000)
      print(`pandoc, ${count}, one book`, withPandoc(Number(count), work));
    rmSync(work, { recursive: true });
  }
}
