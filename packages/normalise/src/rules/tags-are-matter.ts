import { blocksOf } from '../block.ts';
import { claimsOf, prove, proveClaim } from '../claim.ts';
import { dropBlock } from '../edit.ts';
import { tagsOf } from '../lines.ts';
import { oneLine } from '../one-line.ts';
import type { Work } from '../work.ts';

const RULE = 'tags-are-matter';

/** Tags and sections are fields: what the file states (one claim each), and the lines that list them. */
export function tagsAreMatter(work: Work): void {
  const tags = new Map((work.matter.tags ?? []).map((tag) => [tag.toLowerCase(), tag]));
  function add(tag: string): boolean {
    const key = tag.toLowerCase();
    if (tag === '' || tags.has(key)) return false;
    tags.set(key, tag);
    return true;
  }
  if (work.matter.tags === undefined) {
    for (const claim of claimsOf(work, 'tags')) proveClaim(work, claim, add(oneLine(claim.value)));
  }
  for (const block of blocksOf(work.tree, 'tags')) {
    const found = tagsOf(block.text) ?? [];
    found.forEach(add);
    prove(work, 'tags', found.join(', '), RULE, { place: block.place });
    dropBlock(work, block, { rule: RULE, action: 'moved', to: 'tags' });
  }
  work.matter.tags = [...tags.values()];
}
