// Bundles the command: one file at start, each verb and publisher in a file of its own, loaded when needed. What the code
// reads from beside itself (fonts, scripts of pages) is laid out as it lies in the house.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const here = new URL('.', import.meta.url);
const out = new URL('bundle/', here);
await rm(out, { recursive: true, force: true });
await build({
  absWorkingDir: here.pathname,
  entryPoints: { main: 'src/main.ts', worker: '../../packages/collection/src/worker.ts' },
  outdir: 'bundle/dist/code',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Read faster by the engine; names stay, so that a stack can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  conditions: ['@offprint/source'],
  // sharp brings its own binaries.
  external: ['sharp'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
  legalComments: 'linked',
  logLevel: 'warning',
});
const { name, version } = JSON.parse(await readFile(new URL('package.json', here), 'utf8'));
await writeFile(new URL('dist/package.json', out), `${JSON.stringify({ name, version, type: 'module' })}\n`);
await cp(new URL('../../packages/theme/assets/', here), new URL('dist/assets/', out), { recursive: true });
await cp(new URL('../html/dist/client/', here), new URL('dist/client/', out), { recursive: true });
// HarfBuzz, which shapes the letters of covers, looks for its module beside the code.
const harfbuzz = createRequire(new URL('../../packages/theme/package.json', here)).resolve('harfbuzzjs');
await cp(new URL('harfbuzz.wasm', pathToFileURL(harfbuzz)), new URL('dist/code/harfbuzz.wasm', out));
// What every build asks first, whether the code is another: said here once, so that no build reads all of it.
const hash = createHash('sha256');
for (const file of (await readdir(new URL('dist/', out), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name))
  .sort())
  hash.update(path.relative(here.pathname, file)).update(await readFile(file));
await writeFile(new URL('dist/code/digest', out), hash.digest('hex'));
