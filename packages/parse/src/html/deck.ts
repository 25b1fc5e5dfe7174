import type { Claim } from '../draft.ts';
import type { Block } from './blocks.ts';
import { isHidden, markBits, marksOf } from './judge/marks.ts';
import { parentOf } from './page.ts';

const DECK = markBits('deck');
/** How many blocks before the body a deck may stand. */
const REACH = 25;

/** Takes the blocks of a page, those that are its article's body and what the page says of itself, and gives the deck under its title. */
export function deckOf(
  blocks: readonly Block[],
  body: ReadonlySet<Block>,
  claims: readonly Claim[],
): Block | undefined {
  const first = blocks.findIndex((block) => body.has(block));
  const said = (field: string): string[] =>
    claims.filter((claim) => claim.field === field).map((claim) => claim.value);
  const summaries = said('summary');
  const titles = said('title');
  return blocks.slice(Math.max(0, first - REACH), Math.max(0, first)).findLast((block) => {
    const words = block.text.split(' ').length;
    if (
      block.kind !== 'text' ||
      words < 5 ||
      words > 80 ||
      block.linked > block.letters / 2 ||
      titles.includes(block.text)
    )
      return false;
    const parent = parentOf(block.container);
    if (
      block.container.tagName === 'h1' ||
      block.container.tagName === 'figcaption' ||
      isHidden(block.container)
    )
      return false;
    const marks = marksOf(block.container) | (parent === undefined ? 0 : marksOf(parent));
    return (marks & DECK) !== 0 || summaries.includes(block.text);
  });
}
