#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');

// A script and no module, since the engine starts those in a third less time. Packed, the command is one bundle; in a clone it runs from what the
// compiler made, which is made at first use.
const bundle = join(__dirname, '../bundle/dist/code/main.js');
const compiled = join(__dirname, '../dist/main.js');

async function start() {
  if (!existsSync(bundle) && !existsSync(compiled)) {
    const { spawnSync } = require('node:child_process');
    process.stderr.write('offprint: compiling the command, once\n');
    const built = spawnSync('npm', ['run', '--silent', 'compile'], {
      cwd: join(__dirname, '../../..'),
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (built.status !== 0) process.exit(70);
  }
  const { main } = existsSync(compiled) ? await import(pathToFileURL(compiled).href) : require(bundle);
  process.exitCode = await main(process.argv.slice(2));
  // All is done by now, and to take the engine down piece by piece takes longer than many a command. Only what nobody has read yet is waited for.
  if (process.stdout.writableLength + process.stderr.writableLength === 0) process.exit();
}

void start();
