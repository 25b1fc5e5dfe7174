import type { DateValue } from '@offprint/article';
import { formatDate } from '@offprint/theme';
import type { Markup } from '../markup.ts';
import { markup } from '../markup.ts';

/**
 * Takes a date and the language of the interface and gives a `<time>` as precise as the date is known; an unknown one in
 * words only. {@link https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value HTML, the datetime value}.
 */
export function dateTime(date: DateValue | undefined, lang: string): Markup {
  const text = formatDate(date, lang);
  return date === undefined
    ? markup`<span>${text}</span>`
    : markup`<time datetime="${date.value}">${text}</time>`;
}

/** Takes a date and gives it without its time of day: in a list and in a citation the day is enough. */
export function dayOf(date: DateValue | undefined): DateValue | undefined {
  return date === undefined || date.value.length <= 10
    ? date
    : { ...date, value: date.value.slice(0, 10), precision: 'day' };
}
