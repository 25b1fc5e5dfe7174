import type { DateValue, Matter } from '@offprint/article';
import { expect, test } from 'vitest';
import { permalinkOf } from '../src/permalink.ts';

const year = { permalinks: 'year-month' } as const;

function entry(published?: DateValue): { readonly slug: string; readonly matter: Matter } {
  const matter: Matter = {
    title: 'A title',
    authors: [],
    lang: 'en',
    dir: 'ltr',
    tags: [],
    words: 0,
    source: { file: 'a.txt', format: 'text', sha256: '' },
    ...(published === undefined ? {} : { published }),
  };
  return { slug: 'a-title', matter };
}

test('a page stands under its year and month', () => {
  expect(permalinkOf(entry({ value: '2018-01-19', precision: 'day', by: 'date-is-known' }), year)).toBe(
    '2018/01/a-title/',
  );
  expect(permalinkOf(entry({ value: '2018-01', precision: 'month', by: 'date-is-known' }), year)).toBe(
    '2018/01/a-title/',
  );
});

test('a month that is not known is not invented', () => {
  expect(permalinkOf(entry({ value: '2018', precision: 'year', by: 'date-is-known' }), year)).toBe(
    '2018/undated/a-title/',
  );
  expect(permalinkOf(entry(), year)).toBe('undated/a-title/');
});

test('flat permalinks hold no date', () => {
  const dated = entry({ value: '2018-01-19', precision: 'day', by: 'date-is-known' });
  expect(permalinkOf(dated, { permalinks: 'flat' })).toBe('articles/a-title/');
});
