import type { Place } from '@offprint/article';
import type { Element, Root, Text } from 'hast';
import { partOf, type Part } from './part.ts';

/** A block that holds words and no other block, with its text and where it stands. */
export interface Block {
  readonly node: Element;
  readonly parent: Root | Element;
  readonly text: string;
  readonly place: Place | undefined;
}

const HOLDERS: ReadonlySet<string> = new Set(
  'address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/**
 * Takes a tree and gives its blocks in the order of the text, those that were found to be one of these parts; without parts all.
 * Pictures, tables and preformatted text count as one block each.
 */
export function blocksOf(tree: Root | Element, ...parts: readonly Part[]): Block[] {
  const blocks: Block[] = [];
  gather(tree, parts, blocks);
  return blocks;
}

function gather(parent: Root | Element, parts: readonly Part[], blocks: Block[]): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    if (holdsBlocks(node)) gather(node, parts, blocks);
    else if (HOLDERS.has(node.tagName) && (parts.length === 0 || isOneOf(parts, partOf(node))))
      blocks.push({ node, parent, text: textOf(node), place: placeOf(node) });
  }
}

function holdsBlocks({ tagName, children }: Element): boolean {
  if (tagName === 'figure' || tagName === 'table' || tagName === 'pre') return false;
  for (const child of children) if (child.type === 'element' && HOLDERS.has(child.tagName)) return true;
  return false;
}

function isOneOf(parts: readonly Part[], part: Part | undefined): boolean {
  return part !== undefined && parts.includes(part);
}

/** Takes an element and gives its words as they stand, its text nodes one after the other. */
export function textOf(node: Element): string {
  const [first] = node.children;
  if (node.children.length === 1 && first?.type === 'text') return first.value;
  let text = '';
  for (const child of node.children) {
    if (child.type === 'text') text += child.value;
    else if (child.type === 'element') text += textOf(child);
  }
  return text;
}

/** Takes an element and gives its text nodes in order. */
export function textsOf(node: Root | Element): Text[] {
  const texts: Text[] = [];
  for (const child of node.children) {
    if (child.type === 'text') texts.push(child);
    else if (child.type === 'element') texts.push(...textsOf(child));
  }
  return texts;
}

/** Takes a node and gives the stretch of the source that it stands for, if it is known. */
export function placeOf(node: Element | Text): Place | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/**
 * Takes an element and two offsets in its text ({@link textOf}) and gives the stretch of the source that those words
 * stand for, as closely as it is known.
 */
export function placeWithin(node: Element, from: number, to: number): Place | undefined {
  let at = 0;
  let start: number | undefined;
  let end: number | undefined;
  for (const text of textsOf(node)) {
    const place = placeOf(text);
    const next = at + text.value.length;
    if (place !== undefined && next > from && at < to) {
      const verbatim = place.end - place.start === text.value.length;
      const first = verbatim ? place.start + Math.max(0, from - at) : place.start;
      const last = verbatim ? place.end - Math.max(0, next - to) : place.end;
      start = Math.min(start ?? first, first);
      end = Math.max(end ?? last, last);
    }
    at = next;
  }
  return start === undefined || end === undefined ? placeOf(node) : { start, end };
}
