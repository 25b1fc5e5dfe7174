import { blocksOf } from '../block.ts';
import { claimsOf, prove, proveClaim } from '../claim.ts';
import { dropBlock } from '../edit.ts';
import { oneLine } from '../one-line.ts';
import type { Work } from '../work.ts';

const RULE = 'rights-are-matter';

/** Whose the rights are, only ever as given: what the file states, else its copyright line. */
export function rightsAreMatter(work: Work): void {
  if (work.matter.rights === undefined) {
    for (const claim of claimsOf(work, 'rights')) {
      proveClaim(work, claim, work.matter.rights === undefined);
      work.matter.rights ??= claim.value.trim();
    }
  }
  for (const block of blocksOf(work.tree, 'rights')) {
    prove(work, 'rights', block.text, RULE, { place: block.place, used: work.matter.rights === undefined });
    work.matter.rights ??= oneLine(block.text);
    dropBlock(work, block, { rule: RULE, action: 'moved', to: 'rights' });
  }
}
