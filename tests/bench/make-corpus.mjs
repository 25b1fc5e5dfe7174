// node tests/bench/make-corpus.mjs FORM COUNT OUT: writes COUNT articles of FORM (markdown, clippings, pages), always the same ones.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { WORDS } from './words.mjs';

const LANGUAGES = Object.keys(WORDS);
const TAGS = [
  'water',
  'courts',
  'health',
  'schools',
  'budget',
  'climate',
  'press',
  'housing',
  'trade',
  'labour',
  'rights',
  'transport',
];
const SOURCES = [
  'harbourpost.example',
  'valleyledger.example',
  'tinmoi.example',
  'lecourrier.example',
  'alsahifa.example',
];

/** mulberry32: a small seeded generator, the same on every machine. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function writer(number) {
  const next = random(number * 7919 + 17);
  const upTo = (limit) => Math.floor(next() * limit);
  const lang = LANGUAGES[upTo(10) < 6 ? 0 : upTo(LANGUAGES.length)];
  const words = WORDS[lang];
  const phrase = (count) => Array.from({ length: count }, () => words[upTo(words.length)]).join(' ');
  const sentence = () => {
    const text = phrase(9 + upTo(14));
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 3 + upTo(4) }, sentence).join(' ');
  const day = new Date(Date.UTC(2006, 0, 1) + (number % 7000) * 86_400_000).toISOString().slice(0, 10);
  return { next, upTo, lang, phrase, sentence, paragraph, day, source: SOURCES[number % SOURCES.length] };
}

/** One of forty people. */
function author(number) {
  return writer(1_000_000 + (number % 40)).phrase(2);
}

function title({ phrase }, number) {
  const text = phrase(7);
  return `${text[0].toUpperCase()}${text.slice(1)} ${number}`;
}

function markdown(number) {
  const w = writer(number);
  const parts = Array.from({ length: 7 }, w.paragraph);
  if (number % 4 === 0) parts.splice(3, 0, `## ${title(w, number)}`);
  if (number % 5 === 0) parts.splice(4, 0, Array.from({ length: 4 }, () => `- ${w.sentence()}`).join('\n'));
  if (number % 7 === 0) parts.splice(2, 0, `> ${w.sentence()}`);
  if (number % 10 === 0)
    parts.splice(
      5,
      0,
      `| ${w.phrase(1)} | ${w.phrase(1)} |\n| --- | ---: |\n| ${w.phrase(2)} | ${w.upTo(900)} |\n| ${w.phrase(2)} | ${w.upTo(900)} |`,
    );
  if (number % 3 === 0) parts[1] += ` See [${w.phrase(2)}](https://${w.source}/item/${number}).`;
  const tags = [TAGS[w.upTo(TAGS.length)], TAGS[w.upTo(TAGS.length)]].filter(
    (tag, at, all) => all.indexOf(tag) === at,
  );
  return {
    name: `${w.day.slice(0, 4)}/${String(number).padStart(7, '0')}.md`,
    text: `---\ntitle: "${title(w, number)}"\ndate: ${w.day}\nauthor: ${author(number)}\nlang: ${w.lang}\ntags: [${tags.join(', ')}]\n---\n\n${parts.join('\n\n')}\n`,
  };
}

function clipping(number) {
  const w = writer(number);
  const [year, month, date] = w.day.split('-');
  const head = title(w, number);
  const lines = [head, '', number % 2 ? `${month}/${date}/${year}` : `By ${author(number)}`, ''];
  lines.push(`PORT ANNE (CNS) - ${w.paragraph()}`);
  if (number % 3 === 0) lines.push(`${head} - photo 1${w.sentence().slice(0, -1)}. (Photo: ${w.source})`);
  for (let at = 0; at < 6; at += 1) lines.push('', w.paragraph());
  lines.push('', `Source: ${w.source}`, '', 'Feedback', '', 'Others');
  return {
    name: `${year}/${String(number).padStart(7, '0')}.txt`,
    text: lines.join(number % 5 ? '\n' : '\r\n'),
  };
}

function page(number) {
  const w = writer(number);
  const head = title(w, number);
  const nav = Array.from({ length: 30 }, () => `<li><a href="/${w.phrase(1)}">${w.phrase(2)}</a></li>`).join(
    '\n',
  );
  const related = Array.from(
    { length: 8 },
    () => `<div class="card"><a href="/x"><h3>${w.phrase(8)}</h3></a><span>${w.phrase(2)}</span></div>`,
  ).join('\n');
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: head,
    datePublished: `${w.day}T08:00:00+00:00`,
    author: { '@type': 'Person', name: author(number) },
  };
  return {
    name: `${w.day.slice(0, 4)}/${String(number).padStart(7, '0')}.html`,
    text: `<!DOCTYPE html><html lang="${w.lang}"><head><meta charset="utf-8"><title>${head} | ${w.source}</title><meta property="og:site_name" content="${w.source}"><script type="application/ld+json">${JSON.stringify(data)}</script><style>.card{display:flex}</style></head><body><header><nav><ul>${nav}</ul></nav></header><main><article><h1>${head}</h1><p class="byline">By ${data.author.name}</p>${Array.from({ length: 8 }, () => `<p>${w.paragraph()}</p>`).join('\n')}<div class="share"><a href="#">Share</a></div></article><aside class="related">${related}</aside></main><footer><p>© ${w.source}. All rights reserved.</p></footer><script>window.x=${number}</script></body></html>`,
  };
}

const FORMS = { markdown, clippings: clipping, pages: page };

/** Takes a form and a number and gives that article's file: its name and its text. */
export function articleOf(form, number) {
  return FORMS[form](number);
}

/** Of more articles than this each year is in so many folders. */
const CROWD = 100_000;
const SHELVES = 100;

/** Writes `count` articles of a form below a folder. */
export function makeCorpus(form, count, out) {
  const make = FORMS[form];
  const made = new Set();
  for (let number = 1; number <= count; number += 1) {
    const { name, text } = make(number);
    // A folder of a year would hold more than ten thousand of them.
    const shelf = count > CROWD ? String(number % SHELVES).padStart(2, '0') : '';
    const file = path.join(out, path.dirname(name), shelf, path.basename(name));
    if (!made.has(path.dirname(file))) mkdirSync(path.dirname(file), { recursive: true });
    made.add(path.dirname(file));
    writeFileSync(file, text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [form = 'markdown', count = '1000', out] = process.argv.slice(2);
  if (out === undefined || !Object.hasOwn(FORMS, form)) {
    console.error('make-corpus: FORM (markdown, clippings, pages) COUNT OUT');
    process.exit(2);
  }
  makeCorpus(form, Number(count), out);
}
