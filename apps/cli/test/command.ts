import { spawnSync } from 'node:child_process';
import type { SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The command as a process of its own, bundled from the sources. */
export interface Command {
  /** What node is started with, before the command's own words. */
  readonly start: readonly string[];
  readonly run: (args: readonly string[], cwd?: string) => SpawnSyncReturns<string>;
}

/** Bundles the command and its worker into a new folder. */
export async function bundleCommand(): Promise<Command> {
  const folder = newFolder();
  await build({
    absWorkingDir: import.meta.dirname,
    entryPoints: { main: '../src/main.ts', worker: '../../../packages/collection/src/worker.ts' },
    outdir: path.join(folder, 'dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    conditions: ['@offprint/source'],
    external: ['sharp'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
    logLevel: 'silent',
  });
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module","version":"1.2.3"}');
  const entry = path.join(folder, 'run.js');
  const main = pathToFileURL(path.join(folder, 'dist/main.js')).href;
  writeFileSync(
    entry,
    `import { main } from '${main}';\nprocess.exitCode = await main(process.argv.slice(2));\n`,
  );
  return {
    start: [entry],
    run: (args, cwd) =>
      spawnSync(process.execPath, [entry, ...args], {
        encoding: 'utf8',
        ...(cwd === undefined ? {} : { cwd }),
      }),
  };
}

/** A new, empty folder. */
export function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'offprint-command-'));
}

/** Takes names and texts and gives a new folder that holds them. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}
