import type { Person } from '@offprint/article';
import type { Claim } from '@offprint/parse';
import type { Block } from '../block.ts';
import { blocksOf, placeWithin } from '../block.ts';
import { namesBesideDate } from '../bylines/beside-date.ts';
import { reportersBehind } from '../bylines/east-asian.ts';
import { bylineOf } from '../bylines/find-byline.ts';
import { personOf } from '../bylines/person.ts';
import { claimsOf, prove, proveClaim } from '../claim.ts';
import { findDateline } from '../dateline.ts';
import { dropBlock } from '../edit.ts';
import { partOf } from '../part.ts';
import { AGENCIES as NAMED } from '../vocabularies/agencies.ts';
import type { Work } from '../work.ts';

const RULE = 'authors-are-people';
const AGENCIES: ReadonlySet<string> = new Set(NAMED);

/** A byline is a list of people, clean of “By”, roles, addresses and dates: what the file states (one claim each), else its line. */
export function authorsArePeople(work: Work): void {
  if (work.matter.authors === undefined) {
    const people = new Map<string, Person>();
    // What a page says of its authors elsewhere is the same people under other names: the first place that names any is believed.
    let believed: Claim | undefined;
    for (const claim of claimsOf(work, 'authors')) {
      const fresh =
        believed === undefined || believed.note === claim.note
          ? peopleOf(claim.value).filter(({ name }) => !people.has(name.toLowerCase()))
          : [];
      if (fresh.length > 0) believed ??= claim;
      proveClaim(work, claim, fresh.length > 0);
      for (const person of fresh) people.set(person.name.toLowerCase(), person);
    }
    work.matter.authors = [...people.values()];
  }
  for (const block of blocksOf(work.tree, 'date', 'byline')) {
    if (partOf(block.node) === 'date') namedWithDate(work, block);
    if (partOf(block.node) !== 'byline') continue;
    if (AGENCIES.has(block.text.trim())) {
      ofAgency(work, block);
      continue;
    }
    // A name that stands alone under the text says no “by”.
    const names = bylineOf(block.text) ?? [block.text.replace(/^[\s—–-]+/, '').trim()];
    const used = work.matter.authors.length === 0;
    prove(work, 'authors', names.join(', '), RULE, { place: block.place, used });
    if (used) work.matter.authors = names.map((name) => ({ name }));
    dropBlock(work, block, { rule: RULE, action: 'moved', to: 'authors' });
  }
  if (work.matter.authors.length === 0) namedBehindDateline(work);
}

/** “Associated Press” on a line of its own under the names. */
function ofAgency(work: Work, block: Block): void {
  const name = block.text.trim();
  prove(work, 'agency', name, 'agency-is-matter', {
    place: block.place,
    used: work.matter.agency === undefined,
  });
  work.matter.agency ??= name;
  dropBlock(work, block, { rule: 'agency-is-matter', action: 'moved', to: 'agency' });
}

/** An agency's reporter, named where its text opens, is its author; the words stay in the text. */
function namedBehindDateline(work: Work): void {
  const [first] = blocksOf(work.tree).filter(({ node }) => node.tagName === 'p');
  const dateline = findDateline(first?.text ?? '');
  if (first === undefined || dateline === undefined) return;
  const from = dateline.from + dateline.value.length;
  const found = reportersBehind(first.text.slice(from));
  if (found === undefined) return;
  work.matter.authors = found.names.map((name) => ({ name }));
  prove(work, 'authors', found.names.join(', '), RULE, {
    place: placeWithin(first.node, from, from + found.length),
  });
}

/** "Posted on July 8, 2024 by Somebody": the line is the date's, and names the author. */
function namedWithDate(work: Work, { node, text }: Block): void {
  if (work.matter.authors === undefined || work.matter.authors.length > 0) return;
  const names = namesBesideDate(text);
  if (names === undefined) return;
  work.matter.authors = names.map((name) => ({ name }));
  const start = text.indexOf(names[0] ?? '');
  const place = placeWithin(
    node,
    start,
    text.indexOf(names.at(-1) ?? '', start) + (names.at(-1) ?? '').length,
  );
  prove(work, 'authors', names.join(', '), RULE, { place });
}

/** A reader that knows a person's page writes it after the name: `Name <https://…>`. */
function peopleOf(value: string): Person[] {
  const [, name = '', url = ''] = /^(.+?)\s*<(https?:\/\/[^<>\s]+)>$/i.exec(value.trim()) ?? [];
  const names = personOf(url === '' ? value : name);
  const [only] = names;
  return only !== undefined && names.length === 1 && URL.canParse(url)
    ? [{ name: only, url: new URL(url).href }]
    : names.map((plain) => ({ name: plain }));
}
