// What an article's page weighs over the wire, as a host sends it that packs text with gzip (level 6): all that Chromium asks for, with
// the heads of the answers. Pages without pictures: 50 kB at most with their fonts, 15 kB without; nothing is asked of anybody else.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { browser } from './browser.mjs';
import { pagesOf } from './pages-of.mjs';
import { serve } from './serve.mjs';

const MOST = 50_000;
const MOST_WITHOUT_FONTS = 15_000;

const folder = process.argv[2] ?? 'dist/html';
const articles = pagesOf(folder).filter((page) =>
  existsSync(path.join(folder, path.dirname(page), 'article.json')),
);
const { origin, close } = await serve(folder);
const chrome = await chromium.launch(browser);
const weights = [];
let heavy = 0;
for (const page of articles) {
  const { fonts, rest, foreign } = await weigh(page);
  // The logo is on every page and no picture of the article.
  const plain = !/<main[^]*<img /.test(readFileSync(path.join(folder, page), 'utf8'));
  const over = plain && (fonts + rest > MOST || rest > MOST_WITHOUT_FONTS);
  if (plain) weights.push({ page, fonts, rest });
  if (over || foreign.length > 0) {
    heavy += 1;
    console.log(`${page}: ${fonts + rest} bytes, ${rest} without fonts ${foreign.join(' ')}`);
  }
}
await chrome.close();
close();
const heaviest = weights.sort((a, b) => b.fonts + b.rest - (a.fonts + a.rest))[0];
const most = Math.max(...weights.map(({ rest }) => rest));
console.log(
  `weight: ${articles.length} articles, ${weights.length} without pictures; the heaviest of these ${heaviest?.fonts + heaviest?.rest} bytes (${heaviest?.page}), without fonts ${most} at most; ${heavy} too heavy`,
);
process.exitCode = heavy > 0 || weights.length === 0 ? 1 : 0;

async function weigh(page) {
  const context = await chrome.newContext({ viewport: { width: 1440, height: 900 } });
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  await session.send('Network.enable');
  const kinds = new Map();
  const foreign = [];
  const weight = { fonts: 0, rest: 0, foreign };
  session.on('Network.responseReceived', ({ requestId, response }) => {
    kinds.set(requestId, response.url.endsWith('.woff2') ? 'fonts' : 'rest');
    if (!response.url.startsWith(origin)) foreign.push(response.url);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight[kinds.get(requestId) ?? 'rest'] += encodedDataLength;
  });
  await tab.goto(`${origin}/${page}`, { waitUntil: 'networkidle' });
  await tab.evaluate(() => document.fonts.ready);
  await context.close();
  return weight;
}
