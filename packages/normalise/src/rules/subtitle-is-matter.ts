import { blocksOf } from '../block.ts';
import { prove } from '../claim.ts';
import { dropBlock } from '../edit.ts';
import { oneLine } from '../one-line.ts';
import type { Work } from '../work.ts';

const RULE = 'subtitle-is-matter';

/** The line of a clipping that stands under its title and tells what it is about is its subtitle. */
export function subtitleIsMatter(work: Work): void {
  for (const block of blocksOf(work.tree, 'subtitle')) {
    const used = work.matter.subtitle === undefined;
    prove(work, 'subtitle', block.text, RULE, { place: block.place, used });
    if (used) work.matter.subtitle = oneLine(block.text);
    dropBlock(
      work,
      block,
      used ? { rule: RULE, action: 'moved', to: 'subtitle' } : { rule: RULE, action: 'removed' },
    );
  }
}
