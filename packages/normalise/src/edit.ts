import type { FieldName, RuleId, Span } from '@offprint/article';
import type { Element, ElementContent, Root, Text } from 'hast';
import type { Block } from './block.ts';
import { placeOf, placeWithin, textsOf } from './block.ts';
import type { Work } from './work.ts';

/** Why a stretch of the source leaves the body, for the provenance. */
export interface Cause {
  readonly rule: RuleId;
  readonly action: 'removed' | 'moved';
  readonly to?: FieldName | 'body';
  readonly note?: string;
}

/** Takes a block out of the tree and records what became of its stretch of the source. */
export function dropBlock(work: Work, block: Block, cause: Cause): void {
  const place = placeOf(block.node);
  remove(block.parent, block.node);
  if (place !== undefined) work.spans.push(spanOf(place.start, place.end, cause));
}

/** Takes words out of an element, from one offset of its text to another, and records what became of them. */
export function dropWords(work: Work, node: Element, from: number, to: number, cause: Cause): void {
  if (to <= from) return;
  const place = placeWithin(node, from, to);
  let at = 0;
  for (const text of textsOf(node)) {
    const next = at + text.value.length;
    if (next > from && at < to)
      shorten(text, Math.max(0, from - at), Math.min(text.value.length, to - at), node);
    at = next;
  }
  if (place !== undefined) work.spans.push(spanOf(place.start, place.end, cause));
}

/** Takes an element and an offset of its text and gives the nodes before and after it; only text at its top level is cut. */
export function partNodes(
  nodes: readonly ElementContent[],
  at: number,
): [ElementContent[], ElementContent[]] {
  const before: ElementContent[] = [];
  const after: ElementContent[] = [];
  let position = 0;
  for (const node of nodes) {
    const length = node.type === 'text' ? node.value.length : node.type === 'element' ? lengthOf(node) : 0;
    if (position + length <= at) before.push(node);
    else if (position >= at || node.type !== 'text') after.push(node);
    else {
      before.push(slice(node, 0, at - position));
      after.push(slice(node, at - position, node.value.length));
    }
    position += length;
  }
  return [before, after];
}

function lengthOf(node: Element): number {
  return textsOf(node).reduce((sum, text) => sum + text.value.length, 0);
}

function spanOf(start: number, end: number, { rule, action, to, note }: Cause): Span {
  return { start, end, action, rule, ...(to && { to }), ...(note !== undefined && { note }) };
}

function remove(parent: Root | Element, node: Element): void {
  const index = parent.children.indexOf(node);
  if (index !== -1) parent.children.splice(index, 1);
}

function shorten(text: Text, from: number, to: number, within: Element): void {
  if (from === 0 || to === text.value.length) {
    const kept = from === 0 ? slice(text, to, text.value.length) : slice(text, 0, from);
    text.value = kept.value;
    if (kept.position) text.position = kept.position;
    return;
  }
  const tail = slice(text, to, text.value.length);
  const head = slice(text, 0, from);
  text.value = head.value;
  if (head.position) text.position = head.position;
  insertAfter(within, text, tail);
}

function insertAfter(within: Element, text: Text, tail: Text): boolean {
  const index = within.children.indexOf(text);
  if (index !== -1) {
    within.children.splice(index + 1, 0, tail);
    return true;
  }
  return within.children.some((child) => child.type === 'element' && insertAfter(child, text, tail));
}

function slice(text: Text, from: number, to: number): Text {
  const value = text.value.slice(from, to);
  const position = text.position;
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (position === undefined || start === undefined || end === undefined) return { type: 'text', value };
  if (end - start !== text.value.length) return { type: 'text', value, position };
  return {
    type: 'text',
    value,
    position: {
      start: { ...position.start, column: position.start.column + from, offset: start + from },
      end: { ...position.start, column: position.start.column + to, offset: start + to },
    },
  };
}
