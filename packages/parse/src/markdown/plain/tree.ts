import type { BlockContent, Heading, ListItem, Root } from 'mdast';
import { linesOf } from './lines.ts';
import type { Lines } from './lines.ts';
import { phrasingOf } from './phrasing.ts';
import { tableAt } from './table.ts';
import { UNKNOWN, unknown } from './unknown.ts';

/** A block without its position, and the line after it. */
type Found = [block: BlockContent, next: number];

/** Each kind of block by how its first line begins; code when it is indented is none of them. */
const READERS: readonly (readonly [RegExp, (lines: Lines, first: number, past: number) => Found])[] = [
  [/^ {0,3}([-*_])(?: *\1){2,} *$/, (_, first) => [{ type: 'thematicBreak' }, first + 1]],
  [/^ {0,3}#{1,6}(?: |$)/, headingAt],
  [/^ {0,3}(?:`{3}|~{3})/, codeAt],
  [/^ {0,3}>/, quoteAt],
  [/^ {0,3}(?:[-+*]|\d+[.)])(?: |$)/, listAt],
  [/^ {0,3}\|/, tableAt],
  [/^ {0,3}[^ ]/, paragraphAt],
];
/** Tabs, other line endings, and definitions of links and notes change how all the rest is read. */
const ELSEWHERE = /[\t\r\0\uFEFF]|\]:/;
const ENDS_PARAGRAPH = /^ {0,3}(?:([-*_])(?: *\1){2,} *$|#{1,6}(?: |$)|`{3}|~{3}|>|(?:[-+*]|1[.)]) +[^ ])/;
/** Indented, an underline, delimiters of a table, an empty item: what they do to a paragraph is not told here. */
const DOUBTFUL = /^(?: {4}| *(?:[|:-][|: -]*|(?:=+|[+*]|1[.)]) *)$)/;
const HEADING = /^ *(#{1,6}) +(?! )[^]*[^ #] *$/;
const DEPTHS: readonly Heading['depth'][] = [1, 2, 3, 4, 5, 6];
const UNDERLINE = /^ {0,3}(?:=+|-+) *$/;
const FENCE = /^(`{3,}|~{3,}) *(?:([^ `\\&]+)(?: +(?! )([^`\\&]*[^ `\\&]))?)?$/;
/** The mark of an item that is not empty, nor begins with indented code, with a task or with the mark of another list. */
const ITEM = /^( {0,3})(?:[-+*]|(\d{1,9})[.)]) {1,4}(?! |[-*_ ]*$|\[(?:[ xX]\]|$)|(?:[-+*>]|\d+[.)])(?: |$))/;

/**
 * Takes Markdown and gives the tree that `remark-parse` with GFM gives for it, positions included, if it is made of what most articles
 * are made of; nothing as soon as it holds anything else: then `remark-parse` has to read all of it.
 */
export function plainTree(source: string): Root | undefined {
  if (ELSEWHERE.test(source)) return undefined;
  const lines = linesOf(source);
  try {
    const children = blocksOf(lines, 0, lines.count);
    return children[0] && { type: 'root', children, position: lines.place(0, source.length) };
  } catch (error) {
    if (error === UNKNOWN) return undefined;
    throw error;
  }
}

function blocksOf(lines: Lines, first: number, past: number): BlockContent[] {
  const blocks: BlockContent[] = [];
  for (let line = first; line < past;) {
    const rest = lines.rest(line);
    const start = lines.start(line) + rest.search(/[^ ]|$/);
    if (start === lines.end(line)) line += 1;
    else {
      const [, readAt] = READERS.find(([opens]) => opens.test(rest)) ?? unknown();
      const [block, next] = readAt(lines, line, past);
      block.position = lines.place(start, lines.end(next - 1));
      blocks.push(block);
      line = next;
    }
  }
  return blocks;
}

function headingAt(lines: Lines, line: number): Found {
  const [, marks = ''] = HEADING.exec(lines.rest(line)) ?? unknown();
  const depth = DEPTHS[marks.length - 1] ?? unknown();
  const start = lines.source.indexOf(marks, lines.start(line)) + depth;
  return [{ type: 'heading', depth, children: phrasingOf(lines, line, start, lines.end(line)) }, line + 1];
}

function paragraphAt(lines: Lines, first: number, past: number): Found {
  let next = first + 1;
  let depth: 0 | 1 | 2 = 0;
  for (; next < past && depth === 0 && !lines.isBlank(next); next += 1) {
    const rest = lines.rest(next);
    if (next === first + 1 && UNDERLINE.test(rest)) depth = rest.includes('=') ? 1 : 2;
    else if (DOUBTFUL.test(rest)) unknown();
    else if (ENDS_PARAGRAPH.test(rest)) break;
    lines.enter(next, rest.search(/[^ ]/));
  }
  const children = phrasingOf(lines, first, lines.start(first), lines.end(depth === 0 ? next - 1 : first));
  return [depth === 0 ? { type: 'paragraph', children } : { type: 'heading', depth, children }, next];
}

function codeAt(lines: Lines, first: number, past: number): Found {
  const [, fence = '', lang = null, meta = null] = FENCE.exec(lines.rest(first)) ?? unknown();
  const value: string[] = [];
  for (let next = first + 1; next < past; next += 1) {
    const rest = lines.rest(next);
    if (/^ {0,3}(`{3,}|~{3,}) *$/.exec(rest)?.[1]?.startsWith(fence) === true)
      return [{ type: 'code', lang, meta, value: value.join('\n') }, next + 1];
    value.push(rest);
  }
  return unknown();
}

function quoteAt(lines: Lines, first: number, past: number): Found {
  let next = first;
  for (; next < past && !lines.isBlank(next); next += 1) {
    const [mark] = /^ {0,3}> ?/.exec(lines.rest(next)) ?? unknown();
    lines.enter(next, mark.length);
  }
  const children = blocksOf(lines, first, next);
  // Lists and quotations in quotations end elsewhere than one would look for it.
  if (children.some(({ type }) => type === 'list' || type === 'blockquote')) unknown();
  return [{ type: 'blockquote', children }, next];
}

function listAt(lines: Lines, first: number, past: number): Found {
  /** The character that tells the items of one list from those of another. */
  const kindOf = (line: number): string | undefined => /^ *\d*([-+*.)])(?: |$)/.exec(lines.rest(line))?.[1];
  const [, , number = ''] = ITEM.exec(lines.rest(first)) ?? unknown();
  const kind = kindOf(first);
  const items: ListItem[] = [];
  let last = first;
  let next = first;
  while (next < past && kindOf(next) === kind) {
    const [mark, space = ''] = ITEM.exec(lines.rest(next)) ?? unknown();
    const [line, start] = [next, lines.start(next) + space.length];
    for (; next < past; next += 1) {
      const isBlank = lines.isBlank(next);
      if (next > line && !isBlank && !lines.rest(next).startsWith(' '.repeat(mark.length))) break;
      if (!isBlank) last = next;
      lines.enter(next, mark.length);
    }
    const children = blocksOf(lines, line, last + 1);
    const position = lines.place(start, lines.end(last));
    items.push({ type: 'listItem', spread: isSpread(children), checked: null, children, position });
  }
  // A line right after the last item may be part of it.
  if (next < past && next === last + 1) unknown();
  const [ordered, start] = number === '' ? [false, null] : [true, Number(number)];
  return [{ type: 'list', ordered, start, spread: isSpread(items), children: items }, last + 1];
}

/** Whether a blank line stands between two of them. */
function isSpread(nodes: readonly (BlockContent | ListItem)[]): boolean {
  const ends = nodes.map(({ position }) => position?.end.line ?? 0);
  return nodes.some(({ position }, index) => (position?.start.line ?? 0) > (ends[index - 1] ?? Infinity) + 1);
}
