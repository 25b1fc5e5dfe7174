import { foldersOf } from './corpus/folders.ts';
import { prepareReaders, doJob, type Desk } from './work/set-article.ts';
import type { FromWorker, ToWorker } from './work/pool.ts';
import { Spill } from './work/spill.ts';

/**
 * The edge of a worker process: is told its bench, then does one job after the other and answers each. When the process
 * that started it is gone, so is it.
 */
function work(): void {
  let desk: Desk | undefined;
  let queue = Promise.resolve();
  const say = (word: FromWorker): void => void process.send?.(word);
  process.on('disconnect', () => process.exit());
  process.on('message', (word: ToWorker) => {
    queue = queue.then(async () => {
      if (word.is === 'bench') {
        await prepareReaders(word.formats);
        const { bench } = word;
        desk = { bench, folders: foldersOf(bench.root), spill: new Spill(bench.folder, word.name) };
        say({ is: 'ready' });
      } else if (desk !== undefined) {
        say({ is: 'answer', number: word.number, result: await doJob(word.job, desk) });
      }
    });
  });
}

work();
