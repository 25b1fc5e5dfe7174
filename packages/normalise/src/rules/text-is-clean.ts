import { cleanText, composed } from '@offprint/parse';
import type { Element, Root, Text } from 'hast';
import type { Work } from '../work.ts';

/**
 * Characters that no output may hold are replaced or removed, and spaces are plain. The reader of clippings has cleaned
 * its text already, with its places; here the text nodes of the other formats follow, and what it put right.
 */
export function textIsClean(work: Work): void {
  cleanIn(work.tree, work.draft.format === 'text');
}

function cleanIn(node: Root | Element, isCleaned: boolean): void {
  for (const child of node.children) {
    // The spaces of preformatted text are its own.
    if (child.type === 'element' && child.tagName !== 'pre') cleanIn(child, isCleaned);
    if (child.type !== 'text' || (isCleaned && isVerbatim(child))) continue;
    const value = cleanText(composed(child.value));
    if (value !== child.value) child.value = value;
  }
}

/** Whether a text stands as it did in the source, as far as its length tells: what was read as windows-1252 is shorter when it is put right. */
function isVerbatim({ value, position }: Text): boolean {
  const { start, end } = position ?? {};
  return (
    start?.offset !== undefined && end?.offset !== undefined && end.offset - start.offset === value.length
  );
}
