import { blocksOf } from '../block.ts';
import { dropBlock } from '../edit.ts';
import { fold } from '../fold.ts';
import { say } from '../say.ts';
import type { Work } from '../work.ts';

const RULE = 'title-is-not-repeated';
/** How many other blocks may stand before a repeated title; below them it is taken for the author’s own words. */
const REACH = 6;

/** The body does not begin with the title once more, alone or with the site's name after it. */
export function titleIsNotRepeated(work: Work): void {
  const title = fold(work.matter.title ?? '');
  const isMadeUp = work.evidence.some(
    ({ field, used, note }) => field === 'title' && used && note === 'the first words of the text',
  );
  if (title === '' || isMadeUp) return;
  let others = 0;
  for (const block of blocksOf(work.tree)) {
    if (others >= REACH) return;
    if (block.node.tagName === 'figure' || !repeats(block.text, title)) {
      others += 1;
      continue;
    }
    dropBlock(work, block, { rule: RULE, action: 'removed' });
    say(work, RULE, 'the title stood here once more', { place: block.place });
  }
}

function repeats(text: string, title: string): boolean {
  if (text.length > title.length * 2 + 60) return false;
  const line = fold(text);
  if (line === title) return true;
  const bare = fold(text.replace(/\s+[|–—-]\s+[^|–—-]{2,40}$/, ''));
  return bare === title;
}
