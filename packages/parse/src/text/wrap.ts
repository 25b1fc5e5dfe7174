import type { Line } from './lines.ts';

/** The widest and the narrowest margin at which people and programs wrap lines. */
const WIDEST = 130;
const NARROWEST = 44;

/** East Asian characters that take two columns ({@link https://www.unicode.org/reports/tr11/ UAX 11}). */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;

/** Takes a line's text and gives how many columns it takes. */
export function columnsOf(text: string): number {
  const wide = text.match(WIDE)?.length ?? 0;
  return text.length + wide;
}

/**
 * Takes the lines of a text and gives the margin, in columns, that it was wrapped at, or nothing for a text whose
 * paragraphs are lines. A wrapped text has no line beyond its margin but those that cannot be broken, and many that end
 * where the next word would not have fitted.
 */
export function marginOf(lines: readonly Line[]): number | undefined {
  const widths: number[] = [];
  let total = 0;
  let beyond = 0;
  for (const line of lines) {
    if (line.blank) continue;
    const width = columnsOf(line.text.trimEnd());
    total += width;
    if (width > WIDEST && /\s/.test(line.text.trim())) beyond += width;
    else if (width <= WIDEST) widths.push(width);
  }
  if (beyond > total * 0.15 || widths.length < 3) return undefined;
  return bestMargin(lines, widths) ?? (beyond === 0 ? raggedMargin(lines) : undefined);
}

/** Whether a line ends in the middle of a sentence that goes on in the next. */
export function isBroken(line: Line, next: Line): boolean {
  return /^\s*\p{Ll}/u.test(next.text) && !/[.!?:;…]["”’)]*\s*$/.test(line.text);
}

/** Fewer columns than this, and a line that breaks off may be one of a poem. */
const LONG = 60;

/** The widest line that was broken, in a text that was wrapped by hand, at no one margin. */
function raggedMargin(lines: readonly Line[]): number | undefined {
  const broken = lines.flatMap((line, index) => {
    const next = lines[index + 1];
    const width = columnsOf(line.text.trimEnd());
    return next !== undefined &&
      !line.blank &&
      !next.blank &&
      width >= LONG &&
      width <= WIDEST &&
      isBroken(line, next)
      ? [width]
      : [];
  });
  return broken.length === 0 ? undefined : Math.max(...broken);
}

/** The margin that the most line ends can be explained by, and that hardly any line goes beyond. */
function bestMargin(lines: readonly Line[], widths: readonly number[]): number | undefined {
  const ends: { readonly width: number; readonly need: number }[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i], lines[i + 1]];
    if (line === undefined || next === undefined || line.blank || next.blank) continue;
    const width = columnsOf(line.text.trimEnd());
    if (width <= WIDEST) ends.push({ width, need: width + 1 + firstWord(next.text) });
  }
  let margin: number | undefined;
  let most = 0;
  for (let candidate = NARROWEST; candidate <= WIDEST; candidate++) {
    const full = ends.filter(({ width, need }) => width <= candidate && need > candidate).length;
    const over = widths.filter((width) => width > candidate).length;
    const followed = ends.filter(({ width }) => width >= candidate * 0.6 && width <= candidate).length;
    if (full < 2 || full < followed * 0.6 || over > widths.length * 0.08) continue;
    if (full - over >= most) {
      most = full - over;
      margin = candidate;
    }
  }
  return margin;
}

/** Whether a line of some width ended because the first word of the next did not fit. */
export function isFull(width: number, next: string, margin: number): boolean {
  return width + 1 + firstWord(next) > margin;
}

/** How many columns the first word of a line takes; a script without spaces can break between any two characters. */
function firstWord(text: string): number {
  const word = /^\s*(\S+)/.exec(text)?.[1] ?? '';
  const columns = columnsOf(word);
  return columns > word.length ? Math.min(4, columns) : word.length;
}
