// Makes the feeds that the checks read: the hostile ones of apps/feeds/test, and one of many kinds of articles and books.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../clone.mjs';

const { buildSync } = createRequire(path.join(ROOT, 'package.json'))('esbuild');

/** Gives what the tests of apps/feeds export, compiled. */
export async function testModules() {
  const out = path.join(ROOT, 'tests/check/node_modules/.cache/feeds.mjs');
  buildSync({
    stdin: {
      contents: ['hostile', 'make', 'shelf', 'reading']
        .map((name) => `export * from './${name}.ts';`)
        .join('\n'),
      resolveDir: path.join(ROOT, 'apps/feeds/test'),
      loader: 'ts',
    },
    outfile: out,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@offprint/source'],
    external: ['piscina'],
    banner: {
      js: "import { createRequire as make } from 'node:module';const require = make(import.meta.url);",
    },
    logLevel: 'error',
  });
  return await import(pathToFileURL(out).href);
}

/** Takes a tree and a folder and writes it there. */
export function writeTree(tree, folder) {
  for (const [name, data] of tree.files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, data);
  }
}
