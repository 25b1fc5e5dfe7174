// Bundles the command: one file at start, each verb and publisher in a file of its own, loaded when needed.
import { build } from 'esbuild';
import { rm, writeFile } from 'node:fs/promises';

const out = new URL('./bundle/', import.meta.url);
await rm(out, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: new URL('.', import.meta.url).pathname,
  entryPoints: { main: 'src/main.ts', worker: '../../packages/collection/src/worker.ts' },
  outdir: 'bundle',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  conditions: ['@offprint/source'],
  // sharp brings its own binaries; canvas is an option of linkedom that nothing here asks for.
  external: ['sharp', 'canvas'],
  banner: { js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);" },
  legalComments: 'external',
  metafile: true,
});
await writeFile(new URL('meta.json', out), JSON.stringify(metafile));
