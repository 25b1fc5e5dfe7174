import { cleanText, composed } from '@offprint/parse';
import type { Element, Root } from 'hast';
import type { Work } from '../work.ts';

/**
 * Characters that no output may hold are replaced or removed, and spaces are plain. The reader of clippings has cleaned
 * its text already, with its places; here the text nodes of the other formats follow.
 */
export function textIsClean(work: Work): void {
  cleanIn(work.tree);
}

function cleanIn(node: Root | Element): void {
  for (const child of node.children) {
    // The spaces of preformatted text are its own.
    if (child.type === 'element' && child.tagName !== 'pre') cleanIn(child);
    if (child.type !== 'text') continue;
    const value = cleanText(composed(child.value));
    if (value !== child.value) child.value = value;
  }
}
