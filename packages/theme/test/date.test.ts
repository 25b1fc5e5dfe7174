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
