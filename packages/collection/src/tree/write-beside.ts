import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

/** How many bytes of files go to the thread at once, and how many such parts may wait there. */
const PART = 1 << 20;
const AHEAD = 4;
/** How long, in milliseconds, the disk may take for one part before it is given up. */
const PATIENCE = 600_000;

/** A folder to make, or a file and where its bytes stand in its part. */
type Entry = readonly [path: string] | readonly [path: string, from: number, to: number];

/**
 * Makes new folders and files in a thread of its own, in the order in which they are given: what the system does for a new file takes half as
 * long as to make its bytes, and these wait for nothing. What the disk refuses is thrown by a later call, at the latest by `settle`.
 */
export class WriteBeside {
  readonly #thread: Worker;
  readonly #failures: MessageChannel = new MessageChannel();
  /** How many parts were sent, and how many of them are done: that number both threads see. */
  #sent = 0;
  readonly #done = new Int32Array(new SharedArrayBuffer(4));
  #entries: Entry[] = [];
  #bytes = new Uint8Array(PART);
  #length = 0;

  /** Throws where the system has no thread to spare. */
  constructor() {
    const { port2 } = this.#failures;
    this.#thread = new Worker(WRITER, {
      eval: true,
      workerData: { done: this.#done, failures: port2 },
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4, stackSizeMb: 1 },
    });
    this.#thread.on('error', () => undefined).unref();
  }
  folder(path: string): void {
    this.#entries.push([path]);
  }
  file(path: string, bytes: Uint8Array): void {
    const most = this.#bytes.byteLength;
    if (this.#length + bytes.byteLength > most) this.#send(Math.max(PART, bytes.byteLength));
    this.#bytes.set(bytes, this.#length);
    this.#entries.push([path, this.#length, (this.#length += bytes.byteLength)]);
  }
  /** Waits until all that was given stands on the disk. */
  settle(): void {
    if (this.#entries.length > 0) this.#send(PART);
    this.#wait(0);
  }
  /** Ends the thread, whatever waits there. */
  async end(): Promise<void> {
    this.#failures.port1.close();
    await this.#thread.terminate();
  }
  #send(next: number): void {
    this.#thread.postMessage({ entries: this.#entries, bytes: this.#bytes }, [this.#bytes.buffer]);
    this.#sent += 1;
    this.#entries = [];
    this.#bytes = new Uint8Array(next);
    this.#length = 0;
    this.#wait(AHEAD);
  }
  #wait(most: number): void {
    for (let done = Atomics.load(this.#done, 0); this.#sent - done > most; done = Atomics.load(this.#done, 0))
      if (Atomics.wait(this.#done, 0, done, PATIENCE) === 'timed-out')
        throw new Error('the disk does not answer');
    const failure: unknown = receiveMessageOnPort(this.#failures.port1)?.message;
    if (isFailure(failure)) throw Object.assign(new Error(failure.message), { code: failure.code });
  }
}

interface Failure {
  readonly message: string;
  readonly code: string;
}

function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'message' in value && 'code' in value;
}

// A text, so that it needs no file of its own, compiled or bundled.
const WRITER = `
const { parentPort, workerData: { done, failures } } = require('node:worker_threads');
const { mkdirSync, writeFileSync } = require('node:fs');
let failed = false;
parentPort.on('message', ({ entries, bytes }) => {
  try {
    for (const [path, from, to] of failed ? [] : entries) {
      if (to === undefined) mkdirSync(path);
      else writeFileSync(path, bytes.subarray(from, to));
    }
  } catch ({ message, code }) {
    failed = true;
    failures.postMessage({ message, code });
  }
  Atomics.add(done, 0, 1);
  Atomics.notify(done, 0);
});
`;
