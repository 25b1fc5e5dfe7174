import type { Block } from '../blocks.ts';

/** From this likelihood on, a block is the article's. */
const LIKELY = 0.45;
/** From these on a sub-heading is, and an item of a list, when it stands between two blocks that are. */
const FLANKED = { heading: 0.05, item: 0.2 } as const;

/** Takes the blocks of text of a page, in order, and how likely each is the article's, by its index; gives those that are. */
export function chooseBody(texts: readonly Block[], likely: readonly number[]): Block[] {
  const isLikely = (block: Block | undefined): boolean =>
    block !== undefined && (likely[block.index] ?? 0) > LIKELY;
  return texts.filter(
    (block, at) =>
      isLikely(block) ||
      ((likely[block.index] ?? 0) > flankedFrom(block) && isLikely(texts[at - 1]) && isLikely(texts[at + 1])),
  );
}

function flankedFrom({ container }: Block): number {
  if (/^h[2-6]$/.test(container.tagName)) return FLANKED.heading;
  return container.tagName === 'li' ? FLANKED.item : LIKELY;
}
