import type { Precision } from '@offprint/article';
import { once } from '@offprint/article/once';
import { calendarsIn } from './calendars.ts';
import { clockAfter } from './clock.ts';
import { dateOf } from './date-of.ts';
import { small } from '../fold.ts';
import { monthOf } from './months.ts';
import { remembered } from '../remembered.ts';

/** A date found in a text: `[from, to)` in it, and what it says, cut off at its precision. */
export interface FoundDate {
  readonly from: number;
  readonly to: number;
  readonly value: string;
  readonly precision: Precision;
  /**
   * `plain`: it can be read in one way; `number`: its numbers allow one order only; `open`: day and month could change
   * places, and `other` is the second reading (`value` being the one with the day first).
   */
  readonly order: 'plain' | 'number' | 'open';
  readonly other?: string;
}

type Read = (
  groups: Readonly<Record<string, string | undefined>>,
  lang?: string,
) => Omit<FoundDate, 'from' | 'to'> | undefined;

const YEAR = String.raw`(?<year>(?:1[6-9]|20)\d\d)(?!\d)`;
const DAY = String.raw`(?<!\d)(?<day>\d{1,2})`;
/** Any word where a month may stand; whether it is one is asked of {@link monthOf}. */
const MONTH = String.raw`(?<![\p{L}\p{M}])(?<month>\p{L}[\p{L}\p{M}’']{1,14}(?:\s(?:الأول|الثاني))?)(?![\p{L}\p{M}])`;

/**
 * The forms of dates, in small letters, each with what no text that holds one is without: a form tries every word of a text, and
 * most texts have none.
 */
const FORMS: readonly (readonly [sign: RegExp, form: () => RegExp, read: Read])[] = (
  [
    [
      /\d[-/.]\d/,
      String.raw`(?<!\d)${YEAR}(?<sep>[-/.])(?<month>\d{1,2})\k<sep>(?<day>\d{1,2})(?!\d)`,
      numbers,
    ],
    [
      /[年년]/,
      String.raw`(?<!\d)${YEAR}\s?[年년]\s?(?<month>\d{1,2})\s?[月월](?:\s?(?<day>\d{1,2})\s?[日號号일])?`,
      numbers,
    ],
    [/\d\.\s\d/, String.raw`(?<!\d)${YEAR}\.\s(?<month>\d{1,2})\.\s(?<day>\d{1,2})(?:\.|(?!\d))`, numbers],
    [
      /\d\.?\s(?:m|gada)/,
      String.raw`(?<!\d)${YEAR}\.?\s(?:m|metų|gada)\.?\s${MONTH}\s${DAY}(?!\d)(?:\s?d\.)?`,
      named,
    ],
    [/\d\.?\sgada/, String.raw`(?<!\d)${YEAR}\.?\sgada\s${DAY}\.\s?${MONTH}`, named],
    [/tháng/, String.raw`${DAY}\s?tháng\s(?<month>\d{1,2})(?:,|\snăm)?\s${YEAR}`, numbers],
    [
      /\d[-/.]\s?\d/,
      String.raw`(?<!\d)(?<a>\d{1,2})(?<sep>[-/.])\s?(?<b>\d{1,2})\k<sep>\s?${YEAR}`,
      unordered,
    ],
    [
      /\d/,
      String.raw`${DAY}(?:\.|º|er|st|nd|rd|th|ος|η)?(?:[\s-]|\sde\s|\sof\s|\sdel\s)*${MONTH}\.?(?:,|\sde|\sdel)?[\s-]*${YEAR}`,
      named,
    ],
    [/(?<=[\p{L}\p{M}’']\.?\s?)\d/u, String.raw`${MONTH}\.?\s?${DAY}(?:st|nd|rd|th)?,?\s?${YEAR}`, named],
    [/\d\.?\s\p{L}/u, String.raw`(?<!\d)${YEAR}\.?\s${MONTH}\.?\s${DAY}(?!\d)`, named],
    [
      /(?<=[\p{L}\p{M}’']\.?(?:,|\sde)?\s)(?:1[6-9]|20)\d\d/u,
      String.raw`${MONTH}\.?(?:,|\sde)?\s${YEAR}`,
      named,
    ],
    [/tháng/, String.raw`tháng\s(?<month>\d{1,2})(?:/|,?\snăm\s)${YEAR}`, numbers],
  ] as const
).map(([sign, form, read]) => [sign, once(() => new RegExp(form, 'gu')), read]);

/** The first of them, as far as those that numbers alone are written in. */
const NUMERIC = FORMS.slice(0, 7);

/** A date as machines write it: one form alone fits it. */
const STAMP = /^(?:1[6-9]|20)\d\d-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/;
const ANY_DIGIT = /[\d٠-٩۰-۹०-९০-৯๐-๙０-９]/;
const DIGITS = /[٠-٩۰-۹०-९০-৯๐-๙０-９]/g;

/** Takes a text, and its language if known, and gives the dates in it with a year, in order, each with the time that follows it. */
export function findDates(text: string, lang?: string): readonly FoundDate[] {
  if (!ANY_DIGIT.test(text)) return NONE;
  return lang === undefined ? datesOf(text) : datesIn(text, lang, FORMS);
}

const NONE: readonly FoundDate[] = [];
/** Of a line with a date on it half a dozen ask. */
const datesOf: (text: string) => readonly FoundDate[] = remembered((text) => datesIn(text, undefined, FORMS));

/** Takes a text and gives the dates in it whose order its numbers tell ({@link FoundDate.order}: `number`). */
export function numericDates(text: string): FoundDate[] {
  return datesIn(text, undefined, NUMERIC).filter(({ order }) => order === 'number');
}

function datesIn(text: string, lang: string | undefined, forms: typeof FORMS): FoundDate[] {
  const isLatin = text.search(DIGITS) === -1;
  const plain = isLatin ? text : text.replace(DIGITS, latinDigit);
  const found: FoundDate[] = calendarsIn(plain).map((date) => withClock(date, plain));
  if (!/(?:1[6-9]|20)\d\d/.test(plain)) return found;
  const printed = small(plain);
  for (const [sign, form, read] of STAMP.test(plain) ? FORMS.slice(0, 1) : forms) {
    if (!sign.test(printed)) continue;
    for (const match of printed.matchAll(form())) {
      const from = match.index;
      const to = from + match[0].length;
      if (found.some((date) => from < date.to && to > date.from)) continue;
      const date = read(match.groups ?? {}, lang);
      if (date !== undefined) found.push(withClock({ from, to, ...date }, plain));
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

function withClock(date: FoundDate, text: string): FoundDate {
  // A field states a day and nothing else: then no pattern of times need be made.
  if (date.precision !== 'day' || date.to === text.length) return date;
  const clock = clockAfter(text.slice(date.to, date.to + 60), date.value);
  if (clock === undefined) return date;
  const time = `T${clock.time}${clock.offset ?? ''}`;
  return {
    ...date,
    to: date.to + clock.length,
    value: date.value + time,
    ...(date.other !== undefined && { other: date.other + time }),
    precision: clock.time.length > 5 ? 'second' : 'minute',
  };
}

function latinDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(
    (code -
      (code > 0xff00
        ? 0xff10
        : code < 0x700
          ? code >= 0x6f0
            ? 0x6f0
            : 0x660
          : code >= 0xe50
            ? 0xe50
            : code >= 0x9e6
              ? 0x9e6
              : 0x966)) %
      10,
  );
}

function numbers(groups: Parameters<Read>[0]): ReturnType<Read> {
  const value = dateOf(groups['year'], groups['month'], groups['day']);
  return value === undefined ? undefined : { value, precision: precisionOf(value), order: 'plain' };
}

function named(groups: Parameters<Read>[0], lang?: string): ReturnType<Read> {
  const month = monthOf(groups['month'] ?? '', lang);
  return month === undefined ? undefined : numbers({ ...groups, month: String(month) });
}

function unordered({ a, b, year, sep }: Parameters<Read>[0]): ReturnType<Read> {
  const dayFirst = dateOf(year, b, a);
  const monthFirst = dateOf(year, a, b);
  if (dayFirst !== undefined && (monthFirst === undefined || sep === '.' || monthFirst === dayFirst)) {
    return { value: dayFirst, precision: 'day', order: sep === '.' ? 'plain' : 'number' };
  }
  if (monthFirst === undefined) return undefined;
  if (dayFirst === undefined) return { value: monthFirst, precision: 'day', order: 'number' };
  return { value: dayFirst, other: monthFirst, precision: 'day', order: 'open' };
}

function precisionOf(value: string): Precision {
  return value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day';
}
