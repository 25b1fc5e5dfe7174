// node packages/parse/training/dump.mjs EVAL OUT: cuts the marked pages of the folder EVAL into blocks and writes, to the folder OUT,
// what the judge is asked of each (rows.f32) and whether a person marked it as the article's (rows.json). Needs `tsc -b`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { blocksOf } from '../dist/html/blocks.js';
import { claimsOf } from '../dist/html/claims/claims.js';
import { featuresOf } from '../dist/html/judge/features.js';
import { FEATURES } from '../dist/html/judge/feature-names.js';
import { askReadability } from '../dist/html/judge/readability.js';
import { settleNoscript } from '../dist/html/noscript.js';
import { parsePage } from '../dist/html/page.js';

const [folder, out] = process.argv.slice(2);
if (folder === undefined || out === undefined) {
  console.error('dump: give the folder of marked pages and the folder to write to');
  process.exit(2);
}

const wordsOf = (text) => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Takes two lists of words as numbers and gives which of the first stand, in order, in the second; runs are preferred. */
function inOrder(some, others) {
  const width = others.length + 1;
  const best = new Float32Array((some.length + 1) * width);
  const run = new Uint16Array(best.length);
  const gain = (length) => (length > 1 ? 1.5 : 1);
  for (let i = some.length - 1; i >= 0; i--)
    for (let j = others.length - 1; j >= 0; j--) {
      const at = i * width + j;
      best[at] = Math.max(best[at + width], best[at + 1]);
      if (some[i] !== others[j]) continue;
      const length = run[at + width + 1] + 1;
      const value = best[at + width + 1] + gain(length);
      if (value < best[at]) continue;
      best[at] = value;
      run[at] = length;
    }
  const found = new Uint8Array(some.length);
  for (let i = 0, j = 0; i < some.length && j < others.length;) {
    const at = i * width + j;
    if (some[i] === others[j] && Math.abs(best[at] - best[at + width + 1] - gain(run[at])) < 0.01) {
      found[i] = 1;
      i += 1;
      j += 1;
    } else if (best[at + width] >= best[at + 1]) i += 1;
    else j += 1;
  }
  return found;
}

/** Takes blocks of text and the marked body and gives the share of each block's words that stand in it, in order. */
function sharesOf(texts, body) {
  const numbers = new Map();
  const numberOf = (word) => {
    if (!numbers.has(word)) numbers.set(word, numbers.size);
    return numbers.get(word);
  };
  const marked = wordsOf(body).map(numberOf);
  const lines = new Set(body.split('\n').map((line) => wordsOf(line).join(' ')));
  const triples = new Set();
  for (let at = 0; at + 2 < marked.length; at++) triples.add(marked.slice(at, at + 3).join());
  const [words, owners] = [[], []];
  const written = texts.map((text) => wordsOf(text).map((word) => numbers.get(word) ?? -1));
  written.forEach((block, owner) => {
    const here = block.filter(
      (_, at) => at + 2 < block.length && triples.has(block.slice(at, at + 3).join()),
    );
    const short = lines.has(wordsOf(texts[owner]).join(' ')) || body.includes(texts[owner]);
    if (block.length < 6 ? !short : here.length / (block.length - 2) <= 0.3) return;
    for (const word of block) {
      words.push(word);
      owners.push(owner);
    }
  });
  const hits = texts.map(() => 0);
  inOrder(words, marked).forEach((hit, at) => (hits[owners[at]] += hit));
  return hits.map((hit, at) => (written[at].length === 0 ? 0 : hit / written[at].length));
}

const stands = (element, within) => {
  for (let up = element; up !== null && 'tagName' in up; up = up.parentNode)
    if (up.tagName === within) return true;
  return false;
};

const [rows, values] = [[], []];
for (const set of ['aeb', 'feval', 'fundus']) {
  const truths = readFileSync(path.join(folder, 'html', `${set}.truth.jsonl`), 'utf8');
  for (const { file, url, text: body } of truths
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))) {
    const page = parsePage(readFileSync(path.join(folder, 'html', set, `${file}.html`), 'utf8'));
    settleNoscript(page);
    const { blocks } = blocksOf(page.body);
    const said = claimsOf(page);
    const of = (field) => said.claims.filter((claim) => claim.field === field).map(({ value }) => value);
    const features = featuresOf({
      blocks,
      readable: askReadability(page, of('title')[0] ?? ''),
      titles: of('title'),
      summaries: of('summary'),
      articleBody: said.articleBody,
    });
    const texts = blocks.filter((block) => block.kind === 'text');
    const shares = sharesOf(
      texts.map((block) => block.text),
      body,
    );
    const parents = new Map();
    texts.forEach((block, at) => {
      const parent = block.container.parentNode;
      if (!parents.has(parent)) parents.set(parent, parents.size);
      values.push(features.get(block.index));
      rows.push({
        set,
        file,
        url,
        index: block.index,
        marked: shares[at] > 0.6 ? 1 : 0,
        words: wordsOf(block.text).length,
        tag: block.container.tagName,
        parent: parents.get(parent),
        caption: stands(block.container, 'figcaption'),
        text: block.text.slice(0, 120),
      });
    });
  }
}
mkdirSync(out, { recursive: true });
writeFileSync(
  path.join(out, 'rows.f32'),
  Buffer.concat(values.map((row) => Buffer.from(row.buffer, row.byteOffset, row.byteLength))),
);
writeFileSync(path.join(out, 'rows.json'), JSON.stringify({ features: FEATURES, rows }));
console.log(`${rows.length} blocks of text, ${rows.filter(({ marked }) => marked).length} of them marked`);
