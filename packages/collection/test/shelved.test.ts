import { uuidOf } from '@offprint/article';
import { expect, it } from 'vitest';
import type { CatalogueEntry } from '../src/index.ts';
import { permalinkOf } from '../src/index.ts';
import { shelved } from '../src/shelved.ts';

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
