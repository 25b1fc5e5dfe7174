import type { Part } from './blocks.ts';
import type { Line } from './lines.ts';

/** A table drawn in text. */
export interface Table {
  readonly rows: readonly (readonly Part[])[];
  /** The first row heads the columns. */
  readonly headed: boolean;
  /** The line after its last. */
  readonly to: number;
  /** Where its first line begins and its last ends. */
  readonly start: number;
  readonly end: number;
}

interface Row {
  readonly cells: readonly Part[];
  /** It begins and ends with a bar. */
  readonly closed: boolean;
}

const BARS = /[|│┃║]/;
/** A line that only draws: a border, or what stands between a head and its rows. */
const BORDER = /^[\s|│┃║+:.'`=_─━═┄┈╌-╿┌-╬-]*[-=_─━═]{2,}[\s|│┃║+:.'`=_─━═┄┈╌-╿┌-╬-]*$/;
const GAP = /\t+ *| {2,}/g;
/** The longest cell of a table whose columns only spaces part, and the fewest rows that show such columns. */
const LONGEST = 60;
const FEWEST = 3;

/** Takes the lines of a text and the place of one and gives the table that begins there, drawn with bars or by columns alone. */
export function tableAt(lines: readonly Line[], from: number): Table | undefined {
  return barred(lines, from) ?? aligned(lines, from);
}

function barred(lines: readonly Line[], from: number): Table | undefined {
  const first = lines[from]?.text ?? '';
  if (!BARS.test(first) && !BORDER.test(first)) return undefined;
  const rows: Row[] = [];
  const borders: number[] = [];
  let to = from;
  for (let line = lines[to]; line !== undefined && !line.blank; line = lines[to]) {
    if (BORDER.test(line.text)) borders.push(rows.length);
    else if (BARS.test(line.text)) rows.push(rowOf(line, to + 1));
    else break;
    to += 1;
  }
  const width = rows[0]?.cells.length ?? 0;
  if (rows.length < 2 || width < 2 || rows.some(({ cells }) => cells.length !== width)) return undefined;
  const drawn = borders.some((at) => at > 0 && at < rows.length) || rows.every(({ closed }) => closed);
  if (!drawn) return undefined;
  return tableOf(
    lines,
    from,
    to,
    rows.map(({ cells }) => cells),
    borders.includes(1),
  );
}

function rowOf(line: Line, number: number): Row {
  const closed = /^\s*[|│┃║].*[|│┃║]\s*$/.test(line.text);
  const left = /^\s*[|│┃║]?/.exec(line.text)?.[0].length ?? 0;
  const right = line.text.replace(/[|│┃║]?\s*$/, '').length;
  return { cells: cut(line, number, left, right, /[|│┃║]/g), closed };
}

function aligned(lines: readonly Line[], from: number): Table | undefined {
  const first = lines[from]?.text ?? '';
  // Most lines are all words, and need not be tried at each of their spaces.
  if (!first.includes('  ') && !first.includes('\t')) return undefined;
  if (!/\S(?:\t| {2,})\s*\S/.test(first)) return undefined;
  const rows: (readonly Part[])[] = [];
  let headed = false;
  let to = from;
  for (let line = lines[to]; line !== undefined && !line.blank; line = lines[to]) {
    if (rows.length === 1 && BORDER.test(line.text)) headed = true;
    else {
      const left = line.text.length - line.text.trimStart().length;
      const cells = cut(line, to + 1, left, line.text.trimEnd().length, GAP);
      if (cells.length !== (rows[0]?.length ?? cells.length)) break;
      rows.push(cells);
    }
    to += 1;
  }
  const [head = [], ...others] = rows;
  if (rows.length < FEWEST || head.length < 2) return undefined;
  if (rows.some((cells) => cells.some(({ text }) => text.length > LONGEST || text === ''))) return undefined;
  const numeric = head.map((_, column) => others.every((cells) => isFigure(cells[column]?.text ?? '')));
  if (!numeric.some((is, column) => is && column > 0)) return undefined;
  const tabbed = lines.slice(from, to).every(({ text }) => text.trim().includes('\t'));
  if (!tabbed && !head.every((_, column) => stand(rows, column) || stand(others, column))) return undefined;
  return tableOf(
    lines,
    from,
    to,
    rows,
    headed || numeric.some((is, at) => is && !/\d/.test(head[at]?.text ?? '')),
  );
}

function tableOf(
  lines: readonly Line[],
  from: number,
  to: number,
  rows: Table['rows'],
  headed: boolean,
): Table {
  return { rows, headed, to, start: lines[from]?.start ?? 0, end: lines[to - 1]?.end ?? 0 };
}

/** Whether the cells of a column begin or end at one place. */
function stand(rows: readonly (readonly Part[])[], column: number): boolean {
  const places = rows.map((cells) => cells[column]).filter((cell) => cell !== undefined);
  const [first] = places;
  if (first === undefined) return false;
  return (
    places.every((cell) => cell.start - cell.lineStart === first.start - first.lineStart) ||
    places.every((cell) => cell.end - cell.lineStart === first.end - first.lineStart)
  );
}

/** A number, alone or with a sign or a unit. */
function isFigure(text: string): boolean {
  return /^[^\p{L}]{0,3}\p{N}[\p{N}\s.,:/–-]*\s?[^\s\p{N}]{0,8}$/u.test(text) || /^[-–—.…]+$/.test(text);
}

function cut(line: Line, number: number, left: number, right: number, between: RegExp): Part[] {
  const cells: Part[] = [];
  let start = left;
  const seams = [...line.text.slice(left, right).matchAll(between)].map((match) => ({
    at: left + match.index,
    to: left + match.index + match[0].length,
  }));
  for (const { at, to } of [...seams, { at: right, to: right }]) {
    const text = line.text.slice(start, at);
    const bare = text.trim();
    const from = line.start + start + (bare === '' ? 0 : text.indexOf(bare));
    cells.push({ start: from, end: from + bare.length, text: bare, line: number, lineStart: line.start });
    start = to;
  }
  return cells;
}
