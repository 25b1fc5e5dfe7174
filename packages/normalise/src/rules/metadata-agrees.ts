import type { FieldName } from '@offprint/article';
import type { Claim } from '@offprint/parse';
import { claimsOf } from '../claim.ts';
import { say } from '../say.ts';
import type { Work } from '../work.ts';

const RULE = 'metadata-agrees';

/** The fields of which a page says one thing only when all is well, and the form in which two of its sayings are compared. */
const FIELDS: readonly (readonly [field: FieldName, form: (value: string) => string])[] = [
  ['title', fold],
  ['published', (value) => value.slice(0, 10)],
  [
    'source.url',
    (value) => value.replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/, '').replace(/[?#].*$|\/$/g, ''),
  ],
];

/** Where a saved page says different things of one field in several places, that is said, with both; the first is believed. */
export function metadataAgrees(work: Work): void {
  if (work.draft.format !== 'html' && work.draft.format !== 'mhtml') return;
  for (const [field, form] of FIELDS) {
    const claims = claimsOf(work, field).filter(
      (claim) => field !== 'published' || /^\d{4}-\d{2}-\d{2}/.test(claim.value),
    );
    const [first, ...rest] = claims;
    if (first === undefined) continue;
    const other = rest.find((claim) => disagree(form(first.value), form(claim.value)));
    if (other === undefined) continue;
    say(
      work,
      RULE,
      `${field}: “${first.value}” (${noteOf(first)}) and “${other.value}” (${noteOf(other)}); the first is believed`,
      {
        place: other.place,
      },
    );
  }
}

function disagree(one: string, other: string): boolean {
  return one !== '' && other !== '' && one !== other && !one.startsWith(other) && !other.startsWith(one);
}

function noteOf(claim: Claim): string {
  return claim.note ?? claim.rule;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
