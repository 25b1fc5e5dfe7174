import type { Point, Position } from 'unist';

/** The lines of a source, by their numbers from 0. Where one starts is in the innermost container that is known to hold it. */
export interface Lines {
  readonly source: string;
  readonly count: number;
  readonly start: (line: number) => number;
  readonly end: (line: number) => number;
  readonly rest: (line: number) => string;
  readonly isBlank: (line: number) => boolean;
  /** Moves the start of a line behind the mark or the white space of a container, to its end at most. */
  readonly enter: (line: number, width: number) => void;
  readonly place: (start: number, end: number) => Position;
}

/** Takes a source whose lines end in line feeds and gives its lines. */
export function linesOf(source: string): Lines {
  const begins = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) begins.push(at + 1);
  const starts = [...begins];
  const start = (line: number): number => starts[line] ?? source.length;
  const end = (line: number): number => (begins[line + 1] ?? source.length + 1) - 1;
  const rest = (line: number): string => source.slice(start(line), end(line));
  const isBlank = (line: number): boolean => /^ *$/.test(rest(line));
  const enter = (line: number, width: number): void => {
    starts[line] = Math.min(start(line) + width, end(line));
  };
  // Most points are asked for near the last one.
  let near = 0;
  const pointAt = (offset: number): Point => {
    while ((begins[near] ?? 0) > offset) near -= 1;
    while ((begins[near + 1] ?? Infinity) <= offset) near += 1;
    return { line: near + 1, column: offset - (begins[near] ?? 0) + 1, offset };
  };
  const place = (from: number, to: number): Position => ({ start: pointAt(from), end: pointAt(to) });
  return { source, count: begins.length, start, end, rest, isBlank, enter, place };
}
