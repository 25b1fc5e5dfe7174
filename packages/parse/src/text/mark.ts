import type { Mark } from './blocks.ts';
import type { Line } from './lines.ts';

/** Signs that only ever draw a list; a hyphen or an asterisk also opens speech or a footnote, and needs a neighbour. */
const SURE = /^\s*[•●◦▪■□▸►‣∙⁃✓✔➤]\s*(?=\S|$)/;
const BULLET = /^\s*[*+-]\s+(?=\S)/;
const LONE = /^\s*[*+•]\s*$/;
const NUMBER = /^\s*(?:\(?(\d{1,2})[.)])\s+(?=\S)/;
const QUOTE = /^\s*>+\s?/;

/** Takes a line and its neighbours and gives the mark at its beginning, if it has one. */
export function markOf(line: Line, before: Line | undefined, after: Line | undefined): Mark | undefined {
  const sure = SURE.exec(line.text) ?? LONE.exec(line.text);
  if (sure !== null) return { kind: 'bullet', start: line.start, end: line.start + sure[0].length };
  const quote = QUOTE.exec(line.text);
  if (quote !== null) return { kind: 'quote', start: line.start, end: line.start + quote[0].length };
  const bullet = BULLET.exec(line.text);
  if (
    bullet !== null &&
    (/^\s{2,}/.test(line.text) ||
      [before, after].some((other) => other !== undefined && BULLET.test(other.text)))
  ) {
    return { kind: 'bullet', start: line.start, end: line.start + bullet[0].length };
  }
  const number = NUMBER.exec(line.text);
  if (number === null) return undefined;
  const value = Number(number[1]);
  const neighbours = [before, after].map((other) =>
    Number(NUMBER.exec(other?.text ?? '')?.[1] ?? Number.NaN),
  );
  if (!neighbours.includes(value + 1) && !neighbours.includes(value - 1)) return undefined;
  return { kind: 'number', start: line.start, end: line.start + number[0].length, value };
}
