import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Code as processes of their own run it: bundled from the sources, as the command is. */
export interface Built {
  readonly folder: string;
  /** Path of an entry, by its name. */
  readonly entry: (name: string) => string;
  readonly worker: URL;
}

/** Bundles the worker and, beside it, the entries in this folder that tests start as processes. */
export async function bundle(): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-built-'));
  await build({
    absWorkingDir: import.meta.dirname,
    entryPoints: {
      worker: '../../src/worker.ts',
      cli: '../../src/cli.ts',
      editions: 'editions.ts',
      once: 'once.ts',
      endless: 'endless.ts',
      orphan: 'orphan.ts',
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    conditions: ['@offprint/source'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
    outExtension: { '.js': '.js' },
    logLevel: 'silent',
  });
  return {
    folder,
    entry: (name) => join(folder, `${name}.js`),
    worker: pathToFileURL(join(folder, 'worker.js')),
  };
}
