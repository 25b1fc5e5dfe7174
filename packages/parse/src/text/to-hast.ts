import type { RuleId, Span } from '@offprint/article';
import type { Element, ElementContent, Text } from 'hast';
import type { Position } from 'unist';
import { clean } from '../clean.ts';
import type { Block, Part } from './blocks.ts';

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

/** Takes the blocks of a text and gives their elements, clean, items in their lists; what was changed is added to `spans`. */
export function toElements(blocks: readonly Block[], spans: Span[]): Element[] {
  const elements: Element[] = [];
  for (const block of blocks) {
    if (block.mark !== undefined)
      spans.push({
        start: block.mark.start,
        end: block.mark.end,
        action: 'removed',
        rule: ruleOf(block),
        note: 'its mark',
      });
    const element = toElement(block, spans);
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

function toElement(block: Block, spans: Span[]): Element {
  const children: ElementContent[] = [];
  block.parts.forEach((part, index) => {
    const before = block.parts[index - 1];
    if (before !== undefined && !/[\p{L}\p{N}][-/]$/u.test(before.text))
      children.push(textNode(' ', before.end, part.start, before));
    if (block.kind !== 'hr') children.push(...cleanPart(part, spans));
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
  const element: Element = {
    type: 'element',
    tagName: kind === 'bullet' || kind === 'number' ? 'li' : block.kind,
    properties: {},
    children: children.filter((child) => child.type !== 'text' || child.value !== ''),
    data: {
      layout: { apart: block.apart, parted: block.parted, bullet: kind === 'bullet' || kind === 'number' },
    },
  };
  const first = block.parts[0];
  const last = block.parts.at(-1);
  if (first !== undefined && last !== undefined)
    element.position = { start: point(first.start, first), end: point(last.end, last) };
  return element;
}

function cleanPart(part: Part, spans: Span[]): Text[] {
  return clean(part.text, part.start).map((piece) => {
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
