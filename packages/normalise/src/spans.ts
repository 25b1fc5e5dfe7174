import type { Span } from '@offprint/article';

/** Takes spans as the rules recorded them and gives them in order of `start`, without overlap: the widest and earliest recorded wins. */
export function inOrder(spans: readonly Span[]): Span[] {
  const sorted = spans
    .map((span, index) => ({ span, index }))
    .filter(({ span }) => span.end > span.start)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || a.index - b.index);
  const out: Span[] = [];
  let end = -1;
  for (const { span } of sorted) {
    if (span.end <= end) continue;
    const start = Math.max(span.start, end);
    out.push(start === span.start ? span : { ...span, start });
    end = span.end;
  }
  return out;
}
