#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Packed, the command is one bundle; in a clone it runs from what the compiler made, which is made at first use.
const bundle = new URL('../bundle/dist/code/main.js', import.meta.url);
const compiled = new URL('../dist/main.js', import.meta.url);
if (!existsSync(bundle) && !existsSync(compiled)) {
  const { spawnSync } = await import('node:child_process');
  process.stderr.write('offprint: compiling the command, once\n');
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const built = spawnSync('npm', ['run', '--silent', 'compile'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (built.status !== 0) process.exit(70);
}
const { main } = await import(existsSync(compiled) ? compiled : bundle);
process.exitCode = await main(process.argv.slice(2));
