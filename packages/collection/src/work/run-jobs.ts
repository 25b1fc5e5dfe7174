import { availableParallelism } from 'node:os';
import { foldersOf } from '../corpus/folders.ts';
import type { OnProgress } from '../progress.ts';
import { UNBUILT, WORKER } from '../worker-entry.ts';
import type { Bench, Job, Jobs, Result } from './job.ts';
import { runPool } from './pool.ts';
import { Spill } from './spill.ts';
import type { Staff } from './staff.ts';

/** More workers than this only wait for each other. */
const MOST_WORKERS = 4;
/**
 * For fewer files than this there is no second worker: each learns the code anew, half a second of work, in which most of a thousand files of Markdown
 * could be set and more than a thousand looked through. To learn the code of pages takes a whole second, in which some five hundred could be set; they
 * have a second worker far sooner, since people wait by the clock.
 */
const FILES_A_WORKER = 150;
const MARKDOWN_A_WORKER = 1500;
const LOOKED_A_WORKER = 1000;

/** How many runs there were in this thread: each spills by itself. */
let runs = 0;

/** How jobs are run; all of it has a default. */
export interface RunOptions {
  /** The built worker, where it does not stand beside this code. */
  readonly worker?: URL;
  readonly workers?: number;
  /** Of how many files all is held that is known of them, and of how many articles the catalogue; of others it is read from the disk when it is asked for. */
  readonly held?: number;
  readonly onProgress?: OnProgress;
}

/** What is counted when jobs are done. */
const COUNTED = { observe: 'articles looked through', set: 'articles set' } as const;

/**
 * Takes jobs and gives each result to `done` with its job and the number of that, in any order; jobs are done in guarded worker processes. Only where the code
 * runs as uncompiled source, under test, and no worker is named, are they done in this thread, without the guard.
 * The workers are of `staff` and rest there afterwards, or are ended.
 */
export async function runJobs(
  jobs: Jobs,
  bench: Bench,
  options: RunOptions,
  done: (job: Job, result: Result, number: number) => void,
  staff?: Staff,
): Promise<void> {
  if (jobs.count === 0) return;
  let ended = 0;
  const end = (job: Job, result: Result, number: number): void => {
    done(job, result, number);
    ended += 1;
    options.onProgress?.({ what: COUNTED[job.does], done: ended, of: jobs.count });
  };
  if (UNBUILT && options.worker === undefined) {
    // Loaded only here: the libraries that set an article are heavy, and otherwise the workers' alone.
    const { doJob } = await import('./do-job.ts');
    const desk = {
      bench,
      folders: foldersOf(bench.root),
      spill: new Spill(bench.folder, `here-${++runs}`),
    };
    for (let number = 0; number < jobs.count; number += 1) {
      const job = jobs.job(number);
      end(job, await doJob(job, desk), number);
    }
    desk.spill.close();
    return;
  }
  const workers = Math.min(
    options.workers ?? Math.min(availableParallelism(), MOST_WORKERS),
    Math.ceil(jobs.count / filesAWorker(jobs)),
  );
  await runPool(jobs, { bench, entry: options.worker ?? WORKER, workers, ...(staff && { staff }) }, end);
}

function filesAWorker({ formats }: Jobs): number {
  if (formats.length === 0) return LOOKED_A_WORKER;
  return formats.join() === 'markdown' ? MARKDOWN_A_WORKER : FILES_A_WORKER;
}
