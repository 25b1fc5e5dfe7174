import { blocksOf } from '../block.ts';
import { dropBlock } from '../edit.ts';
import { digestOf } from '../furniture/digest.ts';
import { say } from '../say.ts';
import type { Work } from '../work.ts';

const RULE = 'furniture-is-removed';

/** What belongs to the page and not to its article is not in the body; every line of it is said, with how it was known. */
export function furnitureIsRemoved(work: Work): void {
  const { shared, files } = work.around.knowledge;
  const hasShared = Object.keys(shared).length > 0;
  for (const block of blocksOf(work.tree, 'furniture')) {
    const digest = hasShared ? digestOf(block.text) : undefined;
    const count = digest === undefined ? undefined : shared[digest];
    const why = count === undefined ? undefined : `stands in ${count} of ${files} files of this source`;
    dropBlock(work, block, { rule: RULE, action: 'removed', ...(why !== undefined && { note: why }) });
    say(
      work,
      RULE,
      `“${shortened(block.text)}” belongs to the page, not to the article${why === undefined ? '' : `: it ${why}`}`,
      { place: block.place },
    );
  }
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}
