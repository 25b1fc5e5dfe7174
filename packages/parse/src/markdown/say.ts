import type { RuleId } from '@offprint/article';
import type { Point } from 'unist';
import type { VFile } from 'vfile';

/** Reports something with its place in the source. */
export function say(
  vfile: VFile,
  rule: RuleId,
  reason: string,
  place: Point | undefined,
  level: 'info' | 'warning',
  note?: string,
): void {
  const options = { ruleId: rule, source: 'offprint', ...(place && { place }) };
  const message = level === 'warning' ? vfile.message(reason, options) : vfile.info(reason, options);
  if (note !== undefined) message.note = note;
}

/** Takes a text and an offset in it and gives the line and column there, both from 1. */
export function pointAt(source: string, offset: number): Point {
  const before = source.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
}
