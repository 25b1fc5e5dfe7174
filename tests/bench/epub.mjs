// node tests/bench/epub.mjs [COUNT]: binds COUNT articles (100) in year volumes and prints CPU seconds beyond start-up and peak
// memory, beside epub-gen-memory's own book of the same articles, and pandoc's where there is one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const collectionModule = pathToFileURL(path.join(ROOT, 'packages/collection/dist/index.js')).href;
const [verb, ...rest] = process.argv.slice(2);

async function ours(corpus, cache, out) {
  const { openCollection, publish } = await import(collectionModule);
  const { epubPublisher } = await import(pathToFileURL(path.join(ROOT, 'apps/epub/dist/index.js')).href);
  const collection = await openCollection(cache, corpus);
  const began = process.cpuUsage();
  await publish(epubPublisher, { collection, out, volumes: ['year'] });
  return process.cpuUsage(began);
}

async function theirs(corpus, cache) {
  const { openCollection } = await import(collectionModule);
  const { joinFragment } = await import(
    pathToFileURL(path.join(ROOT, 'packages/article/dist/index.js')).href
  );
  const { EPub } = createRequire(import.meta.url)('epub-gen-memory');
  const collection = await openCollection(cache, corpus);
  const chapters = [];
  for (const { id, matter } of collection.catalogue) {
    const content = joinFragment((await collection.article(id)).fragment, {
      article: () => undefined,
      image: () => '',
      asset: () => '',
    });
    chapters.push({
      title: matter.title,
      author: matter.authors.map(({ name }) => name),
      content,
      filename: id,
    });
  }
  const began = process.cpuUsage();
  await new EPub({ title: 'Theirs', ignoreFailedDownloads: true }, chapters).genEpub();
  return process.cpuUsage(began);
}

if (verb === 'ours' || verb === 'theirs') {
  const { user, system } = await (verb === 'ours' ? ours(...rest) : theirs(...rest));
  console.log(JSON.stringify({ cpu: (user + system) / 1e6, mb: process.resourceUsage().maxRSS / 1024 }));
} else {
  const count = Number(verb ?? 100);
  const work = mkdtempSync(path.join(tmpdir(), 'offprint-bench-'));
  const [corpus, cache] = [path.join(work, 'corpus'), path.join(work, 'cache')];
  mkdirSync(corpus);
  spawnSync(
    process.execPath,
    [path.join(ROOT, 'tests/bench/make-corpus.mjs'), 'markdown', String(count), corpus],
    { stdio: 'inherit' },
  );
  const { normaliseCorpus } = await import(collectionModule);
  await normaliseCorpus({ corpus, cache, leaveOut: [] });
  const child = (...args) =>
    JSON.parse(
      spawnSync(process.execPath, [fileURLToPath(import.meta.url), ...args], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      }).stdout,
    );
  const print = (name, { cpu, mb }) =>
    console.log(`${name.padEnd(28)} ${cpu.toFixed(2)} CPU s  ${mb.toFixed(0)} MB`);
  print(`Offprint, ${count} articles`, child('ours', corpus, cache, path.join(work, 'out')));
  print('epub-gen-memory, one book', child('theirs', corpus, cache));
  if (spawnSync('pandoc', ['--version']).status === 0 && count <= 1000) {
    const files = readdirSync(corpus, { recursive: true })
      .filter((name) => name.endsWith('.md'))
      .map((name) => path.join(corpus, name));
    const list = path.join(work, 'list.sh');
    writeFileSync(
      list,
      `exec pandoc -f gfm+yaml_metadata_block -o ${path.join(work, 'pandoc.epub')} ${files.map((file) => `'${file}'`).join(' ')}\n`,
    );
    const timed = existsSync('/usr/bin/time')
      ? spawnSync('/usr/bin/time', ['-f', '%U %S %M', 'sh', list], { encoding: 'utf8' })
      : undefined;
    const [user, system, kb] = (timed?.stderr ?? '').trim().split('\n').at(-1).split(' ').map(Number);
    if (kb > 0) print('pandoc, one book', { cpu: user + system, mb: kb / 1024 });
  }
  rmSync(work, { recursive: true });
}
