interface Stream {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** A line of progress on a stream. */
export interface ProgressLine {
  readonly show: (progress: { readonly done: number; readonly of: number }) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** Below so many things to do nobody needs to be told how far it is. */
const LONG = 200;

/** Takes a stream and what is counted, and gives its progress: one line that changes on a terminal, a line a tenth elsewhere. */
export function progressOn(stream: Stream, noun: string): ProgressLine {
  let tenth = 0;
  let shown = -1;
  return {
    show: ({ done, of }) => {
      if (of < LONG) return;
      const percent = Math.floor((100 * done) / of);
      if (stream.isTTY === true && percent !== shown)
        stream.write(`\r${noun} ${done} of ${of} (${percent}%)`);
      else if (stream.isTTY !== true && Math.floor(percent / 10) > tenth)
        stream.write(`${noun}: ${done} of ${of}\n`);
      tenth = Math.max(tenth, Math.floor(percent / 10));
      shown = percent;
    },
    end: () => {
      if (stream.isTTY === true && shown >= 0) stream.write('\r\u{1B}[K');
    },
  };
}
