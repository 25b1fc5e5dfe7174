import { foldersOf } from './corpus/folders.ts';
import { copyAlone, optimiseLate } from './engine.ts';
import { doJob, prepare, type Desk } from './work/do-job.ts';
import { SILENT, TOGETHER, type Answer, type FromWorker, type ToWorker } from './work/orders.ts';
import { Refused, writing } from './work/refused.ts';
import { Spill } from './work/spill.ts';
import { watchWorker } from './work/watch-worker.ts';

/**
 * The edge of a worker process: is told its bench, then does one job after the other and answers each. When the process
 * that started it is gone, so is it.
 */
function work(): void {
  // Every message of a rule is an Error; nobody reads its stack, and taking it costs more than the rest of the message.
  Error.stackTraceLimit = 0;
  optimiseLate();
  copyAlone();
  let desk: Desk | undefined;
  let queue = Promise.resolve();
  const say = (word: FromWorker): void => void process.send?.(word);
  const obey = async (word: ToWorker): Promise<void> => {
    if (word.is === 'bench') {
      const { bench, name, formats, parent } = word;
      watchWorker(parent, bench.limits.residentMegabytes);
      await prepare(formats);
      desk = { bench, folders: foldersOf(bench.root), spill: writing(() => new Spill(bench.folder, name)) };
      say({ is: 'ready' });
    } else if (word.is === 'formats') {
      await prepare(word.formats);
      say({ is: 'ready' });
    } else if (desk !== undefined) {
      let answers: Answer[] = [];
      let since = performance.now();
      for (const { number, job } of word.orders) {
        if (answers.length === TOGETHER || performance.now() - since > SILENT) {
          if (answers.length > 0) say({ is: 'answers', answers });
          answers = [];
          since = performance.now();
        }
        desk.spill.begin(number);
        answers.push({ number, result: await doJob(job, desk) });
      }
      say({ is: 'answers', answers });
    }
  };
  process.on('disconnect', () => process.exit());
  process.on('message', (word: ToWorker) => {
    queue = queue
      .then(() => obey(word))
      .catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        say({ is: 'refused', code: error.code, reason: error.message });
      });
  });
}

work();
