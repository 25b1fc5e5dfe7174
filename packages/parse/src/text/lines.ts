/** A line of the source: `[start, end)` without its line end. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Only spaces and invisible characters. */
  readonly blank: boolean;
}

// A form feed or vertical tab ends a line as CR, LF and both together do, but not in the middle of a sentence.
const ENDS = /\r\n|[\n\r\x85\u2028\u2029]|(?<![\p{L}\p{N},;] ?)[\f\v]|[\f\v](?! ?\p{Ll})/gu;

/** Takes a decoded text and gives its lines. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  function push(end: number): void {
    const text = source.slice(start, end);
    lines.push({ start, end, text, blank: !/[^\s\u200b\u2060\xad\0-\x1f]/.test(text) });
  }
  for (const match of source.matchAll(ENDS)) {
    push(match.index);
    start = match.index + match[0].length;
  }
  push(source.length);
  return lines;
}
