import type { Place, RuleId } from '@offprint/article';
import type { Draft } from '@offprint/parse';
import type { Point } from 'unist';
import type { Work } from './work.ts';

/** What else there is to say beside the reason. */
export interface Details {
  /** Where in the source. */
  readonly place?: Place | undefined;
  /** `info` unless said otherwise. */
  readonly level?: 'info' | 'warning';
  /** What to do about it. */
  readonly note?: string;
}

/** Reports what a rule did or found, with its place in the source, as a VFile message. */
export function say(
  work: Pick<Work, 'draft' | 'vfile'>,
  rule: RuleId,
  reason: string,
  details: Details = {},
): void {
  const options = {
    ruleId: rule,
    source: 'offprint',
    ...(details.place && { place: pointOf(work.draft, details.place.start) }),
  };
  const message =
    details.level === 'warning' ? work.vfile.message(reason, options) : work.vfile.info(reason, options);
  if (details.note !== undefined) message.note = details.note;
}

const starts = new WeakMap<Draft, readonly number[]>();

/** Takes a draft and an offset of its source and gives the line and column there, both from 1. */
export function pointOf(draft: Draft, offset: number): Point {
  let lines = starts.get(draft);
  if (lines === undefined) {
    lines = [
      0,
      ...[...draft.source.matchAll(/\r\n|[\n\r\f\v\x85\u2028\u2029]/g)].map(
        (end) => end.index + end[0].length,
      ),
    ];
    starts.set(draft, lines);
  }
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1, offset };
}
