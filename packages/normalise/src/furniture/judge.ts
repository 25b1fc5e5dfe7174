import type { Block } from '../block.ts';

/** Takes the blocks of a text in order and gives, for each, how likely it is to be of the article's body: 0 to 1. */
export function judge(blocks: readonly Block[]): number[] {
  return blocks.map(({ text }) => (text.length >= 80 || /[.!?…。！？]["”’')\]]*$/.test(text) ? 0.9 : 0.2));
}
