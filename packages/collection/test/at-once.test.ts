import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatOf } from '@offprint/parse';
import { parsePublication } from '@offprint/article/publication';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../src/limits.ts';
import { setAtOnce, within } from '../src/work/at-once.ts';
import { jobsOf, type Bench, type Job, type Result } from '../src/work/job.ts';
import { runJobs } from '../src/work/run-jobs.ts';
import { story } from './stories.ts';

const { publication } = parsePublication('', { file: 'publication.yaml', fallbackTitle: 'x' });

/** A bench in a folder of its own, and jobs for some files there. */
function benchWith(files: Readonly<Record<string, string>>): { bench: Bench; jobs: readonly Job[] } {
  const root = mkdtempSync(join(tmpdir(), 'offprint-at-once-'));
  const folder = join(root, '.offprint');
  mkdirSync(join(folder, 'cache'), { recursive: true });
  const jobs = Object.entries(files).map(([file, text]): Job => {
    const path = join(root, file);
    writeFileSync(path, text);
    return { does: 'set', file, path, format: formatOf(file) ?? 'text' };
  });
  return { bench: { root, folder, assets: join(folder, 'assets'), publication, limits: LIMITS }, jobs };
}

/** A result with its body instead of the place where that lies. */
function whole({ folder }: Bench, result: Result | undefined): unknown {
  if (result?.is !== 'set') return result;
  const { in: spill, at, length, digest } = result.body;
  const bytes = readFileSync(join(folder, spill)).subarray(at, at + length);
  return { ...result, body: { digest, bytes: bytes.toString('base64') } };
}

describe('plain Markdown that is set at once', () => {
  it('is what a worker makes of it', async () => {
    const parts = fc.constantFrom(
      'Words of it.',
      '## Part',
      '- one\n- two',
      '> Said.',
      'See [b](b.md).',
      '**Strong**',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { maxLength: 8 }), async (some) => {
        const { bench, jobs } = benchWith({ 'a.md': story(1, some.join('\n\n')), 'b.md': story(2) });
        const here = setAtOnce(jobs, bench);
        const there = new Map<string, Result>();
        await runJobs(jobsOf(jobs), bench, {}, (job, result) => there.set(job.file, result));
        expect([...here.keys()]).toEqual(['a.md', 'b.md']);
        for (const [file, result] of here)
          expect(whole(bench, result)).toEqual(whole(bench, there.get(file)));
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['a clipping', 'b.txt', story(2)],
    ['one that shows a picture', 'b.md', story(2, '![A boat](a.md)\n')],
    ['one with what few files have', 'b.md', story(2, '<table><tr><td>1</td></tr></table>\n')],
    ['a large file', 'b.md', story(2, 'Words. '.repeat(10_000))],
  ])('is set up to the first that is none: %s', (_what, file, text) => {
    const { bench, jobs } = benchWith({ 'a.md': story(1), [file]: text, 'c.md': story(3) });
    expect([...setAtOnce(jobs, bench).keys()]).toEqual(['a.md']);
  });

  it('is not where its file is gone, and says nothing of that', () => {
    const { bench, jobs } = benchWith({ 'a.md': story(1) });
    const gone = jobs.map((job) => ({ ...job, path: `${job.path}.gone` }));
    expect(setAtOnce(gone, bench).size).toBe(0);
  });
});

describe('work within a time', () => {
  it('gives what it gives and throws what it throws', () => {
    expect(within(10_000, () => 'done')).toBe('done');
    expect(() =>
      within(10_000, () => {
        throw new TypeError('a defect');
      }),
    ).toThrow(new TypeError('a defect'));
  });

  it.each([
    [
      'a loop',
      () => {
        for (;;);
      },
    ],
    ['a pattern that goes back and back', () => /^(?:a+)+$/.test(`${'a'.repeat(64)}b`)],
  ])('ends, though it be without end: %s', (_what, work) => {
    expect(() => within(20, work)).toThrow(/timed out/);
    expect(within(10_000, () => 'the next')).toBe('the next');
  });
});
