// Bundles the command: one file at start, each verb and publisher in a file of its own, loaded when needed. What the code
// reads from beside itself (fonts, scripts of pages) is laid out as it lies in the house.
import { build } from 'esbuild';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
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
