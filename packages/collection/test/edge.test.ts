import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { bundle, type Built } from './built/bundle.ts';
import { treeAt } from './built/tree-at.ts';

let built: Built;
beforeAll(async () => {
  built = await bundle();
  chmodSync(built.folder, 0o755);
});

/** Whom a process is run as, so that permissions hold for it even where the tests are run by root. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

function run(
  args: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly nobody?: boolean } = {},
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...options.env },
    ...(options.nobody === true ? NOBODY : {}),
  });
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-edge-'));
  chmodSync(folder, 0o755);
  return folder;
}

function corpusOf(files: Readonly<Record<string, string>>): string {
  const corpus = join(newFolder(), 'corpus');
  mkdirSync(corpus);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(corpus, file), text);
  return corpus;
}

const story = (index: number): string =>
  `A title of number ${index}\n\n${Array.from({ length: 60 }, (_, word) => `word${index}x${word}`).join(' ')}.\n`;

test('a folder that is not there is usage: 2', () => {
  const { status, stderr } = run([built.entry('cli'), join(tmpdir(), 'no such folder')]);
  expect(stderr).toMatch(/^there is no folder .*no such folder\n\nUsage: /);
  expect(status).toBe(2);
});

test('an unknown option is usage: 2', () => {
  expect(run([built.entry('cli'), '--fast']).status).toBe(2);
});

test('an empty folder is a finding, said in one line: 1', () => {
  const { status, stderr } = run([built.entry('cli'), corpusOf({})]);
  expect(stderr).toContain('there is no article here to publish');
  expect(status).toBe(1);
});

test('sound articles are fine: 0; one that is lost is a finding: 1, and its neighbours are published', () => {
  const corpus = corpusOf({ 'a.txt': story(1), 'b.txt': story(2) });
  expect(run([built.entry('cli'), corpus]).status).toBe(0);
  writeFileSync(join(corpus, 'huge.txt'), '');
  truncateSync(join(corpus, 'huge.txt'), 1_000_000_000);
  const { status, stdout, stderr } = run([built.entry('cli'), corpus]);
  expect(stdout).toContain('2 published, 0 skipped, 1 failed');
  expect(stderr).toMatch(/huge\.txt[^]*limits-are-kept/);
  expect(status).toBe(1);
});

test('no name or text of a corpus steers the terminal', () => {
  const { stdout, stderr } = run([
    built.entry('cli'),
    corpusOf({ 'a\u001b[2Jb\u202e.xyz': '', 'c\u001b]0;owned\u0007.txt': '' }),
    '--verbose',
  ]);
  expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/);
  expect(stderr + stdout).toContain('owned');
});

test('a corpus that cannot be written to is read all the same, and it is said where its collection is', () => {
  const corpus = corpusOf({ 'a.txt': story(1) });
  chmodSync(corpus, 0o555);
  const home = newFolder();
  chmodSync(home, 0o777);
  const { status, stdout } = run([built.entry('cli'), corpus], {
    nobody: true,
    env: { XDG_CACHE_HOME: home },
  });
  expect(stdout).toContain(`its collection is in ${home}`);
  expect(status).toBe(0);
  expect(existsSync(join(corpus, '.offprint'))).toBe(false);
});

test('a file that may not be read fails by itself', () => {
  const corpus = corpusOf({ 'a.txt': story(1), 'b.txt': story(2) });
  chmodSync(corpus, 0o777);
  chmodSync(join(corpus, 'b.txt'), 0);
  const { status, stderr, stdout } = run([built.entry('cli'), corpus], { nobody: true });
  expect(stderr).toContain('it cannot be opened (EACCES)');
  expect(stdout).toContain('1 published, 0 skipped, 1 failed');
  expect(status).toBe(1);
});

test('folders that may not be entered, or not even listed, cost only what is in them', () => {
  const corpus = corpusOf({ 'a.txt': story(1) });
  chmodSync(corpus, 0o777);
  for (const [name, mode] of [
    ['closed', 0],
    ['listed', 0o444],
  ] as const) {
    mkdirSync(join(corpus, name));
    writeFileSync(join(corpus, name, 'b.txt'), story(2));
    chmodSync(join(corpus, name), mode);
  }
  const { status, stdout, stderr } = run([built.entry('cli'), corpus], { nobody: true });
  for (const name of ['closed', 'listed']) chmodSync(join(corpus, name), 0o755);
  expect(stdout).toContain('2 articles in: 1 published, 0 skipped, 1 failed; 1 other file, 1 failed');
  expect(stderr).toContain('a folder that cannot be listed');
  expect(stderr).toMatch(/listed\/b\.txt[^]*could not be looked at/);
  expect(status).toBe(1);
});

test('a second build of one corpus at once is refused and names the process of the first', async () => {
  const corpus = corpusOf({ 'a.txt': story(1) });
  mkdirSync(join(corpus, '.offprint'));
  const other = spawn(process.execPath, [
    '-e',
    `
    const { writeFileSync, readFileSync } = require('node:fs');
    let started = '';
    try { const stat = readFileSync('/proc/self/stat', 'utf8'); started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]; } catch {}
    writeFileSync(process.argv[1], JSON.stringify({ pid: process.pid, host: process.argv[2], started }) + ' 1');
    console.log('locked');
    setInterval(() => {}, 1000);
  `,
    join(corpus, '.offprint/lock'),
    hostname(),
  ]);
  await new Promise((resolve) => other.stdout.once('data', resolve));
  const held = run([built.entry('cli'), corpus]);
  expect(held.stderr).toContain(`process ${other.pid}`);
  expect(held.status).toBe(1);
  const ended = new Promise((resolve) => other.once('exit', resolve));
  other.kill('SIGKILL');
  await ended;
  expect(run([built.entry('cli'), corpus]).status).toBe(0);
});

test('where a file would become too large for the disk, the old tree stays whole, and the next build succeeds', () => {
  const [corpus, out] = [corpusOf({ 'a.txt': story(1), 'b.txt': story(2) }), join(newFolder(), 'out')];
  expect(run([built.entry('once'), corpus, out]).status).toBe(0);
  const before = treeAt(out);
  const long = Array.from({ length: 40_000 }, (_, word) => `${(word * 2_654_435_761) % 4_294_967_296}`).join(
    ' ',
  );
  writeFileSync(join(corpus, 'b.txt'), `A long one\n\n${long.replaceAll(/(.{600}) /g, '$1.\n\n')}.\n`);
  const limited = spawnSync(
    'sh',
    ['-c', 'ulimit -f 128; exec "$@"', 'sh', process.execPath, built.entry('once'), corpus, out],
    { encoding: 'utf8' },
  );
  expect(limited.status).not.toBe(0);
  expect(treeAt(out)).toEqual(before);
  const { status } = run([built.entry('once'), corpus, out]);
  expect(status).toBe(0);
  expect(Object.keys(treeAt(out))).toContain('articles/a-long-one.html');
  expect(readdirSync(join(out, '..'))).toEqual(['out']);
});
