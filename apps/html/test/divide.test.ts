import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uuidOf } from '@offprint/article';
import type { CatalogueEntry } from '@offprint/collection';
import { divide } from '../src/listing/divide.ts';
import { article } from './fixtures.ts';

const ENTRIES: readonly CatalogueEntry[] = Array.from({ length: 3000 }, (_, number) => ({
  ...article(`a${number}`),
  id: uuidOf(`a${number}`),
  digest: '',
  links: [],
  weight: 0,
}));

test('the pages of a list hold all of it in its order, none too few articles and none too many', () => {
  fc.assert(
    fc.property(fc.nat(2900), fc.nat(1000), (from, length) => {
      const entries = ENTRIES.slice(from, from + length);
      const pages = divide(entries, 60);
      expect(pages.flat()).toEqual(entries);
      for (const page of pages) {
        expect(page.length).toBeGreaterThanOrEqual(Math.min(20, entries.length));
        expect(page.length).toBeLessThan(100);
      }
    }),
  );
});

test('a list of fewer than sixty is one page', () => {
  expect(divide([], 60)).toEqual([[]]);
  expect(divide(ENTRIES.slice(0, 59), 60)).toHaveLength(1);
});

test('an article that comes or goes mostly changes one page of a list, seldom more than three', () => {
  const before = divide(ENTRIES, 60).map((page) => page.map(({ id }) => id).join());
  const changes = ENTRIES.slice(0, 300).map((_, index) => {
    const gone = ENTRIES[index * 10];
    const after = divide(
      ENTRIES.filter((entry) => entry !== gone),
      60,
    ).map((page) => page.map(({ id }) => id).join());
    return after.filter((page) => !before.includes(page)).length;
  });
  expect(changes.filter((count) => count === 1).length).toBeGreaterThan(220);
  expect(changes.filter((count) => count > 3).length).toBeLessThan(15);
});
