import { memoryCollection } from '@offprint/collection';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { articleOf, day, publicationOf, treeOf, withoutUrl } from './make.ts';
import { booksOf } from './shelf.ts';
import { assertWellFormed } from './well-formed.ts';

const articles = [
  articleOf('one', {
    published: day('2018-01-19'),
    source: { file: 'a.txt', format: 'text', sha256: '1', name: 'vov.vn' },
  }),
  articleOf('two', { published: day('2019-01-19'), lang: 'vi' }),
  articleOf('three', {}),
];
const books = booksOf(articles);

test('an article comes with the book of itself, in all three formats', async () => {
  const tree = await treeOf(memoryCollection(publicationOf(), articles), { books });
  const url = 'https://leaves.example/epub/articles/one.epub';
  expect(
    parseJsonFeed(tree.text('feed.json')).items?.find(({ title }) => title === 'About one')?.attachments,
  ).toEqual([{ url, mime_type: 'application/epub+zip', title: 'About one', size_in_bytes: 12_345 }]);
  expect(tree.text('rss.xml')).toContain(
    `<enclosure url="${url}" length="12345" type="application/epub+zip"/>`,
  );
  expect(tree.text('atom.xml')).toContain(
    `<link rel="enclosure" href="${url}" type="application/epub+zip" length="12345"`,
  );
});

test('volumes are items of a feed of their own', async () => {
  const tree = await treeOf(memoryCollection(publicationOf(), articles), { books });
  const rss = parseRssFeed(tree.text('books/rss.xml'));
  expect(rss.items?.map(({ enclosures }) => enclosures?.[0]?.url)).toEqual([
    'https://leaves.example/epub/leaves%20undated.epub',
    'https://leaves.example/epub/leaves%202018.epub',
    'https://leaves.example/epub/leaves%202019.epub',
  ]);
});

test('both catalogues list the same books with an acquisition link and a cover, everywhere', async () => {
  const tree = await treeOf(memoryCollection(publicationOf(), articles), { books });
  for (const shelf of ['volumes', 'articles']) {
    const own = books.filter(({ by }) => (by === 'article') === (shelf === 'articles'));
    const page = JSON.parse(tree.text(`opds/${shelf}/1.json`));
    expect(page.metadata.numberOfItems).toBe(own.length);
    expect(
      page.publications.map(({ metadata }: { metadata: { identifier: string } }) => metadata.identifier),
    ).toEqual(own.map(({ id }) => id));
    const xml = tree.text(`opds/${shelf}/1.xml`);
    for (const { id } of own) expect(xml).toContain(`<id>${id}</id>`);
    expect(xml.match(/rel="http:\/\/opds-spec.org\/acquisition\/open-access"/g)).toHaveLength(own.length);
    expect(xml.match(/rel="http:\/\/opds-spec.org\/image"/g)).toHaveLength(own.length);
  }
});

test('facets tell books apart by year, source and language, and say how many there are', async () => {
  const tree = await treeOf(memoryCollection(publicationOf(), articles), { books });
  const page = JSON.parse(tree.text('opds/volumes/1.json'));
  expect(
    page.facets.map(({ metadata, links }: { metadata: { title: string }; links: { title: string }[] }) => [
      metadata.title,
      links.map(({ title }) => title),
    ]),
  ).toEqual([
    ['Year', ['2018', '2019']],
    ['Language', ['English', 'Vietnamese']],
  ]);
  const year = JSON.parse(tree.text('opds/volumes/year/2018/1.json'));
  expect(year.publications).toHaveLength(1);
  expect(tree.text('opds/volumes/year/2018/1.xml')).toMatch(/opds:activeFacet="true"[^>]*thr:count="1"/);
});

test('a long catalogue is paged, and every book stands on one page', async () => {
  const many = Array.from({ length: 120 }, (_, index) => articleOf(`a${String(index).padStart(3, '0')}`));
  const tree = await treeOf(memoryCollection(publicationOf(), many), { books: booksOf(many) });
  const seen: string[] = [];
  for (let at: string | undefined = 'opds/articles/1.json'; at !== undefined;) {
    const page = JSON.parse(tree.text(at));
    seen.push(
      ...page.publications.map(({ metadata }: { metadata: { identifier: string } }) => metadata.identifier),
    );
    const next = page.links.find(({ rel }: { rel: string }) => rel === 'next');
    at = next?.href.replace('https://leaves.example/feeds/', '');
  }
  expect(new Set(seen).size).toBe(120);
  expect(seen).toHaveLength(120);
});

test('without an address the catalogue works from a disk', async () => {
  const tree = await treeOf(memoryCollection(withoutUrl(), articles), { books });
  expect(JSON.parse(tree.text('opds.json')).navigation[0].href).toBe('opds/volumes/1.json');
  expect(JSON.parse(tree.text('opds/volumes/1.json')).publications[0].links[0].href).toBe(
    '../../../epub/leaves%20undated.epub',
  );
  for (const [name] of tree.files) {
    if (name.endsWith('.xml')) assertWellFormed(tree.text(name));
  }
});

test('without books there is no catalogue and no mention of one', async () => {
  const tree = await treeOf(memoryCollection(publicationOf(), articles));
  expect([...tree.files.keys()].filter((name) => /opds|books|search/.test(name))).toEqual([]);
  expect(tree.text('index.html')).not.toContain('opds');
});
