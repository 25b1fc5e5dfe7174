import { uuidOf } from '@offprint/article';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CatalogueEntry } from '../src/index.ts';
import { permalinkOf } from '../src/index.ts';
import { byDateThenTitle } from '../src/order.ts';
import { crowdedIn, crowdedSince, shelved } from '../src/shelved.ts';

const year = { permalinks: 'year-month' } as const;

function entry(number: number, value: string | undefined): CatalogueEntry {
  const name = `article-${String(number)}`;
  const source = { file: `${name}.txt`, format: 'text', sha256: '0'.repeat(64) } as const;
  const published =
    value === undefined ? {} : { published: { value, precision: 'day', by: 'date-is-known' } as const };
  const matter = {
    title: name,
    authors: [],
    lang: 'en',
    dir: 'ltr',
    tags: [],
    words: 1,
    source,
    ...published,
  } as const;
  return { id: uuidOf(name), slug: name, matter, digest: name, assets: [], links: [], weight: 1 };
}

/** How many entries the fullest folder has when each article is a folder in it. */
function fullest(paths: readonly string[]): number {
  const found = new Map<string, Set<string>>();
  for (const path of paths) {
    const segments = path.split('/').slice(0, -1);
    segments.forEach((segment, at) => {
      const folder = segments.slice(0, at).join('/');
      found.set(folder, (found.get(folder) ?? new Set<string>()).add(segment));
    });
  }
  return Math.max(...[...found.values()].map((names) => names.size));
}

it.each([['2018-01-19'], [undefined]])('no folder holds 12,000 articles of one time (%s)', (value) => {
  const entries = Array.from({ length: 12_000 }, (_, number) => entry(number, value));
  const paths = shelved(entries, year).map((one) => permalinkOf(one, year));
  expect(new Set(paths).size).toBe(12_000);
  expect(fullest(paths)).toBeLessThan(10_000);
  expect(fullest(entries.map((one) => permalinkOf(one, year)))).toBe(12_000);
});

it('a flat archive of 12,000 has shelves too', () => {
  const flat = { permalinks: 'flat' } as const;
  const entries = Array.from({ length: 12_000 }, (_, number) => entry(number, '2018-01-19'));
  expect(fullest(shelved(entries, flat).map((one) => permalinkOf(one, flat)))).toBeLessThan(10_000);
});

it('an article whose address has a shelf has another digest, every other is as it was', () => {
  const crowd = Array.from({ length: 9_001 }, (_, number) => entry(number, '2018-01-19'));
  const alone = entry(20_000, '2018-02-01');
  const all = shelved([...crowd, alone], year);
  expect(all.at(-1)).toBe(alone);
  expect(all[0]).toMatchObject({
    shelf: crowd[0]?.id.slice(0, 2),
    digest: `article-0-${crowd[0]?.id.slice(0, 2) ?? ''}`,
  });
});

it('what is crowded is found from what was, after any coming and going', () => {
  const dates = fc.constantFrom(
    undefined,
    '2018',
    '2018-01',
    '2018-01-19',
    '2018-01-20T08:03',
    '2018-02-01',
    '2017-01-19',
  );
  const numbered = fc.uniqueArray(
    fc.record({ number: fc.nat(60), date: dates, isOut: fc.boolean(), isIn: fc.boolean() }),
    {
      selector: ({ number }) => number,
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(numbered, fc.constantFrom('flat', 'year-month'), fc.nat(6), (all, permalinks, most) => {
      const some = all.map(({ number, date, ...moves }) => ({ ...moves, entry: dated(number, date) }));
      const then = some.filter(({ isIn }) => !isIn).map(({ entry: one }) => one);
      const now = some.filter(({ isIn, isOut }) => isIn || !isOut).map(({ entry: one }) => one);
      const moved = some.filter(({ isIn, isOut }) => isIn || isOut).map(({ entry: one }) => one);
      const publication = { permalinks } as const;
      expect(
        crowdedSince(crowdedIn(then, publication, most), now.sort(byDateThenTitle), moved, publication, most),
      ).toEqual(crowdedIn(now, publication, most));
    }),
  );
});

/** An entry whose date says as much as it says. */
function dated(number: number, value: string | undefined): CatalogueEntry {
  const one = entry(number, value);
  const precision = value?.length === 4 ? 'year' : value?.length === 7 ? 'month' : 'day';
  const { published, ...matter } = one.matter;
  return published === undefined
    ? one
    : { ...one, matter: { ...matter, published: { ...published, precision } } };
}
