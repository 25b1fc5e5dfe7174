import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate } from '../src/index.ts';

test('a date is shown no more precise than it is known', () => {
  expect(formatDate({ value: '2018', precision: 'year' }, 'en')).toBe('2018');
  expect(formatDate({ value: '2018-01', precision: 'month' }, 'en')).toBe('January 2018');
  expect(formatDate({ value: '2018-01-19', precision: 'day' }, 'en')).toBe('January 19, 2018');
  expect(formatDate({ value: '2018-01-19', precision: 'day' }, 'en-GB')).toBe('19 January 2018');
});

test('an unknown date is said to be unknown, in the language of the reader', () => {
  expect(formatDate(undefined, 'en')).toBe('Date unknown');
  expect(formatDate(undefined, 'vi')).toBe('Không rõ ngày');
  expect(formatDate({ value: 'soon', precision: 'day' }, 'fr')).toBe('Date inconnue');
});

test('a time is shown as it was written, whatever its offset', () => {
  expect(formatDate({ value: '2018-01-19T23:30+07:00', precision: 'minute' }, 'fr')).toContain(
    '19 janvier 2018',
  );
  expect(formatDate({ value: '2018-01-19T23:30-07:00', precision: 'minute' }, 'en')).toContain('23:30');
});

test('a language without words here, or a broken tag, has its dates in English, as its words are', () => {
  expect(formatDate({ value: '2018-01', precision: 'month' }, 'de')).toBe('January 2018');
  expect(formatDate({ value: '2018-01', precision: 'month' }, 'en_!')).toBe('January 2018');
});

test('Arabic dates are Gregorian, in the digits that the rest of the page has', () => {
  expect(formatDate({ value: '2018-01-19', precision: 'day' }, 'ar')).toBe('19 يناير 2018');
});

test('years before 100 keep their number', () => {
  expect(formatDate({ value: '0079', precision: 'year' }, 'en')).toBe('79');
});

test('years, months and days are written as the engine writes them, also those that no calendar has', () => {
  const styles = {
    year: { year: 'numeric' },
    month: { year: 'numeric', month: 'long' },
    day: { year: 'numeric', month: 'long', day: 'numeric' },
  } as const;
  const lengths = { year: 4, month: 7, day: 10 };
  const two = (most: number): fc.Arbitrary<string> =>
    fc.nat(most).map((number) => String(number).padStart(2, '0'));
  fc.assert(
    fc.property(
      fc.constantFrom('en', 'vi', 'fr', 'ar'),
      fc.constantFrom('year', 'month', 'day'),
      fc.nat(9999).map((number) => String(number).padStart(4, '0')),
      two(13),
      two(32),
      (lang, precision, year, month, day) => {
        const time = new Date(0);
        const known = {
          year: [0, 1],
          month: [Number(month) - 1, 1],
          day: [Number(month) - 1, Number(day)],
        } as const;
        time.setUTCFullYear(Number(year), ...known[precision]);
        const written = new Intl.DateTimeFormat(lang, {
          ...styles[precision],
          timeZone: 'UTC',
          calendar: 'gregory',
          numberingSystem: 'latn',
        }).format(time);
        const value = `${year}-${month}-${day}`.slice(0, lengths[precision]);
        expect(formatDate({ value, precision }, lang)).toBe(written);
      },
    ),
    { numRuns: 1000 },
  );
});
