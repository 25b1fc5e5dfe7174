import type { FieldName, Place, RuleId } from '@offprint/article';
import type { Claim, Draft } from '@offprint/parse';
import { cleanText, composed } from '@offprint/parse';
import type { Work } from './work.ts';

/** Takes a field and gives what the file says of it, most trusted first, clean of characters that no output may hold. */
export function claimsOf(work: Work, field: FieldName): readonly Claim[] {
  let clean = cleaned.get(work.draft);
  if (clean === undefined) {
    clean = work.draft.claims
      .map((claim) => ({ ...claim, value: cleanText(composed(claim.value)) }))
      .filter(({ value }) => value.trim() !== '');
    cleaned.set(work.draft, clean);
  }
  return clean.filter((claim) => claim.field === field);
}

/** Every rule asks for some of them. */
const cleaned = new WeakMap<Draft, readonly Claim[]>();

/** Records that a field was set, from where and by which rule. */
export function prove(
  work: Work,
  field: FieldName,
  value: string,
  rule: RuleId,
  more: {
    readonly place?: Place | undefined;
    readonly note?: string | undefined;
    readonly used?: boolean;
  } = {},
): void {
  work.evidence.push({
    field,
    rule,
    value,
    used: more.used ?? true,
    ...(more.place && { place: more.place }),
    ...(more.note !== undefined && { note: more.note }),
  });
}

/** Records a claim: that it was believed, or that it was not. */
export function proveClaim(work: Work, claim: Claim, used: boolean): void {
  prove(work, claim.field, claim.value, claim.rule, { place: claim.place, note: claim.note, used });
}
