import type { Bench, FailedFile, Jobs } from './job.ts';
import type { Order } from './orders.ts';
import { Shift, type Work } from './shift.ts';
import { jobInHand } from './spill.ts';
import type { Staff } from './staff.ts';

export interface PoolOptions {
  readonly bench: Bench;
  readonly entry: URL;
  readonly workers: number;
  /** Where workers rest afterwards, for the next run; without it they are sent home. */
  readonly staff?: Staff;
}

/** How often a worker may fail to start: a machine that is short of processes may have one the next time. */
const STARTS = 3;

/**
 * Takes jobs and gives each result to `done`, in any order. Each worker is a process with a heap limit of its own, each job
 * has a limit of wall clock; a worker that breaks either, or crashes, is ended and the job in its hand fails, while its other
 * jobs go to a new one. Threads would be lighter, but the engine ends the whole process for some kinds of exhaustion.
 * Throws {@link Refused} when the disk refuses a worker, when workers cannot start at all, and what `done` throws, which is then not called again.
 */
export async function runPool(jobs: Jobs, options: PoolOptions, done: Work['done']): Promise<void> {
  let number = 0;
  const returned: Order[] = [];
  let stopped = false;
  const take = (): Order | undefined => {
    if (stopped) return undefined;
    const back = returned.pop();
    if (back !== undefined) return back;
    return number === jobs.count ? undefined : { number, job: jobs.job(number++) };
  };
  let unkept: { readonly error: unknown } | undefined;
  const keep: Work['done'] = (job, result, at) => {
    if (stopped) return;
    try {
      done(job, result, at);
    } catch (error) {
      // Thrown here it would be in the middle of a message from a worker, where nobody hears it.
      stopped = true;
      unkept = { error };
    }
  };
  const { formats } = jobs;
  const ends = await Promise.allSettled(
    Array.from({ length: options.workers }, () =>
      keepOneBusy(options, { formats, take, done: keep }, returned).catch((error: unknown) => {
        stopped = true;
        throw error;
      }),
    ),
  );
  if (unkept !== undefined) throw unkept.error;
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** How many workers this process has started: each has a name of its own. */
let started = 0;

/** Runs one worker after another until there is nothing left to take. */
async function keepOneBusy(options: PoolOptions, work: Work, returned: Order[]): Promise<void> {
  const { bench, entry, staff } = options;
  let unready = 0;
  for (let first = work.take(); first !== undefined; first = work.take()) {
    const shift = staff?.hire() ?? new Shift(bench, entry, `${process.pid}-${++started}`, work.formats);
    const broke = await shift.run(first, work);
    if (shift.refused !== undefined) throw shift.refused;
    if (broke === undefined) {
      if (staff === undefined) await shift.dismiss();
      else staff.rest(shift);
      continue;
    }
    if (!shift.ready) {
      unready += 1;
      if (unready === STARTS) throw new Error(`workers do not start: ${broke}`);
      returned.push(...shift.pending);
      continue;
    }
    // It may have done jobs that it did not come to answer: they are done again.
    const begun = jobInHand(bench.folder, shift.name);
    const inHand = shift.pending.find((order) => order.number === begun) ?? shift.pending[0];
    if (inHand !== undefined) work.done(inHand.job, brokenBy(broke), inHand.number);
    returned.push(...shift.pending.filter((order) => order !== inHand));
  }
}

function brokenBy(reason: string): FailedFile {
  return { is: 'failed', rule: 'limits-are-kept', reason, lasting: false, messages: [] };
}
