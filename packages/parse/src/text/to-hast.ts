import type { Span } from '@offprint/article';
import type { Element, Text } from 'hast';
import type { Position } from 'unist';
import { clean } from '../clean.ts';
import type { Block, Part } from './blocks.ts';

/** Takes a block and gives its element, clean; what cleaning changed is added to `spans`. */
export function toElement(block: Block, spans: Span[]): Element {
  const children: Text[] = [];
  block.parts.forEach((part, index) => {
    const before = block.parts[index - 1];
    if (before !== undefined) children.push(textNode(' ', before.end, part.start, before));
    children.push(...cleanPart(part, spans));
  });
  const element: Element = { type: 'element', tagName: block.kind, properties: {}, children: trim(children) };
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

function spanOf(start: number, end: number, text: string, rule: Span['rule']): Span {
  return text === ''
    ? { start, end, action: 'removed', rule }
    : { start, end, action: 'changed', rule, text };
}

/** Spaces at the ends of a block are no text. */
function trim(nodes: readonly Text[]): Text[] {
  const kept = nodes.filter((node) => node.value !== '');
  while (kept[0]?.value.trim() === '') kept.shift();
  while (kept.at(-1)?.value.trim() === '') kept.pop();
  return kept;
}

function textNode(value: string, start: number, end: number, part: Part): Text {
  return { type: 'text', value, position: { start: point(start, part), end: point(end, part) } };
}

function point(offset: number, part: Part): Position['start'] {
  return { line: part.line, column: offset - part.lineStart + 1, offset };
}
