import { wordsFor } from './words.ts';

/** A date as far as it is known: ISO 8601 cut off at its precision (`2018`, `2018-01`, `2018-01-19`, `2018-01-19T08:03`). */
export interface KnownDate {
  readonly value: string;
  readonly precision: 'year' | 'month' | 'day' | 'minute' | 'second';
}

const FIELDS = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?/;

const STYLES: Readonly<Record<KnownDate['precision'], Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  minute: {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  second: {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
};

/**
 * Takes a date and a BCP 47 tag and gives the date for people, no more precise than it is known: `January 2018`;
 * an unknown date in words. It shows the value's own fields, in no time zone but the one they were written in,
 * in the Gregorian calendar and the digits 0 to 9; in English where the language has no words here.
 */
export function formatDate(date: KnownDate | undefined, lang: string): string {
  if (date === undefined) return wordsFor(lang).dateUnknown;
  const key = `${lang} ${date.precision} ${date.value}`;
  const known = formatted.get(key);
  if (known !== undefined) return known;
  if (formatted.size > KEPT) formatted.clear();
  const made = formatAnew(date, lang);
  formatted.set(key, made);
  return made;
}

function formatAnew(date: KnownDate, lang: string): string {
  const [, year, month, day, hour, minute] = FIELDS.exec(date.value) ?? [];
  if (year === undefined) return wordsFor(lang).dateUnknown;
  const time = new Date(
    Date.UTC(2000, Number(month ?? 1) - 1, Number(day ?? 1), Number(hour ?? 0), Number(minute ?? 0)),
  );
  time.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  return inWords(time, date.precision, lang) ?? formatter(date.precision, lang).format(time);
}

/** A day, month or year in a language of {@link Words} itself; nothing for what only the engine knows to write: regions, times of day. */
function inWords(time: Date, precision: KnownDate['precision'], lang: string): string | undefined {
  const words = wordsFor(lang);
  const year = time.getUTCFullYear();
  if (words.lang !== lang || year < 1) return undefined;
  if (precision === 'year') return String(year);
  if (precision !== 'month' && precision !== 'day') return undefined;
  return words[precision]
    .replace('{day}', String(time.getUTCDate()))
    .replace('{month}', words.monthNames[time.getUTCMonth()] ?? '')
    .replace('{year}', String(year));
}

/** An archive shows the same days again and again, and to format one takes its time. */
const formatted = new Map<string, string>();
const KEPT = 12_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(precision: KnownDate['precision'], lang: string): Intl.DateTimeFormat {
  const key = `${precision} ${lang}`;
  const known =
    formatters.get(key) ??
    new Intl.DateTimeFormat(localeFor(lang), {
      ...STYLES[precision],
      timeZone: 'UTC',
      calendar: 'gregory',
      numberingSystem: 'latn',
    });
  formatters.set(key, known);
  return known;
}

/** The tag itself where it is well-formed and of a language that has words here, so that a region counts (`en-GB`). */
function localeFor(lang: string): string {
  const { lang: spoken } = wordsFor(lang);
  try {
    const [locale] = Intl.getCanonicalLocales(lang);
    return locale !== undefined && locale.split('-')[0] === spoken ? locale : spoken;
  } catch {
    return spoken;
  }
}
