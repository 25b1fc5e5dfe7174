import { Script } from 'node:vm';
import { foldersOf } from '../corpus/folders.ts';
import { readWithin } from '../corpus/read-file.ts';
import { sha256 } from '../store/sha256.ts';
import type { Bench, Job, Result } from './job.ts';
import { writing } from './refused.ts';
import { setPlainly } from './set-article.ts';
import { Spill } from './spill.ts';

/** Bytes of the largest file that is set at once. */
const LARGEST = 65_536;
/** Milliseconds within which an article is set: many times what one needs, and too few to take all memory in. */
const WITHIN = 250;

/**
 * Takes jobs and sets small plain Markdown in this very thread: a process for one article costs several times what the article does. Gives the
 * results by file, up to the first job that is none of these or is not done in time; that one is for a guarded worker, which says what is wrong with it.
 * Throws `Refused` where there is no file to be had for what is set; what the disk refuses later, the worker meets.
 */
export function setAtOnce(jobs: readonly Job[], bench: Bench): Map<string, Result> {
  const results = new Map<string, Result>();
  const { articleBytes, milliseconds } = bench.limits;
  const desk = {
    bench,
    folders: foldersOf(bench.root),
    spill: writing(() => new Spill(bench.folder, `${process.pid}-at-once`)),
  };
  try {
    for (const job of jobs) {
      if (job.format !== 'markdown') break;
      const bytes = readWithin(job.path, Math.min(LARGEST, articleBytes));
      const result = within(Math.min(WITHIN, milliseconds), () =>
        setPlainly(job, desk, bytes, sha256(bytes)),
      );
      if (result === undefined) break;
      results.set(job.file, result);
    }
  } catch {
    // Whatever it is, the worker meets it too.
  } finally {
    desk.spill.close();
  }
  return results;
}

/** Does some work; throws what it throws, and where it takes longer than so many milliseconds, though it be a loop without end. */
export function within<T>(milliseconds: number, work: () => T): T | undefined {
  let result: T | undefined;
  Reflect.set(globalThis, WORK, () => {
    result = work();
  });
  try {
    new Script(`globalThis[Symbol.for('${WORK.description}')]()`).runInThisContext({ timeout: milliseconds });
  } finally {
    Reflect.deleteProperty(globalThis, WORK);
  }
  return result;
}

/** Only a script has a time limit, and it sees what is global. */
const WORK: unique symbol = Symbol.for('offprint.work');
