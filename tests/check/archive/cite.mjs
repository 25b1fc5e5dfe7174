// What a reference manager reads from an article's page: the tags of Highwire Press as Zotero's translator “Embedded Metadata” takes
// them (names without their prefix, each author in order, the first of every other), against the article's own JSON.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pagesOf } from './pages-of.mjs';

const folder = process.argv[2] ?? 'dist/html';
const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const text = (value) => value.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]);
let articles = 0;
let wrong = 0;
for (const page of pagesOf(folder)) {
  const file = path.join(folder, path.dirname(page), 'article.json');
  if (!page.endsWith('/index.html') || !existsSync(file)) continue;
  articles += 1;
  const tags = [
    ...readFileSync(path.join(folder, page), 'utf8').matchAll(
      /<meta name="citation_(\w+)" content="([^"]*)">/g,
    ),
  ].map(([, name, value]) => [name, text(value)]);
  const all = (name) => tags.filter(([one]) => one === name).map(([, value]) => value);
  const article = JSON.parse(readFileSync(file, 'utf8'));
  const published = article.published?.value.slice(0, 10).replaceAll('-', '/');
  expect(page, 'title', all('title'), [article.title]);
  expect(
    page,
    'authors',
    all('author'),
    article.authors.map(({ name }) => name),
  );
  // What is not known is not said.
  expect(page, 'date', all('publication_date'), published === undefined ? [] : [published]);
  expect(page, 'language', all('language'), article.lang === 'und' ? [] : [article.lang]);
}
console.log(`citations: ${articles} articles, ${wrong} fields read wrong`);
process.exitCode = wrong > 0 || articles === 0 ? 1 : 0;

function expect(page, name, read, meant) {
  if (JSON.stringify(read) === JSON.stringify(meant)) return;
  wrong += 1;
  console.log(`${page}: ${name} is read as ${JSON.stringify(read)}, not ${JSON.stringify(meant)}`);
}
