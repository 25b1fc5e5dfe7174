// Reads the marked pages of a folder and gives texts of them with, for each block, its features and the part of its words that
// is the article's.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readerFor } from '@offprint/parse';
import { parse } from 'parse5';
import { VFile } from 'vfile';
import { blocksOf } from '../dist/block.js';
import { featuresOf } from '../dist/furniture/features.js';
import { align, wordsOf } from './align.mjs';
import { random } from './boost.mjs';
import { clipping, dump, innerText, textContent } from './variants.mjs';

const PLAIN = { apart: true, parted: false, bullet: false };
export const SETS = ['light', 'inner', 'glued', 'w3m', 'lynx'];

/**
 * Takes the folder of the evaluation and how many times each page that it has no texts of is to be drawn, and gives the texts: `set`
 * for the evaluation's own, else `kind`; `page`, `site`, `article`, `bytes`, and for each block its features (`rows`), the part of its
 * words that is the article's (`right`) and their number (`words`).
 */
export async function* gather(dir, draws) {
  const read = await readerFor('text');
  for (const page of pagesOf(dir)) {
    for (const set of SETS) {
      const file = path.join(dir, 'text', set, `${page.page}.txt`);
      if (existsSync(file)) yield textOf(read, page, set, readFileSync(file));
    }
    const has = existsSync(path.join(dir, 'text', 'inner', `${page.page}.txt`));
    for (const { kind, text } of variantsOf(page, has ? 0 : draws)) {
      yield { ...textOf(read, page, undefined, Buffer.from(text)), kind };
    }
  }
}

/** The marked pages, each with its site: what is learnt of one page of a site tells of its others. */
function pagesOf(dir) {
  return ['aeb', 'feval', 'fundus'].flatMap((set) =>
    readFileSync(path.join(dir, 'html', `${set}.truth.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const { file, text, title } = JSON.parse(line);
        const page = file.replace(/\..*$/, '');
        const html = readFileSync(path.join(dir, 'html', set, `${page}.html`), 'utf8');
        return { page, html, site: siteOf(html) ?? page, article: text.replace(/^\[|\]$/gm, ''), title };
      }),
  );
}

function siteOf(html) {
  const said =
    /<link[^>]+canonical[^>]*>/i.exec(html)?.[0] ?? /<meta[^>]+og:url[^>]*>/i.exec(html)?.[0] ?? '';
  return /https?:\/\/(?:www\.|m\.)?([^/"'\s>]+)/.exec(said)?.[1];
}

function* variantsOf({ page, html, article, title }, draws) {
  const next = random(Number.parseInt(page.slice(0, 7), 16));
  const root = parse(html);
  yield { kind: 'bare', text: title === undefined || next() < 0.3 ? article : `${title}\n\n${article}` };
  if (draws > 0) yield { kind: 'glued', text: textContent(root) };
  for (let draw = 0; draw < draws; draw++) {
    const inner = innerText(root, next);
    yield { kind: 'inner', text: inner };
    yield { kind: 'w3m', text: dump(root, false, next) };
    yield { kind: 'lynx', text: dump(root, true, next) };
    for (let again = 0; again < 2; again++) {
      const text = clipping(inner, article, next);
      if (text !== undefined) yield { kind: 'light', text };
    }
  }
}

function textOf(read, { page, site, article }, set, bytes) {
  const draft = read({ file: `${page}.txt`, bytes }, new VFile({ path: page }));
  const blocks = blocksOf(draft.body);
  const rows = featuresOf(blocks.map(({ text, node }) => ({ text, ...(node.data?.layout ?? PLAIN) })));
  const words = blocks.map(({ text }) => wordsOf(text));
  const found = align(words.flat(), wordsOf(article));
  let at = 0;
  const right = words.map((own) => {
    let sum = 0;
    for (let word = 0; word < own.length; word++) sum += found[at++];
    return own.length === 0 ? 0 : sum / own.length;
  });
  return {
    set,
    page,
    site,
    article,
    bytes,
    rows,
    right,
    words: words.map((own) => own.length),
  };
}
