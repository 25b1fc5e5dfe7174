import type { Mark } from './blocks.ts';
import type { Line } from './lines.ts';

/** Signs that only ever draw a list; a hyphen or an asterisk also opens speech or a footnote, and needs a neighbour. */
const SURE = /^\s*[•●◦▪■□▸►‣∙⁃✓✔➤]\s*(?=\S|$)/;
const BULLET = /^\s*[*+-]\s+(?=\S)/;
const LONE = /^\s*[*+•]\s*$/;
const NUMBER = /^\s*(?:\(?(\d{1,2})[.)])\s+(?=\S)/;
const QUOTE = /^\s*>+\s?/;

/** How many lines one item of a list may take. */
const ITEM = 6;

/** Takes the lines of a text and the place of one and gives the mark at its beginning, if it has one. */
export function markOf(lines: readonly Line[], index: number): Mark | undefined {
  const line = lines[index];
  if (line === undefined) return undefined;
  const sure = SURE.exec(line.text) ?? LONE.exec(line.text);
  if (sure !== null) return { kind: 'bullet', start: line.start, end: line.start + sure[0].length };
  const quote = QUOTE.exec(line.text);
  if (quote !== null) return { kind: 'quote', start: line.start, end: line.start + quote[0].length };
  const bullet = BULLET.exec(line.text);
  if (
    bullet !== null &&
    (/^\s{2,}/.test(line.text) ||
      itemAt(lines, index, -1, BULLET, 1) !== undefined ||
      itemAt(lines, index, 1, BULLET, 1) !== undefined)
  ) {
    return { kind: 'bullet', start: line.start, end: line.start + bullet[0].length };
  }
  const number = NUMBER.exec(line.text);
  if (number === null) return undefined;
  const value = Number(number[1]);
  const neighbours = ([-1, 1] as const).map((step) =>
    Number(itemAt(lines, index, step, NUMBER, 0)?.[1] ?? Number.NaN),
  );
  if (!neighbours.includes(value + 1) && !neighbours.includes(value - 1)) return undefined;
  return { kind: 'number', start: line.start, end: line.start + number[0].length, value };
}

/** The next item above or below one: between them only lines that carry an item on, and so many blank ones at most. */
function itemAt(
  lines: readonly Line[],
  index: number,
  step: 1 | -1,
  pattern: RegExp,
  blanks: number,
): RegExpExecArray | undefined {
  let left = blanks;
  for (let distance = 1; distance <= ITEM; distance++) {
    const line = lines[index + step * distance];
    if (line === undefined || (line.blank && left === 0)) return undefined;
    if (line.blank) left -= 1;
    else {
      const found = pattern.exec(line.text);
      if (found !== null) return found;
      if (!/^(?:\s|\p{Ll})/u.test(line.text)) return undefined;
    }
  }
  return undefined;
}
