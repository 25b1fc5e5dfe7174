import { memoryCollection } from '@offprint/collection';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { articleOf, day, publicationOf, treeOf, withoutUrl } from './make.ts';

const dated = articleOf('one', {
  title: 'Rights & <b>duties</b> "at" ]]> home',
  published: day('2018-01-19'),
  tags: ['rights'],
  lang: 'vi',
});
const undated = articleOf('two', { authors: [], agency: 'VOVWORLD' });

test('an independent parser reads the same items from all three formats', async () => {
  const tree = await treeOf(memoryCollection(publicationOf(), [dated, undated]));
  const json = parseJsonFeed(tree.text('feed.json'));
  const atom = parseAtomFeed(tree.text('atom.xml'));
  const rss = parseRssFeed(tree.text('rss.xml'));
  const ids = [dated, undated].map(({ id }) => `urn:uuid:${id}`);
  expect(json.items?.map(({ id }) => id)).toEqual(ids);
  expect(atom.entries?.map(({ id }) => id)).toEqual(ids);
  expect(rss.items?.map(({ guid }) => guid?.value)).toEqual(ids);

  const html = '<p>The body of one.</p>';
  expect(json.items?.[0]?.content_html).toBe(html);
  expect(atom.entries?.[0]?.content).toMatchObject({ value: html });
  expect(rss.items?.[0]?.content?.encoded).toBe(html);
  for (const title of [json.items?.[0]?.title, rss.items?.[0]?.title]) expect(title).toBe(dated.matter.title);

  expect(json.items?.[0]?.url).toBe('https://leaves.example/archive/2018/01/one/');
  expect(json.items?.[1]?.url).toBe('https://leaves.example/archive/undated/two/');
  expect(json.items?.map(({ authors }) => authors?.[0]?.name)).toEqual(['Lan Anh', 'VOVWORLD']);
  expect(rss.items?.map(({ dc }) => dc?.creators?.[0])).toEqual(['Lan Anh', 'VOVWORLD']);
});

test('a day begins in the time zone of the publication', async () => {
  const tree = await treeOf(memoryCollection(publicationOf(), [dated]));
  expect(tree.text('feed.json')).toContain('"date_published": "2018-01-19T00:00:00+07:00"');
  expect(tree.text('atom.xml')).toContain('<published>2018-01-19T00:00:00+07:00</published>');
  expect(tree.text('rss.xml')).toContain('<pubDate>Fri, 19 Jan 2018 00:00:00 +0700</pubDate>');
});

test('a date that is not known is left out, and the item says so', async () => {
  const tree = await treeOf(memoryCollection(publicationOf(), [dated, undated]));
  const item: unknown = JSON.parse(tree.text('feed.json')).items[1];
  expect(item).not.toHaveProperty('date_published');
  expect(item).toMatchObject({ _offprint: { published: 'unknown', atom_updated: 'of the feed' } });
  const entry = tree.text('atom.xml').split('<entry')[2] ?? '';
  expect(entry).not.toContain('<published>');
  expect(entry).toContain('<updated>2018-01-19T00:00:00+07:00</updated>');
  expect(tree.text('rss.xml').split('<item>')[2]).not.toMatch(/pubDate|dc:date/);
});

test('a date of less than a day is no moment, but RSS can say it', async () => {
  const month = articleOf('month', {
    published: { value: '2018-01', precision: 'month', by: 'date-is-known' },
  });
  const tree = await treeOf(memoryCollection(publicationOf(), [month]));
  expect(tree.text('feed.json')).not.toContain('date_published');
  expect(tree.text('feed.json')).toContain('"value": "2018-01"');
  expect(tree.text('rss.xml')).toContain('<dc:date>2018-01</dc:date>');
});

test('without an address the feeds are whole, link nowhere, and what is missing is said', async () => {
  const tree = await treeOf(memoryCollection(withoutUrl(), [dated, undated]));
  expect(tree.messages.map(({ rule, note }) => [rule, note])).toEqual([
    ['publication-is-valid', 'give it the address where the archive will stand: `url: https://example.org/`'],
  ]);
  const json = parseJsonFeed(tree.text('feed.json'));
  expect(json.items?.map(({ url }) => url)).toEqual([undefined, undefined]);
  expect(parseAtomFeed(tree.text('atom.xml')).entries).toHaveLength(2);
  expect(parseRssFeed(tree.text('rss.xml')).link).toMatch(/^urn:uuid:/);
});

test('the logo of the publication is the icon of its feeds', async () => {
  const publication = publicationOf({ theme: { logo: 'images/logo.png', header: [], footer: [] } });
  const logo = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
  const collection = { ...memoryCollection(publication, [dated]), file: () => Promise.resolve(logo) };
  const tree = await treeOf(collection);
  expect(tree.files.get('icon.png')).toBe(logo);
  const url = 'https://leaves.example/feeds/icon.png';
  expect(parseJsonFeed(tree.text('feed.json'))).toMatchObject({ icon: url, favicon: url });
  expect(tree.text('atom.xml')).toContain(`<icon>${url}</icon>`);
  expect(tree.text('rss.xml')).toContain(`<image><url>${url}</url>`);
});

test('a hub is named in all three formats', async () => {
  const feeds = { items: 50, content: 'full', hub: 'https://hub.example/' } as const;
  const tree = await treeOf(memoryCollection(publicationOf({ feeds }), [dated]));
  expect(parseJsonFeed(tree.text('feed.json')).hubs).toEqual([
    { type: 'WebSub', url: 'https://hub.example/' },
  ]);
  expect(tree.text('atom.xml')).toContain('<link rel="hub" href="https://hub.example/"/>');
  expect(tree.text('rss.xml')).toContain('<atom:link rel="hub" href="https://hub.example/"/>');
});

test('summaries only, when the publication says so', async () => {
  const article = articleOf('short', { summary: 'In a word.', published: day('2020-02-29') });
  const tree = await treeOf(
    memoryCollection(publicationOf({ feeds: { items: 50, content: 'summary' } }), [article]),
  );
  expect(tree.text('feed.json')).toContain('"content_text": "In a word."');
  for (const path of ['feed.json', 'atom.xml', 'rss.xml']) {
    expect(tree.text(path)).toContain('In a word.');
    expect(tree.text(path)).not.toContain('The body of');
  }
});
