import type { RuleId, Span } from '@offprint/article';
import type { Element, ElementContent, Text } from 'hast';
import type { Position } from 'unist';
import type { Piece } from '../clean.ts';
import { clean } from '../clean.ts';
import type { Block, Part } from './blocks.ts';
import { gapBetween, isTight } from './gap.ts';
import type { LinkMark } from './links.ts';
import type { Table } from './table.ts';

/** How a block stood in a clipping: what its neighbours in the file were. */
export interface Layout {
  /** A blank line stood before it. */
  readonly apart: boolean;
  /** It was glued to the block before it. */
  readonly parted: boolean;
  readonly bullet: boolean;
}

declare module 'hast' {
  interface ElementData {
    layout?: Layout | undefined;
  }
}

/** What is known of a text beside its blocks, and where it is said what was changed. */
export interface Notes {
  readonly spans: Span[];
  /** In order of the text. */
  readonly links: readonly LinkMark[];
}

/** Takes the blocks of a text and gives their elements, clean, items in their lists; what was changed is added to the spans. */
export function toElements(blocks: readonly Block[], notes: Notes): Element[] {
  const { spans } = notes;
  const elements: Element[] = [];
  const tight = isTight(blocks);
  for (const block of blocks) {
    if (block.mark !== undefined)
      spans.push({
        start: block.mark.start,
        end: block.mark.end,
        action: 'removed',
        rule: ruleOf(block),
        note: 'its mark',
      });
    const { underline } = block;
    if (underline !== undefined)
      spans.push({
        start: underline.start,
        end: underline.end,
        action: 'removed',
        rule: 'headings-are-nested',
        note: 'the line drawn under a heading',
      });
    const element = toElement(block, notes, tight);
    if (element.tagName !== 'hr' && element.children.length === 0) continue;
    const wrapper = wrapperOf(block);
    const last = elements.at(-1);
    if (wrapper === undefined) elements.push(element);
    else if (last?.tagName === wrapper) extend(last, element);
    else elements.push(wrap(wrapper, element, block));
  }
  return elements;
}

function ruleOf(block: Block): RuleId {
  return block.mark?.kind === 'quote' ? 'quote-is-a-quote' : 'list-is-a-list';
}

function wrapperOf(block: Block): string | undefined {
  switch (block.mark?.kind) {
    case 'bullet':
      return 'ul';
    case 'number':
      return 'ol';
    case 'quote':
      return 'blockquote';
    default:
      return undefined;
  }
}

function wrap(tagName: string, child: Element, block: Block): Element {
  const start = block.mark?.value;
  return {
    type: 'element',
    tagName,
    properties: tagName === 'ol' && start !== undefined && start !== 1 ? { start } : {},
    children: [child],
    ...(child.position && { position: child.position }),
  };
}

function extend(wrapper: Element, child: Element): void {
  wrapper.children.push(child);
  if (wrapper.position && child.position)
    wrapper.position = { start: wrapper.position.start, end: child.position.end };
}

/** A table, its cells apart by spaces and its rows by line ends; what drew it is said to be removed. */
function toTable({ rows, headed, start, end }: Table, notes: Notes): Element {
  const lines = rows.map((cells, index): Element => {
    const name = headed && index === 0 ? 'th' : 'td';
    return element(
      'tr',
      apart(
        cells.map((cell) => element(name, cleanPart(cell, notes), placeOf([cell]))),
        ' ',
      ),
    );
  });
  const bodies = headed ? [lines.slice(0, 1), lines.slice(1)] : [lines];
  const groups = bodies.map((group, index) =>
    element(headed && index === 0 ? 'thead' : 'tbody', apart(group, '\n')),
  );
  const cells = rows.flat();
  const seams = [start, ...cells.map((cell) => cell.end)];
  seams.forEach((from, index) => {
    const to = cells[index]?.start ?? end;
    if (from < to) notes.spans.push({ start: from, end: to, action: 'removed', rule: 'table-is-a-table' });
  });
  return element('table', apart(groups, '\n'), placeOf(cells));
}

function apart(children: readonly Element[], value: string): ElementContent[] {
  return children.flatMap((child, index) =>
    index === 0 ? [child] : [{ type: 'text' as const, value }, child],
  );
}

function element(tagName: string, children: ElementContent[], position?: Position): Element {
  return { type: 'element', tagName, properties: {}, children, ...(position && { position }) };
}

function toElement(block: Block, notes: Notes, tight: boolean): Element {
  const { spans } = notes;
  const children: ElementContent[] = [];
  if (block.table === undefined)
    block.parts.forEach((part, index) => {
      const before = block.parts[index - 1];
      if (before !== undefined) {
        const text = gapBetween(before.text, part.text, tight);
        children.push(textNode(text, before.end, part.start, before));
        spans.push({
          ...spanOf(before.end, part.start, text, 'lines-are-joined'),
          note: 'the end of a line',
        });
      }
      if (block.kind !== 'hr') children.push(...cleanPart(part, notes));
      else
        spans.push({
          start: part.start,
          end: part.end,
          action: 'changed',
          rule: 'text-is-clean',
          text: '',
          note: 'a drawn line',
        });
    });
  const kind = block.mark?.kind;
  const isItem = kind === 'bullet' || kind === 'number';
  const made =
    block.table === undefined
      ? element(
          isItem ? 'li' : block.kind,
          children.filter((child) => child.type !== 'text' || child.value !== ''),
          placeOf(block.parts),
        )
      : toTable(block.table, notes);
  made.data = { layout: { apart: block.apart, parted: block.parted, bullet: isItem } };
  return made;
}

function placeOf(parts: readonly Part[]): Position | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  return first && last && { start: point(first.start, first), end: point(last.end, last) };
}

function cleanPart(part: Part, { spans, links }: Notes): Text[] {
  const pieces: Piece[] = [];
  let at = part.start;
  for (const { start, end, address } of links) {
    if (end <= at || start >= part.end || start < at) continue;
    pieces.push(...clean(part.text.slice(at - part.start, start - part.start), at));
    spans.push({
      start,
      end,
      action: 'removed',
      rule: 'link-resolves',
      note: address === undefined ? 'the number of a link' : `a link to ${address}`,
    });
    at = end;
  }
  pieces.push(...clean(part.text.slice(at - part.start), at));
  return pieces.map((piece) => {
    if (piece.rule !== undefined) spans.push(spanOf(piece.start, piece.end, piece.text, piece.rule));
    return textNode(piece.text, piece.start, piece.end, part);
  });
}

function spanOf(start: number, end: number, text: string, rule: RuleId): Span {
  return text === ''
    ? { start, end, action: 'removed', rule }
    : { start, end, action: 'changed', rule, text };
}

function textNode(value: string, start: number, end: number, part: Part): Text {
  return { type: 'text', value, position: { start: point(start, part), end: point(end, part) } };
}

function point(offset: number, part: Part): Position['start'] {
  return { line: part.line, column: offset - part.lineStart + 1, offset };
}
