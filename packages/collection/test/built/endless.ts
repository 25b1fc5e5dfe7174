import { watchWorker } from '../../src/work/watch-worker.ts';

/** A worker that never gives up: it loops for ever, or takes memory without end. */
const [parent = '', most = '', does = ''] = process.argv.slice(2);
watchWorker(Number(parent), Number(most));
const held: Buffer[] = [];
process.send?.('begun');
// The word goes out before the loop begins.
setTimeout(() => {
  for (;;) if (does === 'hoard') held.push(Buffer.alloc(1 << 20, 1));
}, 100);
