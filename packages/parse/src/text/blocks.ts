import type { Line } from './lines.ts';

/** A stretch of a line. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Its line's number, from 1, and the offset of that line. */
  readonly line: number;
  readonly lineStart: number;
}

/** A block of a text: one paragraph of one or more lines, with its place among lists, quotations and drawn tables. */
export interface Block {
  readonly kind: 'p' | 'pre';
  readonly parts: readonly Part[];
}

/** Takes the lines of a text and gives its blocks in order; blank lines belong to none. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  lines.forEach((line, index) => {
    if (line.blank) return;
    blocks.push({ kind: 'p', parts: [partOf(line, index + 1)] });
  });
  return blocks;
}

/** A line without the spaces and invisible characters at its ends. */
function partOf(line: Line, number: number): Part {
  const text = line.text.replace(
    /^[\s\0-\x1f\xad\u200b\u2060\ufeff]+|[\s\0-\x1f\xad\u200b\u2060\ufeff]+$/g,
    '',
  );
  const start = line.start + line.text.indexOf(text);
  return { start, end: start + text.length, text, line: number, lineStart: line.start };
}
