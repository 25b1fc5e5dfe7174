import { itemAt, paragraphsOf } from './paragraphs.ts';
import type { Stretch } from './paragraphs.ts';

/**
 * What one stretch of Markdown may hold at most before the marks over it are taken as plain characters. A parser's time
 * grows with the square of these, or its stack with their number; real articles stay far below all of them.
 */
export const MARKDOWN_LIMITS = {
  /** Runs of `*`, `_` or `~` in one paragraph. */
  emphasis: 400,
  /** `[` or `]` in one paragraph. */
  brackets: 800,
  /** Runs of backticks in one paragraph. */
  backticks: 800,
  /** `<` in one paragraph. */
  angles: 800,
  /** Cells of one table: those of its widest row, times its rows. */
  cells: 100_000,
  /** Quotations and lists begun in each other on one line. */
  containers: 40,
  /** Columns before the mark of a list. */
  indent: 100,
  /** Lines of one paragraph that begins in a quotation or a list. */
  lazy: 2000,
  /** Marks of footnotes in one file. */
  notes: 4000,
} as const;

/** Something that was over a limit, and where. */
export interface Over {
  readonly offset: number;
  readonly reason: string;
}

/** A source whose marks are within the limits: of the same length, with stand-ins for those that are not. */
export interface Calm {
  readonly source: string;
  readonly over: readonly Over[];
  /** Takes text out of the parsed source and gives it with its own marks. */
  readonly restore: (text: string) => string;
}

interface Cut extends Stretch {
  /** The marks that are taken as plain characters. */
  readonly marks: string;
}

const CHECKS: readonly (readonly [RegExp, number, string, string])[] = [
  [/\*+|_+|~+/g, MARKDOWN_LIMITS.emphasis, '*_~', 'marks of emphasis'],
  [/[[\]]/g, MARKDOWN_LIMITS.brackets, '[]', 'brackets'],
  [/`+/g, MARKDOWN_LIMITS.backticks, '`', 'backticks'],
  [/</g, MARKDOWN_LIMITS.angles, '<', 'opening angle brackets'],
];
const MARKS = '*_~[]`<|>-+.)';

/** Takes decoded Markdown and gives it with nothing over a limit of {@link MARKDOWN_LIMITS}. Linear in its length. */
export function calm(source: string): Calm {
  const cuts: Cut[] = [];
  const over: Over[] = [];
  for (const stretch of paragraphsOf(source)) {
    for (const [pattern, most, marks, what] of CHECKS) {
      if (
        stretch.end - stretch.start <= most ||
        (source.slice(stretch.start, stretch.end).match(pattern)?.length ?? 0) <= most
      )
        continue;
      cuts.push({ ...stretch, marks });
      over.push({ offset: stretch.start, reason: `more than ${String(most)} ${what} in one paragraph` });
    }
    if (stretch.lines > MARKDOWN_LIMITS.lazy && stretch.contained) {
      cuts.push({ ...stretch, marks: '>-*+.)' });
      over.push({
        offset: stretch.start,
        reason: `more than ${String(MARKDOWN_LIMITS.lazy)} lines in one quotation or item`,
      });
    }
    if (stretch.cells > MARKDOWN_LIMITS.cells) {
      cuts.push({ ...stretch, marks: '|' });
      over.push({
        offset: stretch.start,
        reason: `a table of more than ${String(MARKDOWN_LIMITS.cells)} cells`,
      });
    }
  }
  cutContainers(source, cuts, over);
  cutNotes(source, cuts, over);
  return cuts.length === 0 ? { source, over, restore: (text) => text } : standIns(source, cuts, over);
}

function cutContainers(source: string, cuts: Cut[], over: Over[]): void {
  for (let start = 0; start < source.length;) {
    const found = source.indexOf('\n', start);
    const end = found === -1 ? source.length : found;
    const item = itemAt(source, start, end);
    const tooDeep = item.containers > MARKDOWN_LIMITS.containers;
    if (tooDeep || item.indent > MARKDOWN_LIMITS.indent) {
      cuts.push({
        start: tooDeep ? start + item.fortieth : start,
        end: start + item.length,
        marks: '>-*+.)',
      });
      over.push({ offset: start, reason: 'lists or quotations nested too deep' });
    }
    start = end + 1;
  }
}

function cutNotes(source: string, cuts: Cut[], over: Over[]): void {
  const notes = [...source.matchAll(/\[\^/g)].slice(MARKDOWN_LIMITS.notes);
  const [first] = notes;
  if (first === undefined) return;
  for (const { index } of notes) cuts.push({ start: index, end: index + 1, marks: '[' });
  over.push({ offset: first.index, reason: `more than ${String(MARKDOWN_LIMITS.notes)} marks of footnotes` });
}

function standIns(source: string, cuts: readonly Cut[], over: readonly Over[]): Calm {
  const first = freeRange(source);
  if (first === undefined)
    return { source: source.replace(/[*_~[\]`<|>+-]/g, ' '), over, restore: (text) => text };
  const parts: string[] = [];
  let from = 0;
  let pending = '';
  const flush = (to: number): void => {
    const text = source.slice(from, to);
    parts.push(
      pending === ''
        ? text
        : text.replace(/[*_~[\]`<|>\-+.)]/g, (mark) =>
            pending.includes(mark) ? String.fromCharCode(first + MARKS.indexOf(mark)) : mark,
          ),
    );
    from = to;
  };
  const edges = cuts
    .flatMap((cut) => [
      { at: cut.start, cut, opens: true },
      { at: cut.end, cut, opens: false },
    ])
    .sort((a, b) => a.at - b.at);
  const open = new Set<Cut>();
  for (const { at, cut, opens } of edges) {
    flush(at);
    if (opens) open.add(cut);
    else open.delete(cut);
    pending = [...open].map(({ marks }) => marks).join('');
  }
  flush(source.length);
  const stands = new RegExp(
    `[${String.fromCharCode(first)}-${String.fromCharCode(first + MARKS.length - 1)}]`,
    'g',
  );
  return {
    source: parts.join(''),
    over,
    restore: (text) => text.replace(stands, (unit) => MARKS.charAt(unit.charCodeAt(0) - first)),
  };
}

/** Code units of private use that the source does not use itself. */
function freeRange(source: string): number | undefined {
  const used = new Set(source.match(/[\uE000-\uF8FF]/g) ?? []);
  for (let first = 0xe000; first + MARKS.length <= 0xf900; first += MARKS.length) {
    const free = Array.from({ length: MARKS.length }, (_, index) => String.fromCharCode(first + index)).every(
      (unit) => !used.has(unit),
    );
    if (free) return first;
  }
  return undefined;
}
