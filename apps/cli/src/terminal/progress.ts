import type { Progress } from '@offprint/collection';

interface Stream {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** A line of progress on a stream. */
export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Below so many things to do nobody needs to be told how far it is. */
const LONG = 200;
/** Where nothing can be taken back, work without a known end is told of at this many things, and whenever they have doubled. */
const MUCH = 100_000;

/** Takes a stream and gives progress on it: one line that changes on a terminal, now and then a line elsewhere. */
export function progressOn(stream: Stream): ProgressLine {
  const terminal = stream.isTTY === true;
  let what = '';
  let told = 0;
  let shown = false;
  const end = (): void => {
    if (shown) stream.write('\r\u{1B}[K');
    shown = false;
  };
  return {
    show: (progress) => {
      if (progress.what !== what) {
        end();
        what = progress.what;
        told = 0;
      }
      const { done, of } = progress;
      const stage = stageOf(progress, terminal);
      if ((of ?? done) < LONG || stage <= told) return;
      told = stage;
      const amount = of === undefined ? `${done}` : `${done} of ${of}`;
      if (!terminal) stream.write(`${what}: ${amount}\n`);
      else stream.write(`\r${what} ${amount}${of === undefined ? '' : ` (${stage}%)`}`);
      shown = terminal;
    },
    end,
  };
}

/** How far work is in steps that are worth a word each; 0 is not yet. */
function stageOf({ done, of }: Progress, terminal: boolean): number {
  if (of !== undefined) return Math.floor(((terminal ? 100 : 10) * done) / of);
  return terminal ? Math.floor(done / LONG) : Math.floor(Math.log2(done / MUCH)) + 1;
}
