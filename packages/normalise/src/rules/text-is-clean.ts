import { cleanText } from '@offprint/parse';
import { textsOf } from '../block.ts';
import type { Work } from '../work.ts';

/**
 * Characters that no output may hold are replaced or removed, and spaces are plain. The reader of clippings has cleaned
 * its text already, with its places; here the text nodes of the other formats follow.
 */
export function textIsClean(work: Work): void {
  for (const text of textsOf(work.tree)) {
    const value = cleanText(text.value.normalize('NFC'));
    if (value !== text.value) text.value = value;
  }
}
