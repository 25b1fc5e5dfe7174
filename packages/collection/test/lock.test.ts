import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Busy, takeLock } from '../src/cache/lock.ts';

function lockPath(): string {
  return join(mkdtempSync(join(tmpdir(), 'offprint-lock-')), 'lock');
}

test('a lock that is held refuses a second build and names the first one’s process', () => {
  const path = lockPath();
  const lock = takeLock(path, '/a/corpus');
  expect(() => takeLock(path, '/a/corpus')).toThrow(new RegExp(`/a/corpus: process ${process.pid};`));
  expect(() => takeLock(path, '/a/corpus')).toThrow(Busy);
  lock.release();
  takeLock(path, '/a/corpus').release();
  expect(readdirSync(join(path, '..'))).toEqual([]);
});

test('a lock whose process has ended is taken over', async () => {
  const path = lockPath();
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
  const pid = child.pid ?? 0;
  writeFileSync(path, `{"pid":${pid},"host":"${hostname()}","started":"${startOf(pid)}"} 1`);
  expect(() => takeLock(path, 'x')).toThrow(Busy);
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  takeLock(path, 'x').release();
});

test('a lock whose number belongs to another process by now is taken over', () => {
  const path = lockPath();
  writeFileSync(path, `{"pid":${process.ppid},"host":"${hostname()}","started":"1"} 1`);
  expect(takeLock(path, 'x').since).toBeGreaterThan(0);
});

test('a lock of another host counts as held, since nobody can tell', () => {
  const path = lockPath();
  writeFileSync(path, '{"pid":17,"host":"elsewhere.example","started":""} 1');
  expect(() => takeLock(path, 'x')).toThrow(/process 17 on elsewhere\.example/);
});

test('a lock that was cut off while it was written is taken over', () => {
  const path = lockPath();
  writeFileSync(path, '');
  expect(takeLock(path, 'x').since).toBeGreaterThan(0);
});

function startOf(pid: number): string {
  return process.platform === 'linux' ? (readStat(pid).split(' ')[19] ?? '') : '';
}

function readStat(pid: number): string {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2);
}

test('what a process that was killed while it took the lock left behind goes with the next lock', () => {
  const path = lockPath();
  writeFileSync(`${path}.999999999-1`, 'left');
  takeLock(path, 'x').release();
  expect(readdirSync(join(path, '..'))).toEqual([]);
});
