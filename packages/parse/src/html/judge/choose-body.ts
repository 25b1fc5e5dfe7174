import type { Block } from '../blocks.ts';

/** From this likelihood on, a block is the article's. */
export const LIKELY = 0.45;
/** From this on a sub-heading is, and an item of a list, when it stands between two blocks that are. */
export const FLANKED = 0.2;

/** Takes the blocks of text of a page, in order, and how likely each is the article's, by its index; gives those that are. */
export function chooseBody(texts: readonly Block[], likely: readonly number[]): Block[] {
  const isFrom = (least: number, block: Block | undefined): boolean =>
    block !== undefined && (likely[block.index] ?? 0) > least;
  return texts.filter(
    (block, at) =>
      isFrom(LIKELY, block) ||
      (isFrom(FLANKED, block) &&
        canBeFlanked(block) &&
        isFrom(LIKELY, texts[at - 1]) &&
        isFrom(LIKELY, texts[at + 1])),
  );
}

/** A heading of the sixth order is a label, and one without a word a line between two parts. */
function canBeFlanked({ container, text }: Block): boolean {
  return /^(?:h[2-4]|li)$/.test(container.tagName) && /[\p{L}\p{N}]/u.test(text);
}
