import { formatDate } from '@offprint/theme';
import type { Words } from '@offprint/theme';

/** Takes the value of a date, if it is known, and gives its month and year in words; the year alone where no more is known. */
export function monthName(value: string | undefined, words: Words): string {
  if (value === undefined) return words.undated;
  const precision = value.length < 7 ? 'year' : 'month';
  return formatDate({ value, precision }, words.lang);
}
