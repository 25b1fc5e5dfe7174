import { Worker } from 'node:worker_threads';

/** How often, in milliseconds, the process is looked at. */
const LOOK = 20;
/** Said on standard error before the end; who started the worker looks for it there. */
export const TOO_LARGE = 'more memory than a worker may have';

/**
 * Sees to it that this process ends when the one that started it (by its id) does, or when it holds more than so many
 * megabytes of memory of any kind. A loop without end hears nothing and the engine counts only its own heap, so a thread
 * apart looks, and ends the whole process.
 */
export function watchWorker(parent: number, megabytes: number): void {
  try {
    startWatch(parent, megabytes);
  } catch {
    // Where the system has no thread to spare, articles are set without the watch.
  }
}

function startWatch(parent: number, megabytes: number): void {
  new Worker(WATCH, {
    eval: true,
    workerData: { parent, most: megabytes * 1024 * 1024 },
    resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4, stackSizeMb: 1 },
  })
    .on('error', () => undefined)
    .unref();
}

// A text, so that it needs no file of its own, compiled or bundled. An orphan gets another parent; Windows keeps the old number.
const WATCH = `
const { workerData: { parent, most } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const lives = () => {
  try { return process.ppid === parent && process.kill(parent, 0); } catch (error) { return error.code === 'EPERM'; }
};
setInterval(() => {
  const large = process.memoryUsage.rss() > most;
  if (!large && lives()) return;
  try { if (large) writeSync(2, ${JSON.stringify(TOO_LARGE)}); } catch {}
  process.kill(process.pid, 'SIGKILL');
}, ${LOOK});
`;
