import { blocksOf, placeWithin } from '../block.ts';
import { claimsOf, prove, proveClaim } from '../claim.ts';
import { findDateline } from '../dateline.ts';
import { oneLine } from '../one-line.ts';
import type { Work } from '../work.ts';

/** The dateline and the agency in it are fields, and stay in the text. */
export function datelineIsMatter(work: Work): void {
  for (const field of ['agency', 'dateline'] as const) {
    if (work.matter[field] !== undefined) continue;
    for (const claim of claimsOf(work, field)) {
      proveClaim(work, claim, work.matter[field] === undefined);
      work.matter[field] ??= oneLine(claim.value);
    }
  }
  if (work.matter.dateline !== undefined) return;
  const paragraphs = blocksOf(work.tree).filter(({ node }) => node.tagName === 'p');
  for (const { node, text } of paragraphs.slice(0, 3)) {
    const found = findDateline(text);
    if (found === undefined) continue;
    const { value, from, agency } = found;
    work.matter.dateline = value;
    prove(work, 'dateline', value, 'dateline-is-matter', {
      place: placeWithin(node, from, from + value.length),
    });
    if (agency !== undefined && work.matter.agency === undefined) {
      work.matter.agency = agency;
      const at = text.indexOf(agency, from);
      prove(work, 'agency', agency, 'agency-is-matter', { place: placeWithin(node, at, at + agency.length) });
    }
    return;
  }
}
