import type { Table, TableCell, TableRow } from 'mdast';
import type { Lines } from './lines.ts';
import { phrasingOf } from './phrasing.ts';
import { unknown } from './unknown.ts';

/** Takes lines and gives the table that the first of them begin, each with a bar at its start and its end, and the line after it. */
export function tableAt(lines: Lines, first: number, past: number): [table: Table, next: number] {
  const delimiters = first + 1 < past ? lines.rest(first + 1) : '';
  if (!/^\|(?: *:?-+:? *\|)+$/.test(delimiters)) unknown();
  const align = delimiters.match(/:?-+:?/g)?.map((cell) => {
    const [left, right] = [cell.startsWith(':'), cell.endsWith(':')];
    return left && right ? 'center' : left ? 'left' : right ? 'right' : null;
  });
  const children: TableRow[] = [];
  let next = first;
  for (; next < past && !lines.isBlank(next); next += next === first ? 2 : 1)
    children.push(rowAt(lines, next));
  if (children[0]?.children.length !== align?.length) unknown();
  return [{ type: 'table', align, children }, next];
}

function rowAt(lines: Lines, line: number): TableRow {
  const row = lines.rest(line);
  if (!/^\|[^`\\]+\|$/.test(row)) unknown();
  const cells = row.slice(1, -1).split('|');
  let at = lines.start(line);
  const children = cells.map((cell): TableCell => {
    const start = at;
    at += 1 + cell.length;
    const position = lines.place(start, at + 1 === lines.end(line) ? at + 1 : at);
    return { type: 'tableCell', children: phrasingOf(lines, line, start + 1, at), position };
  });
  return { type: 'tableRow', children, position: lines.place(lines.start(line), lines.end(line)) };
}
