import type { Mark } from './blocks.ts';
import type { Line } from './lines.ts';
import { markOf } from './mark.ts';
import { columnsOf, isBroken } from './wrap.ts';

/** How a stretch of quoted lines stands: its mark at each line, and the widest of them where they were broken at a margin of their own. */
export interface Quoted {
  readonly marks: ReadonlyMap<number, Mark>;
  readonly margins: ReadonlyMap<number, number>;
}

const SIGN = /^\s*>+\s?/;
/** An indented paragraph is a quotation when it stands so many columns or more inside the others, and has so many characters. */
const INSIDE = 3;
const ENOUGH = 60;
/** Where more of a text than this part is indented, the indent says nothing. */
const FEW = 0.4;
/** Lines narrower than this may be those of a poem. */
const NARROWEST = 40;

/**
 * Takes the lines of a text and gives its quotations: those with a sign before each line, which have marks already, and paragraphs that
 * stand indented between blank lines. Their lines are narrower than the text's, so that each has a margin of its own.
 */
export function quotedIn(lines: readonly Line[]): Quoted {
  const marks = new Map<number, Mark>();
  const margins = new Map<number, number>();
  let [all, inside] = [0, 0];
  for (const { text } of lines) {
    all += text.length;
    if (indentOf(text) >= INSIDE) inside += text.length;
  }
  const isIndentTelling = inside > 0 && inside <= all * FEW;
  for (let from = 0; from < lines.length;) {
    const line = lines[from];
    const to = line === undefined || line.blank ? from + 1 : endOf(lines, from);
    if (line !== undefined && !line.blank) {
      const own = lines.slice(from, to);
      const isSigned = SIGN.test(line.text);
      if (isSigned || (isIndentTelling && isQuotation(lines, from, to))) {
        own.forEach(({ start, text }, index) => {
          const length = isSigned ? (SIGN.exec(text)?.[0].length ?? 0) : indentOf(text);
          marks.set(from + index, { kind: 'quote', start, end: start + length });
        });
        const margin = marginOf(own.map((one) => bare(one)));
        if (margin !== undefined) own.forEach((_, index) => margins.set(from + index, margin));
      }
    }
    from = to;
  }
  return { marks, margins };
}

/** Takes a line and gives it without the sign of quotation, or the indent, that it begins with. */
export function bare(line: Line): Line {
  const length = SIGN.exec(line.text)?.[0].length ?? indentOf(line.text);
  return { ...line, start: line.start + length, text: line.text.slice(length) };
}

/** Where a stretch ends: at a blank line, or where signs of quotation begin or end. */
function endOf(lines: readonly Line[], from: number): number {
  const isSigned = SIGN.test(lines[from]?.text ?? '');
  let to = from;
  for (let line = lines[to]; line !== undefined && !line.blank; line = lines[to]) {
    const isEmpty = isSigned && bare(line).text.trim() === '';
    if (SIGN.test(line.text) !== isSigned || (isEmpty && to > from)) break;
    to += 1;
    if (isEmpty) break;
  }
  return to;
}

/** Lines of prose, all as far inside, with nothing that makes them a list. */
function isQuotation(lines: readonly Line[], from: number, to: number): boolean {
  const own = lines.slice(from, to);
  const indent = indentOf(own[0]?.text ?? '');
  const letters = own.map(({ text }) => text.trim()).join(' ');
  return (
    indent >= INSIDE &&
    own.every(({ text }) => indentOf(text) === indent) &&
    letters.length >= ENOUGH &&
    /[.!?…。]["”’»)]*$/.test(letters) &&
    own.every((_, index) => markOf(lines, from + index) === undefined) &&
    (own.length === 1 || marginOf(own) !== undefined)
  );
}

/** The widest of some lines of which one breaks off in the middle of a sentence. */
function marginOf(lines: readonly Line[]): number | undefined {
  const isWrapped = lines.some((line, index) => {
    const next = lines[index + 1];
    return next !== undefined && isBroken(line, next);
  });
  const widest = Math.max(...lines.map(({ text }) => columnsOf(text.trimEnd())));
  return isWrapped && widest >= NARROWEST ? widest : undefined;
}

function indentOf(text: string): number {
  return /^[ \t]*/.exec(text)?.[0].length ?? 0;
}
