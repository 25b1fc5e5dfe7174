import { cleanText, composed } from '@offprint/parse';
import type { Element, Root, Text } from 'hast';
import type { Work } from '../work.ts';

/**
 * Characters that no output may hold are replaced or removed, and spaces are plain. The reader of clippings has cleaned
 * its text already, with its places; here the text nodes of the other formats follow, and what it put right.
 */
export function textIsClean(work: Work): void {
  const { format, source } = work.draft;
  cleanIn(work.tree, format === 'text' ? source : undefined);
}

/** Takes a node, and the source where its reader has cleaned what it left as it stood there. */
function cleanIn(node: Root | Element, source: string | undefined): void {
  for (const child of node.children) {
    // The spaces of preformatted text are its own.
    if (child.type === 'element' && child.tagName !== 'pre') cleanIn(child, source);
    if (child.type !== 'text' || (source !== undefined && isVerbatim(child, source))) continue;
    const value = cleanText(composed(child.value));
    if (value !== child.value) child.value = value;
  }
}

/** Whether a text stands as it did in the source. */
function isVerbatim({ value, position }: Text, source: string): boolean {
  const { start, end } = position ?? {};
  return start !== undefined && end !== undefined && source.slice(start.offset, end.offset) === value;
}
