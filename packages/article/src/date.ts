import type { RuleId } from './rules.ts';

/** How much of a date is known. */
export type Precision = 'year' | 'month' | 'day' | 'minute' | 'second';

/**
 * A date as far as it is known, and how it is known.
 *
 * `value` is ISO 8601 cut off at its precision: `2018`, `2018-01`, `2018-01-19`, `2018-01-19T08:03`,
 * `2018-01-19T08:03:59`. Only the last two may end in an offset (`Z`, `+07:00`); without one, the time is
 * the local time of the publication (its `timezone`). An unknown date is no value at all, never a guess.
 */
export interface DateValue {
  readonly value: string;
  readonly precision: Precision;
  readonly by: RuleId;
}
