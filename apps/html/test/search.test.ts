import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../src/search/fold.ts';
import { partsOf } from '../src/search/partition.ts';
import { questionTerms, termsOf } from '../src/search/terms.ts';
import { memoryCollection } from '@offprint/collection';
import { article, date, publication } from './fixtures.ts';

test('what is typed without marks finds what is written with them', () => {
  expect(fold('Chính phủ Đà Nẵng')).toBe('chinh phu da nang');
  expect(fold('Œuvre, naïve, STRASSE Straße')).toBe('oeuvre, naive, strasse strasse');
  expect(fold('أَهْلًا')).toBe(fold('اهلا'));
});

test('folding is idempotent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 2000 },
  );
});

test('vowel signs that make words are kept', () => {
  expect(fold('हिन्दी')).toBe('हिन्दी'.normalize('NFC'));
});

test('any word within a run of Chinese or Japanese is found by its pairs', () => {
  const indexed = new Set(termsOf('津波避難路の灯りを住民が点検'));
  for (const word of ['津波', '避難路', '住民', '点検']) {
    for (const term of questionTerms(word)) expect(indexed).toContain(term);
  }
});

test('every term of a question that stands in a text is a term of the text', () => {
  const words = fc.array(
    fc.constantFrom('chính', 'phủ', 'water', '中国', '人民', '한국어', 'مياه', 'L’eau'),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(words, fc.nat(5), (list, at) => {
      const word = list[at % list.length] ?? '';
      const indexed = new Set(termsOf(list.join(' ')));
      expect(questionTerms(word).every((term) => indexed.has(term))).toBe(true);
    }),
  );
});

test('parts are small, newest first, and hold every article once', () => {
  const articles = Array.from({ length: 400 }, (_, index) =>
    article(
      `n-${index}`,
      index < 300 ? { published: date(`20${index % 2 === 0 ? '19' : '20'}-0${(index % 3) + 1}-01`) } : {},
    ),
  );
  const { catalogue } = memoryCollection(publication(), articles);
  const parts = partsOf(catalogue.map(({ id, matter }) => ({ id, date: matter.published?.value })));
  expect(parts.flatMap(({ entries }) => entries.map(({ id }) => id)).sort()).toEqual(
    articles.map(({ id }) => id).sort(),
  );
  expect(Math.max(...parts.map(({ entries }) => entries.length))).toBeLessThanOrEqual(120);
  expect(parts[0]?.name.startsWith('2020')).toBe(true);
  expect(parts.at(-1)?.name.startsWith('undated')).toBe(true);
  expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
});
