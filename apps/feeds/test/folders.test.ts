import { createHash } from 'node:crypto';
import { uuidOf } from '@offprint/article';
import { memoryCollection } from '@offprint/collection';
import type { CatalogueEntry } from '@offprint/collection';
import { expect, test } from 'vitest';
import { facetFeeds } from '../src/plan/facet-feeds.ts';
import { pagesOf } from '../src/plan/pages.ts';
import { picturePaths } from '../src/plan/picture-paths.ts';
import { articleOf, day, publicationOf } from './make.ts';

const [plain] = memoryCollection(publicationOf(), [articleOf('one')]).catalogue;

function entry(number: number, more: Partial<CatalogueEntry['matter']> = {}): CatalogueEntry {
  if (plain === undefined) throw new Error('there is an article');
  return { ...plain, id: uuidOf(String(number)), weight: 300_000, matter: { ...plain.matter, ...more } };
}

/** How many entries the fullest folder has of those that hold some folders. */
function fullest(paths: readonly string[]): number {
  const inside = new Map<string, Set<string>>();
  for (const path of paths) {
    const parts = path.split('/').slice(0, -1);
    parts.forEach((part, index) => {
      const folder = parts.slice(0, index).join('/');
      inside.set(folder, (inside.get(folder) ?? new Set()).add(part));
    });
  }
  return Math.max(...[...inside.values()].map(({ size }) => size));
}

function pagesFor(count: number, dated: (number: number) => boolean): readonly string[] {
  const entries = Array.from({ length: count }, (_, number) =>
    entry(number, dated(number) ? { published: day(number % 2 === 0 ? '2012-01-02' : '2011-01-02') } : {}),
  );
  return pagesOf(entries, 10).map(({ path }) => path);
}

test('a few thousand pages of the archive stand in one folder', () => {
  expect(pagesFor(9010, () => true).every((path) => /^(?:archive\/\d{4}-\d+\/)?$/.test(path))).toBe(true);
});

test.each([
  ['of two years', () => true],
  ['of undated articles', () => false],
])('no folder is too full with 25,000 pages %s, each stands for itself and leads to the next', (_, dated) => {
  const paths = pagesFor(25_000, dated);
  expect(new Set(paths).size).toBe(24_991);
  expect(fullest(paths)).toBe(1000);
});

test('a page keeps its folder when more come', () => {
  const [some, more] = [pagesFor(12_000, () => false), pagesFor(12_500, () => false)];
  expect(more.slice(-some.length + 1)).toEqual(some.slice(1));
});

test('no folder is too full with feeds of 20,000 tags', () => {
  const tags = Array.from({ length: 20_000 }, (_, number) => `tag ${number}`);
  const entries = [1, 2, 3].map((number) => entry(number, { tags }));
  const paths = facetFeeds(entries, 10, 'en').map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith('tag/'))).toHaveLength(20_000);
  expect(fullest(paths)).toBe(256);
});

test('no folder is too full with 20,000 pictures', () => {
  const pictures = Array.from({ length: 20_000 }, (_, number) => ({
    sha256: createHash('sha256').update(String(number)).digest('hex'),
    mediaType: 'image/png' as const,
    name: `${number}.png`,
    width: 1,
    height: 1,
    bytes: 1,
  }));
  const few = picturePaths([{ assets: pictures.slice(0, 9000) }]);
  expect(pictures.slice(0, 9000).every((picture) => /^pictures\/[^/]+$/.test(few(picture)))).toBe(true);
  const paths = pictures.map(picturePaths([{ assets: pictures }]));
  expect(new Set(paths).size).toBe(20_000);
  expect(fullest(paths)).toBe(256);
});
