// Independent programs read the same feeds over loopback HTTP; each must find every item with its title, id, date, author and content.
import { READERS } from './readers.mjs';
import { serve } from './serve.mjs';
import { testModules } from './trees.mjs';

const FILES = { json: 'feed.json', atom: 'atom.xml', rss: 'rss.xml' };
const FIELDS = ['title', 'date', 'author', 'content'];
const { booksOf, READING, readingCollection, treeOf } = await testModules();
const tree = await treeOf(readingCollection(), { books: booksOf(READING) });
const wanted = JSON.parse(tree.text('feed.json')).items.map((item) => ({
  id: item.id,
  title: item.title,
  date: item.date_published === undefined ? undefined : Date.parse(item.date_published),
  author: item.authors?.[0]?.name,
  content: item.content_html,
}));

const ENTITIES = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', amp: '&' };
function plain(html) {
  return String(html ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
      name === undefined ? String.fromCodePoint(Number(decimal ?? `0x${hex}`)) : (ENTITIES[name] ?? whole),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

const SAME = {
  title: (a, b) => a === b,
  date: (a, b) => (a ?? undefined) === b,
  author: (a, b) => (a ?? '') === b || String(a ?? '').split(/, | and /)[0] === b,
  content: (a, b) => plain(a) === plain(b),
};

const server = await serve(tree.files);
const faults = [];
const table = [];
const told = [];
for (const { name, formats, read, quirks } of READERS) {
  const row = [name];
  for (const format of Object.keys(FILES)) {
    if (!formats.includes(format)) {
      row.push('–');
      continue;
    }
    let items;
    try {
      items = await read(`${server.url}${FILES[format]}`);
    } catch (error) {
      faults.push(`${name}, ${format}: ${error.stderr || error.message}`);
      row.push('fails');
      continue;
    }
    const odd = new Map();
    const note = (field, item) => odd.set(field, [...(odd.get(field) ?? []), item.title]);
    for (const item of wanted) {
      const found = items.find(({ id }) => id === item.id);
      if (found === undefined) {
        note('id', item);
        continue;
      }
      for (const field of FIELDS) if (!SAME[field](found[field], item[field])) note(field, item);
    }
    for (const [field, titles] of odd) {
      const known = quirks.find(
        (quirk) =>
          quirk.format === format &&
          quirk.field === field &&
          titles.every((title) => quirk.items === undefined || quirk.items.includes(title)),
      );
      const wantedItem = wanted.find(({ title }) => title === titles[0]);
      const found = items.find(({ id }) => id === wantedItem?.id);
      if (known !== undefined) told.push(`${name}, ${format}: ${known.what}`);
      else
        faults.push(
          `${name}, ${format}: ${field} of ${titles.length} items: ${titles.slice(0, 3).join(' | ')}: ${JSON.stringify(found?.[field])?.slice(0, 120)}`,
        );
    }
    row.push(
      `${items.length}/${wanted.length}${odd.size === 0 ? '' : ` (${[...odd].map(([field, titles]) => `${field} of ${titles.length}`).join(', ')})`}`,
    );
  }
  table.push(row);
}
server.close();
console.log(['reader', ...Object.keys(FILES)].join(' | '));
for (const row of table) console.log(row.join(' | '));
for (const quirk of told) console.log(`  known: ${quirk}`);
for (const fault of faults) console.log(`  ${fault}`);
console.log(
  `feeds, interoperability: ${READERS.length} readers, ${wanted.length} items, ${server.answers[200]} answers 200, ${server.answers[304]} answers 304, ${faults.length} faults`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
