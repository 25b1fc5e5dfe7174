import { Worker } from 'node:worker_threads';
import type { Bench, FailedFile, Job, Result } from './job.ts';

/** A numbered job on its way to a worker. */
export interface Order {
  readonly number: number;
  readonly job: Job;
}

/** A job's result on its way back. */
export interface Answer {
  readonly number: number;
  readonly result: Result;
}

export interface WorkerData {
  readonly bench: Bench;
  /** One 32-bit cell: the number of the job in hand, plus one; zero between jobs. It outlives the worker. */
  readonly now: SharedArrayBuffer;
}

export interface PoolOptions {
  readonly bench: Bench;
  readonly entry: URL;
  readonly workers: number;
}

/** How many jobs a worker has before it, so that it never waits for the next. */
const AHEAD = 8;
/** How often the clock of the job in hand is looked at. */
const TICK = 100;

/**
 * Takes jobs and gives each result to `done`, in any order. Each worker has a heap limit, each job a limit of wall clock;
 * a worker that breaks either, or crashes, is ended and its job fails; its other jobs go to a new one.
 * Throws only when workers cannot start at all.
 */
export async function runPool(jobs: Iterable<Job>, options: PoolOptions, done: (job: Job, result: Result) => void): Promise<void> {
  const queue = numbered(jobs);
  const returned: Order[] = [];
  const take = (): Order | undefined => returned.pop() ?? queue.next().value ?? undefined;
  await Promise.all(Array.from({ length: options.workers }, () => keepOneBusy(options, take, returned, done)));
}

function* numbered(jobs: Iterable<Job>): Generator<Order, undefined> {
  let number = 0;
  for (const job of jobs) yield { number: number++, job };
}

type Ending = { readonly broke: string } | undefined;

/** Runs one worker after another until there is nothing left to take. */
async function keepOneBusy(
  options: PoolOptions,
  take: () => Order | undefined,
  returned: Order[],
  done: (job: Job, result: Result) => void,
): Promise<void> {
  let idle = 0;
  for (let first = take(); first !== undefined; first = take()) {
    const pending = new Map<number, Order>([[first.number, first]]);
    const cell = new SharedArrayBuffer(4);
    let answered = 0;
    const ending = await runWorker(options, cell, pending, take, (order, result) => {
      answered += 1;
      done(order.job, result);
    });
    if (ending === undefined) return;
    const inHand = pending.get(Atomics.load(new Int32Array(cell), 0) - 1);
    if (inHand !== undefined) {
      pending.delete(inHand.number);
      done(inHand.job, brokenBy(ending.broke));
    }
    returned.push(...pending.values());
    idle = answered === 0 && inHand === undefined ? idle + 1 : 0;
    if (idle >= 3) throw new Error(`workers do not start: ${ending.broke}`);
  }
}

/** Runs one worker to its end; gives why it broke, or nothing when it had no more to do. */
function runWorker(
  { bench, entry }: PoolOptions,
  now: SharedArrayBuffer,
  pending: Map<number, Order>,
  take: () => Order | undefined,
  answer: (order: Order, result: Result) => void,
): Promise<Ending> {
  return new Promise((resolve) => {
    const data: WorkerData = { bench, now };
    const worker = new Worker(entry, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: bench.limits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
    });
    const cell = new Int32Array(now);
    let ending: Ending;
    let inHand = 0;
    let since = performance.now();
    const clock = setInterval(() => {
      const number = Atomics.load(cell, 0);
      if (number !== inHand) [inHand, since] = [number, performance.now()];
      else if (number !== 0 && performance.now() - since > bench.limits.milliseconds) {
        ending = { broke: `it took longer than ${bench.limits.milliseconds / 1000} s` };
        void worker.terminate();
      }
    }, TICK);
    const post = (order: Order): void => {
      pending.set(order.number, order);
      worker.postMessage(order);
    };
    for (const order of pending.values()) worker.postMessage(order);
    while (pending.size < AHEAD) {
      const next = take();
      if (next === undefined) break;
      post(next);
    }
    worker.on('message', ({ number, result }: Answer) => {
      const order = pending.get(number);
      if (order === undefined) return;
      pending.delete(number);
      answer(order, result);
      const next = take();
      if (next !== undefined) post(next);
      else if (pending.size === 0) void worker.terminate();
    });
    worker.on('error', (error: Error) => {
      const memory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      ending = { broke: memory ? `it needs more than ${bench.limits.heapMegabytes} MB of memory` : `reading it crashed: ${error.message}` };
    });
    worker.on('exit', () => {
      clearInterval(clock);
      resolve(ending ?? (pending.size === 0 ? undefined : { broke: 'reading it ended the worker' }));
    });
  });
}

function brokenBy(reason: string): FailedFile {
  return { is: 'failed', rule: 'limits-are-kept', reason, lasting: false, messages: [] };
}
