import { parentPort, workerData } from 'node:worker_threads';
import { foldersOf } from './corpus/folders.ts';
import { doJob } from './work/set-article.ts';
import type { Answer, Order, WorkerData } from './work/pool.ts';

/** The edge of a worker thread: takes orders one after the other and answers each. */
async function work(): Promise<void> {
  const { bench, now }: WorkerData = workerData;
  const current = new Int32Array(now);
  const folders = foldersOf(bench.root);
  const waiting: Order[] = [];
  let busy = false;
  const drain = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let order = waiting.shift(); order !== undefined; order = waiting.shift()) {
      const { number } = order;
      const result = await doJob(order.job, bench, folders, () => Atomics.store(current, 0, number + 1));
      Atomics.store(current, 0, 0);
      const answer: Answer = { number, result };
      parentPort?.postMessage(answer, result.is === 'set' && result.body.buffer instanceof ArrayBuffer ? [result.body.buffer] : []);
    }
    busy = false;
  };
  parentPort?.on('message', (order: Order) => {
    waiting.push(order);
    void drain();
  });
}

void work();
