import type { Place, Provenance, RuleId } from '@offprint/article';

/** A stretch of the source and what became of it. Segments follow each other and make up the whole source. */
export interface Segment extends Place {
  readonly fate: 'kept' | 'removed' | 'moved' | 'changed';
  readonly rule?: RuleId;
  readonly to?: string;
  readonly now?: string;
  readonly note?: string;
  /** Number of the part of the article it became, for linking the two sides. */
  readonly part?: number;
}

/**
 * Takes the length of a source, its provenance and the places of the article's parts, and gives the source in segments:
 * spans as they are recorded, and what lies between them, cut where a part of the article begins or ends.
 */
export function segmentsOf(
  length: number,
  provenance: Provenance,
  parts: readonly Place[],
): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const keep = (end: number): void => {
    while (at < end) {
      const part = innermost(parts, at);
      const stop = nextBorder(parts, at, end);
      segments.push({ start: at, end: stop, fate: 'kept', ...(part === undefined ? {} : { part }) });
      at = stop;
    }
  };
  for (const span of provenance.spans) {
    const end = Math.min(span.end, length);
    if (span.start < at || end <= span.start) continue;
    keep(span.start);
    const part = innermost(parts, span.start);
    segments.push({
      start: span.start,
      end,
      fate: span.action,
      rule: span.rule,
      ...(span.to === undefined ? {} : { to: span.to }),
      ...(span.text === undefined ? {} : { now: span.text }),
      ...(span.note === undefined ? {} : { note: span.note }),
      ...(part === undefined ? {} : { part }),
    });
    at = end;
  }
  keep(length);
  return segments;
}

function innermost(parts: readonly Place[], at: number): number | undefined {
  let found: number | undefined;
  let width = Number.POSITIVE_INFINITY;
  parts.forEach((part, index) => {
    if (part.start <= at && at < part.end && part.end - part.start < width) {
      found = index;
      width = part.end - part.start;
    }
  });
  return found;
}

function nextBorder(parts: readonly Place[], at: number, end: number): number {
  let border = end;
  for (const part of parts) {
    if (part.start > at && part.start < border) border = part.start;
    if (part.end > at && part.end < border) border = part.end;
  }
  return border;
}
