import type { Article } from '@offprint/article';
import { memoryCollection } from '@offprint/collection';
import { parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { articleOf, day, publicationOf, treeOf } from './make.ts';
import type { Tree } from './make.ts';

const publication = publicationOf({ feeds: { items: 10, content: 'full' } });
const body = `<p>${'Much is to be said of that. '.repeat(700)}</p>`;

function articles(count: number): ReturnType<typeof articleOf>[] {
  return Array.from({ length: count }, (_, index) => {
    const year = 2010 + Math.floor(index / 28);
    const date = `${year}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
    return articleOf(
      `article ${index}`,
      { published: day(date), tags: index % 2 === 0 ? ['even'] : ['odd'] },
      body,
    );
  });
}

const path = (url: string): string => url.replace('https://leaves.example/feeds/', '');

function follow(tree: Tree): { readonly ids: string[]; readonly pages: string[] } {
  const ids: string[] = [];
  const pages: string[] = [];
  for (let at: string | undefined = 'feed.json'; at !== undefined;) {
    pages.push(at);
    const feed = parseJsonFeed(tree.text(at));
    ids.push(...(feed.items ?? []).map(({ id }) => id ?? ''));
    at = feed.next_url === undefined ? undefined : path(feed.next_url);
  }
  return { ids, pages };
}

test('the whole archive is reached from the newest page, each article once, newest first', async () => {
  const collection = memoryCollection(publication, [...articles(95), articleOf('undated')]);
  const tree = await treeOf(collection);
  const { ids, pages } = follow(tree);
  expect(ids).toEqual(collection.catalogue.map(({ id }) => `urn:uuid:${id}`));
  expect(pages.at(-1)).toBe('archive/undated-1/feed.json');
  for (const format of ['atom.xml', 'rss.xml']) {
    let at: string | undefined = format;
    let count = 0;
    while (at !== undefined) {
      const xml = tree.text(at);
      count += xml.match(/<(?:entry|item)[ >]/g)?.length ?? 0;
      expect(xml.includes('<fh:archive')).toBe(at !== format);
      expect(xml.includes('rel="current"')).toBe(at !== format);
      const older: string | undefined = /rel="prev-archive" href="([^"]*)"/.exec(xml)?.[1];
      at = older === undefined ? undefined : path(older);
    }
    expect(count).toBe(96);
  }
});

test('a page of the archive is at most 250 kB, and an article that is larger stands alone', async () => {
  const huge = articleOf('huge', { published: day('2010-01-01') }, `<p>${'x'.repeat(400_000)}</p>`);
  const tree = await treeOf(memoryCollection(publication, [...articles(95), huge]));
  const sizes = [...tree.files.keys()]
    .filter((name) => name.startsWith('archive/'))
    .map((name) => [name, Buffer.byteLength(tree.text(name)), tree.text(name)] as const);
  expect(sizes.length).toBeGreaterThan(10);
  const large = sizes.filter(([, size]) => size > 250_000);
  expect(large).toHaveLength(3);
  for (const [, , text] of large) expect(text.match(/"title": "About|<entry|<item>/g)).toHaveLength(1);
});

function changed(before: Tree, after: Tree): readonly string[] {
  return [...after.keys]
    .filter(([name, key]) => before.keys.get(name) !== key)
    .map(([name]) => name.split('/').slice(0, -1).join('/'))
    .filter((name, index, all) => all.indexOf(name) === index)
    .sort();
}

/** The feeds of some articles, and the feeds of those and one more. */
async function pair(count: number, more: Article): Promise<readonly [Tree, Tree]> {
  const before = articles(count);
  return [
    await treeOf(memoryCollection(publication, before)),
    await treeOf(memoryCollection(publication, [...before, more])),
  ];
}

test('one more article, the newest: the newest page, the last page of one year, and what it shares', async () => {
  const more = articleOf('more', { published: day('2013-12-31'), tags: ['even'], lang: 'fr' }, body);
  const [before, after] = await pair(95, more);
  expect(changed(before, after)).toEqual(['', 'archive/2013-1', 'author/lan-anh', 'tag/even', 'year/2013']);
});

test('an old article found late changes its own year, and nothing that readers have already', async () => {
  const matter = { published: day('2011-12-31'), authors: [], tags: ['late'], lang: 'fr' };
  const [before, after] = await pair(95, articleOf('late', matter, body));
  expect(changed(before, after)).toEqual(['', 'archive/2011-3', 'year/2011']);
  const root = [...after.keys].filter(([name, key]) => before.keys.get(name) !== key && !name.includes('/'));
  expect(root.map(([name]) => name).sort()).toEqual([
    'articles.csv',
    'articles.jsonl.gz',
    'dataset.jsonld',
    'feeds.opml',
    'index.html',
  ]);
});

test('a file whose key stands has the same bytes', async () => {
  const [before, after] = await pair(40, articleOf('more', { published: day('2030-01-01') }));
  const kept = [...after.keys].filter(([name, key]) => before.keys.get(name) === key).map(([name]) => name);
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.map((name) => after.text(name))).toEqual(kept.map((name) => before.text(name)));
});

test('the same bytes in every time zone and whatever comes first', async () => {
  const list = articles(40);
  const here = await treeOf(memoryCollection(publication, list));
  const zone = process.env['TZ'];
  process.env['TZ'] = 'Asia/Tokyo';
  try {
    const there = await treeOf(memoryCollection(publication, list.toReversed()));
    expect([...there.files.keys()].sort()).toEqual([...here.files.keys()].sort());
    for (const name of here.files.keys()) expect(there.text(name)).toBe(here.text(name));
  } finally {
    process.env['TZ'] = zone;
  }
});
