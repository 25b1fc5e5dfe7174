import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Format } from '@offprint/article';
import type { Bench, FailedFile, Job, Result } from './job.ts';
import { SILENT, type FromWorker, type Order, type ToWorker } from './orders.ts';
import { Refused } from './refused.ts';
import { jobInHand } from './spill.ts';
import { TOO_LARGE } from './watch-worker.ts';

export interface PoolOptions {
  readonly bench: Bench;
  readonly entry: URL;
  readonly workers: number;
}

/** How many jobs a worker has before it, so that it never waits for the next. */
const AHEAD = 16;
/** How often, in milliseconds, the clock of the job in hand is looked at. */
const TICK = 100;
/** How long a worker may take to start: a machine that is slow to load a program is no fault of an article. */
const START = 300_000;
/** How often a worker may fail to start: a machine that is short of processes may have one the next time. */
const STARTS = 3;

/**
 * Takes jobs and gives each result to `done`, in any order. Each worker is a process with a heap limit of its own, each job
 * has a limit of wall clock; a worker that breaks either, or crashes, is ended and the job in its hand fails, while its other
 * jobs go to a new one. Threads would be lighter, but the engine ends the whole process for some kinds of exhaustion.
 * Throws {@link Refused} when the disk refuses a worker, and when workers cannot start at all.
 */
export async function runPool(
  jobs: readonly Job[],
  options: PoolOptions,
  done: (job: Job, result: Result) => void,
): Promise<void> {
  let number = 0;
  const returned: Order[] = [];
  let stopped = false;
  const take = (): Order | undefined => {
    if (stopped) return undefined;
    const back = returned.pop();
    if (back !== undefined) return back;
    const job = jobs[number];
    return job === undefined ? undefined : { number: number++, job };
  };
  const formats = [...new Set(jobs.filter(({ does }) => does === 'set').map(({ format }) => format))];
  const names = Array.from({ length: options.workers }, (_, index) => String(index + 1));
  const ends = await Promise.allSettled(
    names.map((name) =>
      keepOneBusy(options, formats, name, take, returned, done).catch((error: unknown) => {
        stopped = true;
        throw error;
      }),
    ),
  );
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** Runs one worker after another until there is nothing left to take. */
async function keepOneBusy(
  options: PoolOptions,
  formats: readonly Format[],
  name: string,
  take: () => Order | undefined,
  returned: Order[],
  done: (job: Job, result: Result) => void,
): Promise<void> {
  let generation = 0;
  let unready = 0;
  for (let first = take(); first !== undefined; first = take()) {
    generation += 1;
    const own = `${process.pid}-${name}-${generation}`;
    const shift = new Shift(options, { formats, name: own }, take, done);
    const broke = await shift.run(first);
    if (shift.refused !== undefined) throw shift.refused;
    if (broke === undefined) continue;
    if (!shift.ready) {
      unready += 1;
      if (unready === STARTS) throw new Error(`workers do not start: ${broke}`);
      returned.push(...shift.pending);
      continue;
    }
    // It may have done jobs that it did not come to answer: they are done again.
    const begun = jobInHand(options.bench.folder, own);
    const inHand = shift.pending.find((order) => order.number === begun) ?? shift.pending[0];
    if (inHand !== undefined) done(inHand.job, brokenBy(broke));
    returned.push(...shift.pending.filter((order) => order !== inHand));
  }
}

/** One worker process from its start to its end. */
class Shift {
  /** Jobs it was given and has not answered; the first is in its hand. */
  pending: readonly Order[] = [];
  ready = false;
  refused: Refused | undefined;
  readonly #options: PoolOptions;
  readonly #child: ChildProcess;
  readonly #bench: ToWorker;
  readonly #take: () => Order | undefined;
  readonly #done: (job: Job, result: Result) => void;
  #since = performance.now();
  #broke: string | undefined;
  #lastWords = '';

  constructor(
    options: PoolOptions,
    { formats, name }: { readonly formats: readonly Format[]; readonly name: string },
    take: () => Order | undefined,
    done: (job: Job, result: Result) => void,
  ) {
    const { bench, entry } = options;
    this.#options = options;
    this.#take = take;
    this.#done = done;
    this.#bench = { is: 'bench', bench, name, formats, parent: process.pid };
    this.#child = fork(fileURLToPath(entry), {
      execArgv: [`--max-old-space-size=${bench.limits.heapMegabytes}`, '--max-semi-space-size=16'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
  }

  /** Gives why it broke, or nothing when there was no more to do. */
  run(first: Order): Promise<string | undefined> {
    return new Promise((resolve) => {
      const clock = setInterval(() => this.#look(), TICK);
      this.#child.stderr
        ?.setEncoding('utf8')
        .on('data', (words: string) => (this.#lastWords = (this.#lastWords + words).slice(-65_536)));
      this.#child.on('message', (word: FromWorker) => this.#hear(word));
      this.#child.on('error', (error) => {
        this.#broke ??= error.message;
        // A process that never was has no end.
        if (this.#child.pid === undefined) this.#child.emit('exit', 1, null);
      });
      const end = (signal: NodeJS.Signals | null): void => {
        clearInterval(clock);
        resolve(this.#broke ?? (this.pending.length === 0 ? undefined : this.#causeOf(signal)));
      };
      // Its last words may come after its end; and "close" never comes for a process that was let go.
      this.#child.on('exit', (_code, signal) => {
        const { stderr } = this.#child;
        if (stderr === null || stderr.closed) end(signal);
        else stderr.once('close', () => end(signal));
      });
      this.#post(this.#bench);
      this.#give([first, ...this.#next(AHEAD - 1)]);
    });
  }

  #hear(word: FromWorker): void {
    this.#since = performance.now();
    if (word.is === 'ready') {
      this.ready = true;
      return;
    }
    if (word.is === 'refused') {
      this.refused ??= new Refused(word.code, word.reason);
      this.#child.kill('SIGKILL');
      return;
    }
    for (const { number, result } of word.answers) {
      const [order, ...rest] = this.pending;
      if (order === undefined || order.number !== number) throw new Error('a worker answered out of turn');
      this.pending = rest;
      this.#done(order.job, result);
    }
    this.#give(this.#next(word.answers.length));
    if (this.pending.length === 0 && this.#child.connected) this.#child.disconnect();
  }

  /** Takes as many orders as there are, `most` at the most. */
  #next(most: number): readonly Order[] {
    const orders: Order[] = [];
    while (orders.length < most) {
      const order = this.#take();
      if (order === undefined) break;
      orders.push(order);
    }
    return orders;
  }

  #give(orders: readonly Order[]): void {
    if (orders.length === 0) return;
    if (this.pending.length === 0) this.#since = performance.now();
    this.pending = [...this.pending, ...orders];
    this.#post({ is: 'jobs', orders });
  }

  #post(word: ToWorker): void {
    // Where the worker is gone already, its end tells; nothing is lost, since the order stays pending.
    this.#child.send(word, () => undefined);
  }

  #look(): void {
    const limit = this.ready ? this.#options.bench.limits.milliseconds + SILENT : START;
    if (this.pending.length === 0 || performance.now() - this.#since <= limit) return;
    // An answer may have come while this process itself was busy: it is heard first.
    setImmediate(() => {
      if (this.pending.length === 0 || performance.now() - this.#since <= limit) return;
      this.#broke ??= `it took longer than ${(this.ready ? limit - SILENT : limit) / 1000} s`;
      this.#child.kill('SIGKILL');
    });
  }

  #causeOf(signal: NodeJS.Signals | null): string {
    if (this.#lastWords.includes(TOO_LARGE))
      return `it needs more than ${this.#options.bench.limits.residentMegabytes} MB of memory`;
    if (
      /heap out of memory|invalid size error|invalid (?:array|table) (?:length|size)|Reached heap limit/i.test(
        this.#lastWords,
      )
    ) {
      return `it needs more than ${this.#options.bench.limits.heapMegabytes} MB of memory`;
    }
    const defect = /^\w*Error.*: .+$/m.exec(this.#lastWords)?.[0];
    return `reading it ended the worker${defect === undefined ? (signal === null ? '' : ` (${signal})`) : `: ${defect.slice(0, 200)}`}`;
  }
}

function brokenBy(reason: string): FailedFile {
  return { is: 'failed', rule: 'limits-are-kept', reason, lasting: false, messages: [] };
}
