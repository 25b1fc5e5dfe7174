// Bundles the command: a door that knows the words of help, behind it one script with the verbs and one for a worker, and beside both what their engine
// made of them. Packages that few builds need are files of their own. What the code reads from beside itself (fonts, scripts of pages) is laid out as it lies in the house.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { cp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rehearse } from './rehearse.mjs';

const here = new URL('.', import.meta.url);
const out = new URL('bundle/', here);
const code = new URL('dist/code/', out);
/** Packages that are loaded only when they are needed, and then without anything of ours. */
const APART = ['eld/extrasmall', 'harfbuzzjs', 'vfile-reporter'];
/** One that every book needs, and takes long to compile: a script too. */
const SCRIPT = 'epub-gen-memory';
const fileOf = (name) => (name === SCRIPT ? `./${name}.cjs` : `./${name.replaceAll('/', '-')}.mjs`);
const common = {
  absWorkingDir: fileURLToPath(here),
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // It is, though esbuild does not say so of a class of letters by itself: written as a call, such a pattern would be made anew each time it is asked.
  supported: { 'regexp-unicode-property-escapes': true },
  // Read faster by the engine; names stay, so that a stack can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  conditions: ['@offprint/source'],
  // sharp brings its own binaries.
  external: ['sharp'],
  legalComments: 'linked',
  logLevel: 'warning',
};
await rm(out, { recursive: true, force: true });
// Only a script, no module, takes what the engine made of it before. It is given what a module would have, and imports by a function.
await build({
  ...common,
  entryPoints: { run: 'src/run.ts', worker: '../../packages/collection/src/worker.ts', [SCRIPT]: SCRIPT },
  outdir: 'bundle/dist/code',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  define: { 'import.meta.url': '__url' },
  banner: { js: '(function(module,exports,require,__import,__url){' },
  footer: { js: '})' },
  plugins: [
    {
      name: 'apart',
      setup({ onResolve, onLoad }) {
        // Nothing is fetched while building: what a library would do that with is left out.
        onResolve({ filter: /^node-fetch$/ }, () => ({ path: 'fetch', namespace: 'nothing' }));
        onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '' }));
        onResolve({ filter: /^[a-z]/ }, ({ path: name, kind }) =>
          kind === 'dynamic-import' && [...APART, SCRIPT].includes(name)
            ? { path: fileOf(name), external: true }
            : undefined,
        );
      },
    },
  ],
});
for (const name of ['run.cjs', 'worker.cjs']) {
  const script = await readFile(new URL(name, code), 'utf8');
  await writeFile(new URL(name, code), script.replaceAll(/\bimport\((?="[^"\n]+"\))/g, '__import('));
}
await build({
  ...common,
  entryPoints: APART.map((name) => ({ in: name, out: fileOf(name).slice(2, -4) })),
  outdir: 'bundle/dist/code',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
  },
});
await doors(code, 'load-code', 'loadCode');
const { name, version } = JSON.parse(await readFile(new URL('package.json', here), 'utf8'));
await writeFile(
  new URL('dist/package.json', out),
  `${JSON.stringify({ name, version, type: 'commonjs' })}\n`,
);
await cp(new URL('../../packages/theme/assets/', here), new URL('dist/assets/', out), { recursive: true });
await cp(new URL('../html/dist/client/', here), new URL('dist/client/', out), { recursive: true });
// HarfBuzz, which shapes the letters of covers, looks for its module beside the code.
const harfbuzz = createRequire(new URL('../../packages/theme/package.json', here)).resolve('harfbuzzjs');
await cp(new URL('harfbuzz.wasm', pathToFileURL(harfbuzz)), new URL('harfbuzz.wasm', code));
// What every build asks first, whether the code is another: said here once, so that no build reads all of it.
const hash = createHash('sha256');
for (const file of (await readdir(new URL('dist/', out), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => path.join(entry.parentPath, entry.name))
  .sort())
  hash.update(path.relative(fileURLToPath(here), file)).update(await readFile(file));
await writeFile(new URL('digest', code), hash.digest('hex'));
// Last, and in no digest: another engine makes something else of the same code.
await rehearse(new URL('dist/', out), (folder) => doors(folder, 'record-code', 'recordCode'));

/** Takes the folder of the code and puts there the two files that are run, which open their script with a function of ours. */
async function doors(folder, module, open) {
  const at = JSON.stringify(fileURLToPath(new URL(`src/code/${module}.ts`, here)));
  const scripts = { run: 'run.cjs', worker: 'worker.cjs' };
  const opening = (script) =>
    `module.exports = require(${at}).${open}(__dirname, ${JSON.stringify(scripts[script])});`;
  await build({
    ...common,
    entryPoints: { main: 'src/main.ts', worker: 'worker' },
    outdir: fileURLToPath(folder),
    format: 'cjs',
    define: { 'import.meta.url': '__url' },
    banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
    plugins: [
      {
        name: 'door',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^(?:\.\/run\.ts|worker)$/ }, ({ path: asked }) => ({
            path: asked.includes('run') ? 'run' : 'worker',
            namespace: 'door',
          }));
          onLoad({ filter: /./, namespace: 'door' }, ({ path: script }) => ({
            contents: opening(script),
            resolveDir: fileURLToPath(here),
          }));
        },
      },
    ],
  });
}
