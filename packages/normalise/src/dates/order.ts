import type { Work } from '../work.ts';
import { numericDates } from './find-date.ts';

/** Which of day and month comes first in numeric dates, and how that is known. */
export interface Order {
  readonly first: 'day' | 'month';
  readonly because: string;
}

/**
 * Languages whose newspapers write one order only; English is not among them.
 * Source: Unicode CLDR, the short date patterns (`dd/MM/y`) of each language's regions, where all of them agree.
 */
const DAY_FIRST: ReadonlySet<string> = new Set(
  'vi fr de es pt it ca nl da nb no fi pl cs sk sl hr sr bg mk ru uk be el ro tr id ms ar he hi bn th ka hy sq gl sw'.split(
    ' ',
  ),
);

/** Takes an article and gives the order of its numeric dates: by another date in it, by its source's other articles, by its language. */
export function orderOf(work: Work): Order | undefined {
  const own = ownOrder(work);
  if (own !== undefined)
    return { first: own, because: 'another date in the text can be read in no other way' };
  const { dateOrder } = work.around.knowledge;
  if (dateOrder !== undefined) {
    return {
      first: dateOrder === 'day-first' ? 'day' : 'month',
      because: 'the same source’s other articles write it so',
    };
  }
  const lang = (work.matter.lang ?? '').toLowerCase();
  if (/^en-(?:us|ph)$/.test(lang)) return { first: 'month', because: `the language is ${lang}` };
  if (/^en-[a-z]{2}$/.test(lang) && !/^en-(?:ca|us|ph)$/.test(lang))
    return { first: 'day', because: `the language is ${lang}` };
  return DAY_FIRST.has(lang.split('-')[0] ?? '')
    ? { first: 'day', because: `the language is ${lang}` }
    : undefined;
}

function ownOrder(work: Work): Order['first'] | undefined {
  const plain = numericDates(work.draft.source.slice(0, 200_000));
  const days = plain.filter((date) => isDayFirst(work.draft.source.slice(date.from, date.to)));
  if (plain.length === 0 || (days.length > 0 && days.length < plain.length)) return undefined;
  return days.length > 0 ? 'day' : 'month';
}

function isDayFirst(date: string): boolean {
  return Number(/^\d+/.exec(date)?.[0]) > 12;
}
