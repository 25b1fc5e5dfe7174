/** A stretch of the source: offsets, `end` not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch that could be one paragraph, or one row of a table. */
export interface Paragraph extends Stretch {
  readonly lines: number;
  /** Whether it begins in a quotation or a list. */
  readonly contained: boolean;
  /** For a table: cells of its widest row times its rows; 0 for any other. */
  readonly cells: number;
}

const DELIMITERS = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\||$)/;

/**
 * Takes decoded Markdown and gives the stretches of it that could be one paragraph each: lines without a blank one between, parted
 * where an item of a list surely begins. A stretch may be more than a paragraph is, never less.
 */
export function* paragraphsOf(source: string): Generator<Paragraph> {
  let start = -1;
  let content = 0;
  let ordered = false;
  let rows = 0;
  let columns = 0;
  let isTable = false;
  let lines = 0;
  let contained = false;
  const stretch = (end: number): Paragraph => ({
    start,
    end,
    lines,
    contained,
    cells: isTable ? rows * columns : 0,
  });
  for (let at = 0; at <= source.length;) {
    const found = source.indexOf('\n', at);
    const end = found === -1 ? source.length : found;
    const line = source.slice(at, end);
    if (/^[ \t\r>]*$/.test(line)) {
      if (start !== -1) yield stretch(at);
      start = -1;
      content = rows = columns = 0;
      isTable = ordered = false;
    } else {
      const item = /^([ \t]*)(?:([-*+])|(\d{1,9})[.)])[ \t]+(?=\S)/.exec(line);
      const indent = item?.[1]?.length ?? 0;
      const begins =
        item !== null && indent < content + 4 && (item[2] !== undefined || item[3] === '1' || ordered);
      if (begins && start !== -1) yield stretch(at);
      if (begins) {
        content = item[0].length;
        ordered = item[3] !== undefined;
        rows = columns = 0;
        isTable = false;
      }
      if (begins || start === -1) {
        start = at;
        lines = 0;
        contained = itemAt(source, at, end).containers > 0;
      }
      lines += 1;
      if (line.includes('|')) {
        rows += 1;
        columns = Math.max(columns, line.split('|').length);
        isTable ||= DELIMITERS.test(line);
      }
    }
    at = end + 1;
  }
  if (start !== -1) yield stretch(source.length);
}

/** The marks of quotations and lists that a line begins with. */
export interface Item {
  readonly containers: number;
  /** Columns before the first of them. */
  readonly indent: number;
  /** Where the last one ends, and the fortieth, from the start of the line. */
  readonly length: number;
  readonly fortieth: number;
}

/** Takes a line of the source by its offsets and gives the marks that it begins with. */
export function itemAt(source: string, start: number, end: number): Item {
  const mark = /[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y;
  const line = source.slice(start, end);
  let containers = 0;
  let fortieth = 0;
  let length = 0;
  while (mark.exec(line) !== null) {
    containers += 1;
    length = mark.lastIndex;
    if (containers === 40) fortieth = length;
  }
  const indent = containers === 0 ? 0 : (/^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0);
  return { containers, indent, length, fortieth };
}
