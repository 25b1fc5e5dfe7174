import type { Block } from '../block.ts';
import { bylineOf } from '../bylines/find-byline.ts';
import { findDates } from '../dates/find-date.ts';

/** Takes the blocks of a text and where its body begins, and gives the place of the title among them, or -1. */
export function titleAmong(blocks: readonly Block[], first: number): number {
  let best = -1;
  let most = 0;
  for (let index = Math.max(0, first - 12); index < first; index++) {
    const text = blocks[index]?.text ?? '';
    const score = scoreOf(text, first - index);
    if (score > most) {
      most = score;
      best = index;
    }
  }
  return best;
}

function scoreOf(text: string, distance: number): number {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (text.length < 6 || text.length > 250 || words < 2) return 0;
  if (bylineOf(text) !== undefined) return 0;
  const [date] = findDates(text);
  if (date !== undefined && text.length - (date.to - date.from) < 25) return 0;
  return Math.min(words, 12) - distance * 0.5;
}
