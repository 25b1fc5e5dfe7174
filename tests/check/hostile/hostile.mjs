// Publishes every vector with the real command, opens each page, chapter and feed item in Chromium with the page's own
// policy switched off, and counts the scripts that run and the requests that leave. A control shows that they would.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { filesUnder, loadGenerator, publishCorpus } from './build-corpus.mjs';
import { controlPage } from './control.mjs';
import { feedItems } from './feed-items.mjs';
import { unzip } from './unzip.mjs';
import { digest, openWatcher } from './watcher.mjs';

const TYPES = {
  html: 'text/html',
  xhtml: 'application/xhtml+xml',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  woff2: 'font/woff2',
  xml: 'application/xml',
  txt: 'text/plain',
  md: 'text/plain',
};
const typeOf = (name) => TYPES[name.split('.').pop()] ?? 'application/octet-stream';
/** Of this many vectors a sample opens one. */
const every = process.argv.includes('--all') ? 1 : 20;
const TABS = 2;

const scratch = mkdtempSync(path.join(tmpdir(), 'offprint-hostile-'));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-site-isolation-trials'],
});
let failures = 0;
try {
  const { vectors, corpusOf, sentences } = await loadGenerator(scratch);
  const all = vectors().filter(({ number }) => number % every === 0);
  const innocent = `---\ntitle: An innocent article\ndate: 2024-01-01\nlang: en\n---\n\n${sentences(900_001, 4)}\n`;
  const { out, ledger, network, seconds, terminal } = publishCorpus(corpusOf(all), innocent, scratch);
  const { counts } = ledger;
  say(
    `${all.length} vectors of ${vectors().length}, published in ${seconds.toFixed(1)} s: ${counts.published} published, ${counts.duplicate} copies, ${counts.failed} failed, ${counts.skipped} skipped`,
  );
  for (const { file, reason } of ledger.entries.filter(
    ({ fate, kind }) => kind === 'article' && fate !== 'published',
  ))
    say(`  ${JSON.stringify(file)}: ${reason}`);
  judge('requests of the build', network);
  judge('terminal escapes', terminal.match(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g) ?? []);

  const files = new Map(
    filesUnder(out).map((file) => [`/${file}`, () => readFileSync(path.join(out, file))]),
  );
  for (const book of [...files.keys()].filter((file) => file.endsWith('.epub'))) {
    for (const [name, bytes] of unzip(files.get(book)())) files.set(`${book}/${name}`, () => bytes);
  }
  const items = feedItems(path.join(out, 'feeds'));
  for (let at = 0; at < items.length; at += 20) {
    const page = `<!doctype html><meta charset="utf-8"><title>reader</title>${items
      .slice(at, at + 20)
      .map((item) => `<article>${item}</article>`)
      .join('<hr>')}`;
    files.set(`/reader/${at}.html`, () => Buffer.from(page));
  }
  const serve = (name) => {
    const file = files.get(name) ?? files.get(`${name.replace(/\/$/, '')}/index.html`);
    return file === undefined
      ? undefined
      : { type: typeOf(files.has(name) ? name : 'index.html'), body: file() };
  };
  const own = ownScripts(files);
  const addresses = [...files.keys()];
  await outcome(
    'pages',
    addresses.filter((file) => /^\/html\/.*\.html$/.test(file)),
    serve,
    own,
  );
  await outcome(
    'chapters',
    addresses.filter((file) => /\.epub\/.*\.xhtml$/.test(file)),
    serve,
    own,
  );
  await outcome(
    'drawings',
    addresses.filter((file) => file.endsWith('.svg')),
    serve,
    own,
  );
  await outcome(
    'feed items',
    addresses.filter((file) => file.startsWith('/reader/')),
    serve,
    own,
    items.length,
  );

  const controls = new Map(all.map((vector) => [`/control/${vector.number}.html`, vector]));
  const live = await watch(
    [...controls.keys()],
    (name) => (controls.has(name) ? { type: 'text/html', body: controlPage(controls.get(name)) } : undefined),
    new Set(),
  );
  const ran = live.filter(({ fired, scripts }) => fired.length + scripts.length > 0).length;
  const asked = live.filter(({ requests }) => requests.length > 0).length;
  const either = live.filter(
    ({ fired, scripts, requests }) => fired.length + scripts.length + requests.length > 0,
  ).length;
  say(
    `control: of ${live.length} vectors printed as they are, ${ran} compiled a script, ${asked} asked for something elsewhere, ${live.length - either} did neither`,
  );
  if (either < live.length * 0.6) fail('the control did not fire: this proves nothing');
} finally {
  await browser.close();
  if (process.argv.includes('--keep')) say(scratch);
  else rmSync(scratch, { recursive: true, force: true });
}
say(failures === 0 ? 'hostile: 0 scripts, 0 requests' : `hostile: ${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;

function say(line) {
  console.log(line);
}
function fail(line) {
  failures += 1;
  say(`✗ ${line}`);
}
function judge(what, list) {
  if (list.length > 0) fail(`${what}: ${list.length}, such as ${JSON.stringify(list.slice(0, 5))}`);
}

/** Scripts of the innocent article's page, and script files of the archive: all that may run. */
function ownScripts(files) {
  const own = new Set();
  const innocent = [...files].find(([name]) => /^\/html\/.*innocent.*\/index\.html$/.test(name));
  if (innocent === undefined) throw new Error('the innocent article has no page');
  for (const [, attributes, text] of innocent[1]()
    .toString('utf8')
    .matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (!/type=/.test(attributes) && text !== '') own.add(digest(text));
  }
  for (const name of files.keys()) if (/^\/html\/.*\.js$/.test(name)) own.add(`http://offprint.test${name}`);
  return own;
}

/** Opens addresses in a few tabs at once and gives what happened at each. */
async function watch(addresses, serve, own) {
  const queue = [...addresses];
  const results = [];
  const tab = async () => {
    const watcher = await openWatcher(browser, serve, own);
    for (let address = queue.shift(); address !== undefined; address = queue.shift())
      results.push({ address, ...(await watcher.open(address)) });
    await watcher.close();
  };
  await Promise.all(Array.from({ length: TABS }, tab));
  return results;
}

async function outcome(what, addresses, serve, own, count = addresses.length) {
  const began = performance.now();
  const results = await watch(addresses, serve, own);
  const sum = (key) => results.reduce((total, result) => total + result[key].length, 0);
  say(
    `${what}: ${count} opened in ${((performance.now() - began) / 1000).toFixed(1)} s: ${sum('scripts')} scripts compiled, ${sum('fired')} fired, ${sum('requests')} requests, ${sum('found')} traces of markup that should not be there`,
  );
  if (addresses.length === 0) fail(`${what}: nothing to open`);
  for (const { address, scripts, fired, requests, found } of results
    .filter(
      (result) =>
        result.scripts.length + result.fired.length + result.requests.length + result.found.length > 0,
    )
    .slice(0, 40)) {
    fail(
      `${address}: ${JSON.stringify({ scripts: scripts.slice(0, 2), fired, requests: requests.slice(0, 3), found: found.slice(0, 5) })}`,
    );
  }
}
