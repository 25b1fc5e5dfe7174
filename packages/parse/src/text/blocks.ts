import { likeRepaired, mayBeMisread } from '../mojibake.ts';
import type { Glue } from './glue.ts';
import { glueOf, seamsOf } from './glue.ts';
import type { Line } from './lines.ts';
import { markOf } from './mark.ts';
import type { Quoted } from './quoted.ts';
import { bare, quotedIn } from './quoted.ts';
import type { Table } from './table.ts';
import { tableAt } from './table.ts';
import { columnsOf, isBroken, isFull, marginOf } from './wrap.ts';

/** A stretch of a line. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Its line's number, from 1, and the offset of that line. */
  readonly line: number;
  readonly lineStart: number;
}

/** What marks a block at its beginning: a bullet, a number, a sign of quotation. */
export interface Mark {
  readonly kind: 'bullet' | 'number' | 'quote';
  /** The mark as it stands, with the spaces around it. */
  readonly start: number;
  readonly end: number;
  /** For `number`. */
  readonly value?: number;
}

/** A block of a text: one paragraph of one or more lines. */
export interface Block {
  readonly kind: 'p' | 'h2' | 'hr' | 'table';
  /** For a heading, the line drawn under it. */
  readonly underline?: Part;
  readonly parts: readonly Part[];
  /** For `table`, whose parts are its cells. */
  readonly table?: Table;
  readonly mark?: Mark;
  /** A blank line stands before it. */
  readonly apart: boolean;
  /** It was parted from the block before it, that ended without a space. */
  readonly parted: boolean;
}

const EDGE = /^[\s\0-\x1f\xad\u200b\u2060\ufeff]$/;
const EDGES = /^[\s\0-\x1f\xad\u200b\u2060\ufeff]+|[\s\0-\x1f\xad\u200b\u2060\ufeff]+$/g;

/** Takes the lines of a text and gives its blocks in order: wrapped lines joined, glued ones parted. Blank lines belong to none. */
export function blocksOf(lines: readonly Line[], source: string): Block[] {
  const margin = marginOf(lines);
  const quoted = quotedIn(lines);
  const repaired = mayBeMisread(source) ? likeRepaired : (text: string) => text;
  const glue = glueOf(repaired(source));
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.blank) continue;
    const apart = i === 0 || (lines[i - 1]?.blank ?? true);
    const table = tableAt(lines, i);
    if (table !== undefined) {
      i = table.to - 1;
      blocks.push({ kind: 'table', parts: table.rows.flat(), table, apart, parted: false });
      continue;
    }
    const mark = quoted.marks.get(i) ?? markOf(lines, i);
    const parts = [partOf(line, i + 1, mark?.end ?? line.start)];
    if (!isRule(line.text)) {
      for (
        let next = lines[i + 1];
        next !== undefined && continues(lines, i, next, margin, mark, quoted);
        next = lines[i + 1]
      ) {
        i += 1;
        parts.push(
          partOf(
            next,
            i + 1,
            mark?.kind === 'quote'
              ? ((quoted.marks.get(i) ?? markOf(lines, i))?.end ?? next.start)
              : next.start,
          ),
        );
      }
    }
    const under = lines[i + 1];
    const underline =
      under && isUnderline(line.text, under.text) ? partOf(under, i + 2, under.start) : undefined;
    if (underline !== undefined) i += 1;
    const block: Block = {
      kind: underline !== undefined ? 'h2' : isRule(line.text) ? 'hr' : 'p',
      parts,
      ...(mark && { mark }),
      ...(underline && { underline }),
      apart,
      parted: false,
    };
    blocks.push(...parted(block, glue, repaired));
  }
  return blocks;
}

/** A line that is drawn, not written. */
function isRule(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) && /([-_=*~#•·–—─═+])(?:\s*\1){2,}/.test(text);
}

/** Whether a line is drawn under another, as long as it is. */
function isUnderline(text: string, under: string): boolean {
  const length = columnsOf(text.trim());
  return (
    /^\s*(?:={4,}|-{4,})\s*$/.test(under) && !isRule(text) && Math.abs(under.trim().length - length) <= 3
  );
}

function continues(
  lines: readonly Line[],
  index: number,
  next: Line,
  margin: number | undefined,
  mark: Mark | undefined,
  quoted: Quoted,
): boolean {
  const line = lines[index];
  if (line === undefined || line.blank || next.blank || isRule(next.text)) return false;
  const own = quoted.margins.get(index);
  if (own !== undefined && quoted.margins.has(index + 1)) {
    const [here, there] = [bare(line), bare(next)];
    const width = columnsOf(here.text.trimEnd());
    return isFull(width, there.text, own) || (width > own * 0.7 && isBroken(here, there));
  }
  // A quotation ends where the text goes on outside of it.
  if (quoted.marks.has(index) !== quoted.marks.has(index + 1) && quoted.margins.has(index)) return false;
  const goesOn = isBroken(line, next);
  const isItem = mark !== undefined && mark.kind !== 'quote';
  if (margin === undefined && !(isItem && goesOn)) return false;
  const other = markOf(lines, index + 1);
  if (other !== undefined && other.kind !== 'quote') return false;
  // The second line of an item stands under its words.
  if (isItem && goesOn && /^\s{2}/.test(next.text)) return true;
  if (margin === undefined) return false;
  const width = columnsOf(line.text.trimEnd());
  // Wrapped by hand: the sentence goes on, and the line is long enough to be one that was broken.
  return isFull(width, next.text, margin) || (width > margin * 0.7 && goesOn);
}

function parted(block: Block, glue: Glue, repaired: (text: string) => string): Block[] {
  const blocks: Block[] = [];
  let parts: Part[] = [];
  let first = true;
  function flush(): void {
    if (parts.length > 0)
      blocks.push(first ? { ...block, parts } : { kind: 'p', parts, apart: false, parted: true });
    parts = [];
    first = false;
  }
  for (const part of block.parts) {
    let start = 0;
    for (const seam of seamsOf(repaired(part.text), glue)) {
      parts.push(cut(part, start, seam));
      flush();
      start = seam;
    }
    parts.push(start === 0 ? part : cut(part, start, part.text.length));
  }
  flush();
  return blocks;
}

function cut(part: Part, from: number, to: number): Part {
  return { ...part, start: part.start + from, end: part.start + to, text: part.text.slice(from, to) };
}

/** A line, from some offset on, without the spaces and invisible characters at its ends. */
function partOf(line: Line, number: number, from: number): Part {
  const whole = line.text.slice(from - line.start);
  const hasEdges = EDGE.test(whole.charAt(0)) || EDGE.test(whole.slice(-1));
  // A pattern for the end of a text is tried at each of its spaces.
  const text = hasEdges ? whole.replace(EDGES, '') : whole;
  const start = from + (hasEdges ? whole.indexOf(text) : 0);
  return { start, end: start + text.length, text, line: number, lineStart: line.start };
}
