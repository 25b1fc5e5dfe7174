import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../clone.mjs';

/** Gives the generator of vectors, which is TypeScript, as a module that this Node can load. */
export async function loadGenerator(scratch) {
  const outfile = path.join(scratch, 'generator.mjs');
  await build({
    stdin: {
      contents: `export { vectors } from './vectors.ts'; export { corpusOf, sentences } from './corpus-of.ts';`,
      resolveDir: path.join(ROOT, 'tests/hostile'),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}

/** Writes a hostile corpus with one innocent article and publishes it with the real command; gives what came out. */
export function publishCorpus(files, innocent, scratch) {
  const corpus = path.join(scratch, 'corpus');
  for (const { file, text } of [...files, { file: 'innocent.md', text: innocent }]) {
    mkdirSync(path.dirname(path.join(corpus, file)), { recursive: true });
    writeFileSync(path.join(corpus, file), text);
  }
  writeFileSync(
    path.join(corpus, 'publication.yaml'),
    `title: Hostile\nurl: http://offprint.test/html/\nfeeds:\n  items: 100000\n`,
  );
  const log = path.join(scratch, 'network.log');
  const out = path.join(scratch, 'out');
  const command = path.join(ROOT, 'apps/cli/bin/offprint.js');
  const hook = fileURLToPath(new URL('no-network.cjs', import.meta.url));
  const began = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', hook, command, 'build', corpus, '--out', out],
    {
      env: { ...process.env, NODE_OPTIONS: `--require ${hook}`, OFFPRINT_NETWORK_LOG: log },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: 300_000,
    },
  );
  if (status === null || status > 1)
    throw new Error(`the build ended with ${status}\n${stderr.slice(-3000)}`);
  const network = existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : [];
  const ledger = JSON.parse(readFileSync(path.join(corpus, '.offprint/ledger.json'), 'utf8'));
  return { out, ledger, network, seconds: (performance.now() - began) / 1000, terminal: stderr };
}

/** Every file under a folder, relative to it. */
export function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}
