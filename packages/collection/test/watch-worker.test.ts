import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { TOO_LARGE } from '../src/work/watch-worker.ts';
import { bundle, type Built } from './built/bundle.ts';

let built: Built;
beforeAll(async () => {
  built = await bundle();
});

/** Runs an entry to its end and gives what it said and how it ended. */
function runToEnd(
  args: readonly string[],
): Promise<{ readonly stdout: string; readonly stderr: string; readonly signal: string | null }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
    child.on('exit', (_code, signal) => resolve({ ...said, signal }));
  });
}

/** Where nobody collects the dead, a process that has ended keeps its number. */
function runs(pid: number): boolean {
  try {
    return (
      process.kill(pid, 0) &&
      (process.platform !== 'linux' || !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8')))
    );
  } catch {
    return false;
  }
}

test('a worker in a loop without end is gone soon after its parent was killed', async () => {
  const { stdout, signal } = await runToEnd([built.entry('orphan')]);
  expect(signal).toBe('SIGKILL');
  const pid = Number(stdout);
  expect(pid).toBeGreaterThan(1);
  // Waits as long as it takes; the test's own limit is what says that it never ends.
  while (runs(pid)) await wait(50);
});

test('a worker that takes memory beside its heap is ended, and says why', async () => {
  const { stderr, signal } = await runToEnd([built.entry('endless'), String(process.pid), '300', 'hoard']);
  expect(signal).toBe('SIGKILL');
  expect(stderr).toContain(TOO_LARGE);
});
