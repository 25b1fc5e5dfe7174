import { blocksOf } from '../block.ts';
import { bylineOf } from '../bylines/find-byline.ts';
import { personOf } from '../bylines/person.ts';
import { claimsOf, prove, proveClaim } from '../claim.ts';
import { dropBlock } from '../edit.ts';
import { partOf } from '../part.ts';
import type { Work } from '../work.ts';

const RULE = 'authors-are-people';

/** A byline is a list of people, clean of “By”, roles, addresses and dates: what the file states (one claim each), else its line. */
export function authorsArePeople(work: Work): void {
  if (work.matter.authors === undefined) {
    const people = new Map<string, string>();
    for (const claim of claimsOf(work, 'authors')) {
      const names = personOf(claim.value);
      const fresh = names.filter((name) => !people.has(name.toLowerCase()));
      proveClaim(work, claim, fresh.length > 0);
      for (const name of fresh) people.set(name.toLowerCase(), name);
    }
    work.matter.authors = [...people.values()].map((name) => ({ name }));
  }
  for (const block of blocksOf(work.tree)) {
    if (partOf(block.node) !== 'byline') continue;
    const names = bylineOf(block.text) ?? [];
    const used = work.matter.authors.length === 0;
    prove(work, 'authors', names.join(', '), RULE, { place: block.place, used });
    if (used) work.matter.authors = names.map((name) => ({ name }));
    dropBlock(work, block, { rule: RULE, action: 'moved', to: 'authors' });
  }
}
