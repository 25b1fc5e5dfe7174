import type { DateValue, Place } from '@offprint/article';
import { blocksOf } from '../block.ts';
import { claimsOf, prove } from '../claim.ts';
import type { FoundDate } from '../dates/find-date.ts';
import { findDates } from '../dates/find-date.ts';
import { orderOf } from '../dates/order.ts';
import { dropBlock } from '../edit.ts';
import { setPart } from '../part.ts';
import { say } from '../say.ts';
import type { Work } from '../work.ts';

const RULE = 'date-is-known';

/** The dates of publication and change: what the file states, else the line of its own that gives one. */
export function dateIsKnown(work: Work): void {
  for (const field of ['published', 'modified'] as const) {
    if (work.matter[field] !== undefined) continue;
    for (const claim of claimsOf(work, field)) {
      const [found] = partial(claim.value) ?? findDates(claim.value, work.matter.lang);
      const date = found && known(work, found, claim.value, claim.place);
      prove(work, field, claim.value, claim.rule, {
        place: claim.place,
        note: claim.note,
        used: date !== undefined && work.matter[field] === undefined,
      });
      if (date !== undefined) work.matter[field] ??= date;
      if (found === undefined && claim.rule === 'front-matter-is-valid')
        say(work, RULE, `“${claim.value}” is no date that could be read; it is left out`, {
          place: claim.place,
          level: 'warning',
          note: 'Write the date as YYYY-MM-DD.',
        });
    }
  }
  for (const block of blocksOf(work.tree, 'date')) {
    const [found, later] = findDates(block.text, work.matter.lang);
    if (found === undefined) {
      setPart(block.node, 'body');
      say(work, RULE, `“${block.text}” is no day of the calendar; the date is left open`, {
        place: block.place,
        level: 'warning',
        note: 'Correct the date.',
      });
      continue;
    }
    const isChange = CHANGED.test(block.text.slice(0, found.from));
    const field = isChange ? 'modified' : 'published';
    const date = known(work, found, block.text, block.place);
    if (date !== undefined && work.matter[field] === undefined) {
      work.matter[field] = date;
      prove(work, field, block.text, date.by, { place: block.place });
      const change = later && known(work, later, block.text, block.place);
      if (change !== undefined && field === 'published' && work.matter.modified === undefined) {
        work.matter.modified = change;
        prove(work, 'modified', block.text, change.by, { place: block.place });
      }
    } else prove(work, field, block.text, RULE, { place: block.place, used: false });
    dropBlock(work, block, { rule: RULE, action: 'moved', to: field });
  }
}

const CHANGED =
  /(?:updated|modified|edited|actualis|mis à jour|aktualisiert|actualizad|atualizad|aggiornat|bijgewerkt|uppdaterad|opdateret|oppdatert|päivitetty|cập nhật|diperbarui|güncel|обновлен|оновлен|تحديث|更新|최종)/i;

/** A date whose order is known; one whose order stays open is said, and not used. */
function known(work: Work, found: FoundDate, text: string, place: Place | undefined): DateValue | undefined {
  if (found.order === 'plain') return { value: found.value, precision: found.precision, by: RULE };
  const rule = 'date-order-is-known';
  if (found.order === 'number') return { value: found.value, precision: found.precision, by: rule };
  const order = orderOf(work);
  if (order === undefined) {
    say(
      work,
      rule,
      `“${text.slice(found.from, found.to)}” may be ${found.value} or ${found.other ?? ''}; the date is left open`,
      {
        place,
        level: 'warning',
        note: 'Write the date as YYYY-MM-DD, or the month by its name.',
      },
    );
    return undefined;
  }
  say(
    work,
    rule,
    `“${text.slice(found.from, found.to)}” is read with the ${order.first} first: ${order.because}`,
    { place },
  );
  return {
    value: order.first === 'day' ? found.value : (found.other ?? found.value),
    precision: found.precision,
    by: rule,
  };
}

/** A field may state a year or a month alone; in a running text that would be any number. */
function partial(value: string): FoundDate[] | undefined {
  const text = value.trim();
  if (!/^(?:1[5-9]|20)\d\d(?:-(?:0[1-9]|1[0-2]))?$/.test(text)) return undefined;
  return [
    {
      from: 0,
      to: text.length,
      value: text,
      precision: text.length === 4 ? 'year' : 'month',
      order: 'plain',
    },
  ];
}
