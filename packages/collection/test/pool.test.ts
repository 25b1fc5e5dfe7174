import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../src/limits.ts';
import { jobsOf, type Bench, type Job, type Result } from '../src/work/job.ts';
import { runPool } from '../src/work/pool.ts';
import { runJobs } from '../src/work/run-jobs.ts';
import { Staff } from '../src/work/staff.ts';

/** A worker that keeps to the pool's protocol and does to each file what the file's name says. */
const MISCHIEF = `
import { openSync, writeSync } from 'node:fs';
const does = {
  good: () => {},
  who: () => String(process.pid),
  last: () => { setTimeout(() => process.exit(), 20); return String(process.pid); },
  loop: () => { for (;;) {} },
  backtrack: () => /^(?:a+)+$/.test('a'.repeat(64) + 'b'),
  hoard: () => { const all = []; for (;;) all.push(new Array(1000).fill(all.length)); },
  hall: () => new Array(2 ** 27).fill(0.5).map((x) => ({ x })),
  split: () => 'ab'.repeat(2 ** 27).split(''),
  grow: () => { let text = 'x'; for (;;) text = JSON.parse(JSON.stringify(text + text)); },
  exit: () => process.exit(7),
  throw: () => { throw new Error('a defect'); },
  later: () => { setTimeout(() => { throw new Error('a late defect'); }, 0); return new Promise(() => {}); },
};
let queue = Promise.resolve();
let spill;
process.on('disconnect', () => process.exit());
process.on('message', (word) => {
  queue = queue.then(async () => {
    if (word.is === 'bench') {
      spill = openSync(word.bench.folder + '/cache/spill-' + word.name, 'w');
      return process.send({ is: 'ready' });
    }
    if (word.is === 'formats') return process.send({ is: 'ready' });
    const answers = [];
    for (const { number, job } of word.orders) {
      writeSync(spill, new Uint8Array(Float64Array.of(number).buffer), 0, 8, 0);
      const told = await does[job.file.split('-')[0]]();
      answers.push({ number, result: { is: 'observed', sha256: told ?? job.file } });
    }
    process.send({ is: 'answers', answers });
  });
});
`;

const folder = mkdtempSync(join(tmpdir(), 'offprint-pool-'));
mkdirSync(join(folder, 'cache'));
writeFileSync(join(folder, 'mischief.mjs'), MISCHIEF);
const bench: Bench = {
  root: folder,
  folder,
  assets: folder,
  publication: {
    title: '',
    language: 'und',
    authors: [],
    timezone: 'UTC',
    volumes: [],
    feeds: { items: 1, content: 'full' },
    theme: { header: [], footer: [] },
    permalinks: 'flat',
  },
  limits: { ...LIMITS, heapMegabytes: 64 },
};

async function outcomes(
  files: readonly string[],
  workers: number,
  entry = 'mischief.mjs',
  milliseconds = 60_000,
): Promise<ReadonlyMap<string, Result>> {
  const results = new Map<string, Result>();
  const job = (number: number): Job => ({
    does: 'observe',
    file: files[number] ?? '',
    path: files[number] ?? '',
    format: 'text',
  });
  await runPool(
    { count: files.length, formats: [], job },
    {
      bench: { ...bench, limits: { ...bench.limits, milliseconds } },
      entry: pathToFileURL(join(folder, entry)),
      workers,
    },
    (job, result) => {
      expect(results.has(job.file)).toBe(false);
      results.set(job.file, result);
    },
  );
  return results;
}

test.each(['observe', 'set'] as const)('of a few files to %s all are done, by one worker', async (does) => {
  const jobs = (['markdown', 'text', 'html'] as const).map((format): Job => ({
    does,
    file: `who-${format}`,
    path: '',
    format,
  }));
  const workers: unknown[] = [];
  const worker = pathToFileURL(join(folder, 'mischief.mjs'));
  await runJobs(jobsOf(jobs), bench, { worker }, (_job, result) => workers.push(result.sha256));
  expect(workers).toHaveLength(3);
  expect(new Set(workers).size).toBe(1);
});

test.each([
  ['loop', /longer than 2 s/],
  ['backtrack', /longer than 2 s/],
  ['hoard', /more than 64 MB/],
  ['hall', /more than 64 MB/],
  ['split', /more than 64 MB/],
  ['grow', /more than 64 MB|Invalid string length/],
  ['exit', /ended the worker/],
  ['throw', /ended the worker: Error: a defect/],
  ['later', /ended the worker: Error: a late defect/],
])('an article that does “%s” fails by itself and costs no neighbour', async (mischief, reason) => {
  const files = [
    ...Array.from({ length: 20 }, (_, index) => `good-${index}`),
    `${mischief}-1`,
    ...Array.from({ length: 20 }, (_, index) => `good-${index + 20}`),
  ];
  const results = await outcomes(
    files,
    2,
    'mischief.mjs',
    ['loop', 'backtrack'].includes(mischief) ? 2000 : 60_000,
  );
  expect([...results.keys()].sort()).toEqual([...files].sort());
  for (const [file, result] of results) {
    if (file.startsWith('good')) expect(result).toMatchObject({ is: 'observed', sha256: file });
    else
      expect(result).toMatchObject({
        is: 'failed',
        rule: 'limits-are-kept',
        reason: expect.stringMatching(reason),
      });
  }
});

test('many bad articles among good ones, on one worker, all end', async () => {
  const files = Array.from({ length: 30 }, (_, index) => `${index % 3 === 0 ? 'throw' : 'good'}-${index}`);
  const results = await outcomes(files, 1);
  expect(
    [...results]
      .filter(([, result]) => result.is === 'failed')
      .map(([file]) => file)
      .sort(),
  ).toEqual(files.filter((file) => file.startsWith('throw')).sort());
  expect(results.size).toBe(30);
});

test('workers that cannot start at all are a defect, not thirty failed articles', async () => {
  writeFileSync(join(folder, 'broken.mjs'), 'throw new Error("no such library");');
  await expect(outcomes(['good-1', 'good-2'], 1, 'broken.mjs')).rejects.toThrow(
    /workers do not start.*no such library/,
  );
});

test('no file needs no worker', async () => {
  expect((await outcomes([], 2)).size).toBe(0);
});

test('where an answer cannot be kept, no more are asked for and the run ends with that error', async () => {
  const full = Object.assign(new Error('no room'), { code: 'ENOSPC' });
  let told = 0;
  const run = runPool(
    {
      count: 400,
      formats: [],
      job: (number) => ({ does: 'observe', file: `who-${number}`, path: `who-${number}`, format: 'text' }),
    },
    { bench, entry: pathToFileURL(join(folder, 'mischief.mjs')), workers: 2 },
    () => {
      told += 1;
      if (told === 30) throw full;
    },
  );
  await expect(run).rejects.toBe(full);
  expect(told).toBe(30);
});

describe('workers that rest between two runs', () => {
  const entry = pathToFileURL(join(folder, 'mischief.mjs'));
  async function ask(staff: Staff, file: string, does: Job['does']): Promise<Result> {
    const told: Result[] = [];
    await runPool(
      { count: 1, formats: ['text'], job: () => ({ does, file, path: file, format: 'text' }) },
      { bench, entry, workers: 1, staff },
      (_, result) => void told.push(result),
    );
    return told[0] ?? { is: 'observed', sha256: 'no answer' };
  }

  test('do both, and then go home', async () => {
    const staff = new Staff();
    const first = await ask(staff, 'who-1', 'observe');
    expect(await ask(staff, 'who-2', 'set')).toEqual(first);
    await staff.dismiss();
    expect(await ask(staff, 'who-3', 'observe')).not.toEqual(first);
    await staff.dismiss();
  });

  test('are replaced when they died at rest', async () => {
    const staff = new Staff();
    const first = await ask(staff, 'last-1', 'observe');
    const pid = first.is === 'observed' ? Number(first.sha256) : 0;
    await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
    const second = await ask(staff, 'who-2', 'observe');
    expect(second).toMatchObject({ is: 'observed', sha256: expect.stringMatching(/^\d+$/) });
    expect(second).not.toEqual(first);
    await staff.dismiss();
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
