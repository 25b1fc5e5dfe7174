import { gunzipSync } from 'node:zlib';
import { exportRecord, memoryCollection } from '@offprint/collection';
import { expect, test } from 'vitest';
import { articleOf, day, publicationOf, treeOf } from './make.ts';

const articles = [
  articleOf('one', { title: 'A "quoted", long\ntitle', published: day('2018-01-19'), tags: ['a', 'b'] }),
  articleOf('two', { title: '=1+1', authors: [{ name: '@handle' }], tags: [], agency: '\tAP', rights: '-2' }),
];

/** RFC 4180, read by hand. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  return [...csv.matchAll(/((?:(?:"(?:[^"]|"")*"|[^",\r\n]*),)*(?:"(?:[^"]|"")*"|[^",\r\n]*))\r\n/g)].map(
    ([, line = '']) =>
      [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^",]*),/g)].map(([, cell = '']) =>
        cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
      ),
  );
}

test('the table holds a row for each article, in the columns that the data package names', async () => {
  const tree = await treeOf(memoryCollection(publicationOf(), articles));
  const [head = [], first = [], second = [], ...rest] = rowsOf(tree.text('articles.csv'));
  expect(rest).toEqual([]);
  const table = JSON.parse(tree.text('datapackage.json')).resources[0];
  expect(table.schema.fields.map(({ name }: { name: string }) => name)).toEqual(head);
  expect(first).toHaveLength(head.length);
  expect(first[head.indexOf('title')]).toBe('A "quoted", long\ntitle');
  expect(first[head.indexOf('published')]).toBe('2018-01-19');
  expect(second[head.indexOf('published')]).toBe('');
  expect(second[head.indexOf('url')]).toBe('https://leaves.example/archive/undated/two/');
});

test('no cell is a formula to a spreadsheet', async () => {
  const tree = await treeOf(memoryCollection(publicationOf(), articles));
  const cells = rowsOf(tree.text('articles.csv')).flat();
  expect(cells).toContain("'=1+1");
  for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
});

test('the export is the lines of all articles, gzipped without a clock or a system', async () => {
  const tree = await treeOf(memoryCollection(publicationOf(), articles));
  const bytes = Buffer.from(tree.files.get('articles.jsonl.gz') ?? '');
  expect([...bytes.subarray(4, 8), bytes[9]]).toEqual([0, 0, 0, 0, 255]);
  const lines = gunzipSync(bytes)
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ id, text }) => [id, text])).toEqual(articles.map(({ id, text }) => [id, text]));
});

test('a Dataset says what there is and where to get it', async () => {
  const tree = await treeOf(memoryCollection(publicationOf(), articles));
  expect(JSON.parse(tree.text('dataset.jsonld'))).toMatchObject({
    '@type': 'Dataset',
    name: 'The Collected Leaves',
    temporalCoverage: '2018-01-19/2018-01-19',
    distribution: [
      { contentUrl: 'https://leaves.example/feeds/articles.csv' },
      { contentUrl: 'https://leaves.example/feeds/articles.jsonl.gz' },
    ],
  });
});

test('the schema beside the lines names every field of a line, and no other', async () => {
  const collection = memoryCollection(publicationOf(), articles);
  const [first] = collection.catalogue;
  const fields = first === undefined ? [] : Object.keys(exportRecord(await collection.article(first.id)));
  const schema = JSON.parse((await treeOf(collection)).text('articles.schema.json'));
  expect(Object.keys(schema.properties)).toEqual(fields);
  expect(schema.required).toEqual(fields);
});

test('the page of feeds is made anew where only the oldest article says something else: its data tell from when on there are any', async () => {
  const editions = ['2004-01-20', '2003-01-25'].map((oldest) =>
    Array.from({ length: 12 }, (_, index) =>
      articleOf(`n-${index}`, { published: day(index === 11 ? oldest : `2006-01-${10 + index}`) }),
    ),
  );
  const [before, after] = await Promise.all(
    editions.map((some) => treeOf(memoryCollection(publicationOf(), some))),
  );
  expect(after?.text('index.html')).toContain('2003-01-25/');
  expect(after?.keys.get('index.html')).not.toBe(before?.keys.get('index.html'));
});
