import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Format } from '@offprint/article';
import type { Bench, Job, Result } from './job.ts';
import { SILENT, type FromWorker, type Order, type ToWorker } from './orders.ts';
import { Refused } from './refused.ts';
import { TOO_LARGE } from './watch-worker.ts';

/** What a worker is to do until there is no more of it. */
export interface Work {
  readonly formats: readonly Format[];
  readonly take: () => Order | undefined;
  readonly done: (job: Job, result: Result, number: number) => void;
}

/** How many jobs a worker has before it, so that it never waits for the next. */
const AHEAD = 16;
/** Megabytes of half of what is young in a worker's heap: trees of pages live long enough to be copied, those of Markdown do not. */
const NURSERY = { small: 4, large: 16 };
/** How often, in milliseconds, the clock of the job in hand is looked at. */
const TICK = 100;
/** How long a worker may take to start: a machine that is slow to load a program is no fault of an article. */
const START = 300_000;

/** One worker process from its start to its end; between two runs of work it may rest. */
export class Shift {
  /** Jobs it was given and has not answered; the first is in its hand. */
  pending: readonly Order[] = [];
  ready = false;
  refused: Refused | undefined;
  /** No other worker of this process has it. */
  readonly name: string;
  readonly #bench: Bench;
  readonly #child: ChildProcess;
  readonly #clock: NodeJS.Timeout;
  readonly #over: Promise<void>;
  #work: Work | undefined;
  #end: ((broke: string | undefined) => void) | undefined;
  #formats: ReadonlySet<Format>;
  #since = performance.now();
  #broke: string | undefined;
  #lastWords = '';

  /** Starts a worker that is ready for some formats. */
  constructor(bench: Bench, entry: URL, name: string, formats: readonly Format[]) {
    this.name = name;
    this.#bench = bench;
    this.#formats = new Set(formats);
    this.#child = fork(fileURLToPath(entry), {
      execArgv: [
        `--max-old-space-size=${bench.limits.heapMegabytes}`,
        `--max-semi-space-size=${formats.join() === 'markdown' ? NURSERY.small : NURSERY.large}`,
      ],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr
      ?.setEncoding('utf8')
      .on('data', (words: string) => (this.#lastWords = (this.#lastWords + words).slice(-65_536)));
    this.#child.on('message', (word: FromWorker) => this.#hear(word));
    this.#child.on('error', (error) => {
      this.#broke ??= error.message;
      // A process that never was has no end.
      if (this.#child.pid === undefined) this.#child.emit('exit', 1, null);
    });
    this.#clock = setInterval(() => this.#look(), TICK);
    this.#over = new Promise((resolve) => {
      const end = (signal: NodeJS.Signals | null): void => {
        clearInterval(this.#clock);
        this.#rest(this.#broke ?? (this.pending.length === 0 ? undefined : this.#causeOf(signal)));
        resolve();
      };
      // Its last words may come after its end; and "close" never comes for a process that was let go.
      this.#child.on('exit', (_code, signal) => {
        const { stderr } = this.#child;
        if (stderr === null || stderr.closed) end(signal);
        else stderr.once('close', () => end(signal));
      });
    });
    this.#post({ is: 'bench', bench, name, formats, parent: process.pid });
  }

  /** Whether it can be given work still. */
  get lives(): boolean {
    return this.#child.connected && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Works until there is nothing left to take, then rests. Gives why it broke, or nothing. */
  run(first: Order, work: Work): Promise<string | undefined> {
    return new Promise((resolve) => {
      this.#work = work;
      this.#end = resolve;
      const others = work.formats.filter((format) => !this.#formats.has(format));
      if (others.length > 0) {
        this.#formats = new Set([...this.#formats, ...others]);
        this.ready = false;
        this.#post({ is: 'formats', formats: others });
      }
      this.#give([first, ...this.#next(AHEAD - 1)]);
    });
  }

  /** Sends it home, and waits until it is gone. */
  async dismiss(): Promise<void> {
    if (this.#child.connected) this.#child.disconnect();
    await this.#over;
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
      this.#work?.done(order.job, result, number);
    }
    this.#give(this.#next(word.answers.length));
    if (this.pending.length === 0) this.#rest(undefined);
  }

  /** Lets go of the work, all jobs of it, before the build goes on: that may be on top of this very call. */
  #rest(broke: string | undefined): void {
    this.#work = undefined;
    this.#end?.(broke);
  }

  /** Takes as many orders as there are, `most` at the most. */
  #next(most: number): readonly Order[] {
    const orders: Order[] = [];
    while (orders.length < most) {
      const order = this.#work?.take();
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
    const limit = this.ready ? this.#bench.limits.milliseconds + SILENT : START;
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
      return `it needs more than ${this.#bench.limits.residentMegabytes} MB of memory`;
    if (
      /heap out of memory|invalid size error|invalid (?:array|table) (?:length|size)|Reached heap limit/i.test(
        this.#lastWords,
      )
    ) {
      return `it needs more than ${this.#bench.limits.heapMegabytes} MB of memory`;
    }
    const defect = /^\w*Error.*: .+$/m.exec(this.#lastWords)?.[0];
    return `reading it ended the worker${defect === undefined ? (signal === null ? '' : ` (${signal})`) : `: ${defect.slice(0, 200)}`}`;
  }
}
