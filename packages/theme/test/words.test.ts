import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOf, formatNumber, putIn, wordsFor } from '../src/index.ts';

test('a tag with a region or a script has the words of its language', () => {
  expect(wordsFor('fr-CA').lang).toBe('fr');
  expect(wordsFor('VI').lang).toBe('vi');
  expect(wordsFor('ar').dir).toBe('rtl');
});

test('a language without words here has English', () => {
  expect(wordsFor('sw').lang).toBe('en');
  expect(wordsFor('').lang).toBe('en');
});

test('a number takes the plural form of its language', () => {
  const [en, ar, fr] = [wordsFor('en'), wordsFor('ar'), wordsFor('fr')];
  expect(countOf(en.articles, 1, en)).toBe('1 article');
  expect(countOf(en.articles, 1200, en)).toBe('1,200 articles');
  expect(countOf(fr.articles, 0, fr)).toBe('0 article');
  expect(countOf(ar.articles, 2, ar)).toBe('مقالان');
  expect(countOf(ar.articles, 5, ar)).toBe('5 مقالات');
});

test('numbers are written as the engine writes them', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('en', 'vi', 'fr', 'ar'),
      fc.maxSafeNat(),
      fc.nat(15),
      (lang, number, digits) => {
        const value = Math.floor(number / 10 ** digits);
        expect(formatNumber(value, lang)).toBe(
          new Intl.NumberFormat(lang, { numberingSystem: 'latn' }).format(value),
        );
      },
    ),
  );
});

test('each language says what every other says, with the same places to put values in', () => {
  for (const lang of ['vi', 'fr', 'ar']) expect(holes(wordsFor(lang))).toEqual(holes(wordsFor('en')));
});

test('a value is put in as it is', () => {
  expect(putIn('Page {}', '$& 3')).toBe('Page $& 3');
});

function holes(words: object): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' && value.includes('{}') ? [key] : [],
  );
}
