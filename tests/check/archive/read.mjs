// The archive in a real browser, from a disk and over HTTP: reads, searches, changes its look, follows a note and back, prints.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { browser } from './browser.mjs';
import { pagesOf } from './pages-of.mjs';
import { serve } from './serve.mjs';

const folder = path.resolve(process.argv[2] ?? 'dist/html');
const pages = pagesOf(folder);
const articles = pages.filter((page) => existsSync(path.join(folder, path.dirname(page), 'article.json')));
const data = articles.map((page) => ({
  page,
  ...JSON.parse(readFileSync(path.join(folder, path.dirname(page), 'article.json'), 'utf8')),
}));
const { origin, close } = await serve(folder);
const chrome = await chromium.launch(browser);
let failed = 0;
let done = 0;
for (const root of [pathToFileURL(folder).href, origin]) await walk(root);
await chrome.close();
close();
console.log(`reading: ${done} steps, ${failed} failed`);
process.exitCode = failed > 0 || done === 0 ? 1 : 0;

async function walk(root) {
  const tab = await chrome.newPage({ viewport: { width: 1000, height: 800 }, colorScheme: 'light' });
  const foreign = [];
  tab.on('request', (request) => request.url().startsWith(root) || foreign.push(request.url()));
  tab.on('pageerror', (error) => step(`${root}: no error in a script`, false, error.message));
  tab.on(
    'console',
    (message) => message.type() === 'error' && step(`${root}: nothing refused`, false, message.text()),
  );

  await tab.goto(`${root}/index.html`);
  await tab.click('main h2 a');
  step('home leads to an article', (await tab.locator('article .body').count()) === 1);

  const own = await tab.evaluate(() =>
    document.fonts.ready.then(() => [...document.fonts].some(({ status }) => status === 'loaded')),
  );
  step('the fonts are loaded', own);

  await tab.click('.look label:nth-of-type(3)');
  const dark = await tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await tab.reload();
  step(
    'the look that was chosen is kept',
    dark === (await tab.evaluate(() => getComputedStyle(document.body).backgroundColor)) &&
      dark !== 'rgb(253, 252, 249)',
  );
  await tab.click('.look label:nth-of-type(1)');

  await search(tab, root);
  await notes(tab, root);

  await tab.goto(`${root}/${articles[0]}`);
  const paper = await tab.pdf({ format: 'A4' });
  step('an article prints', paper.length > 5000);
  step('nothing was asked of anybody else', foreign.length === 0, foreign.join(' '));
  await tab.close();
}

/** A long word of an article with a letter left out. */
async function typo(tab) {
  const long = data.map(({ title, text }) => ({
    title,
    word: /\b[a-z]{9,}\b/.exec(`${title} ${text}`)?.[0],
  }));
  const { title, word } = long.find((one) => one.word !== undefined);
  const slip = word.slice(0, 4) + word.slice(5);
  await tab.fill('#q', slip);
  const found = await tab
    .waitForFunction(
      (wanted) => [...document.querySelectorAll('#results h2')].some((one) => one.textContent === wanted),
      title,
      { timeout: 8000 },
    )
    .then(() => true)
    .catch(() => false);
  step(`search finds ${word} by ${slip}`, found, title);
}

/** Results of one language alone, then of all again. */
async function filters(tab) {
  const titles = () => tab.locator('#results h2').allTextContents();
  await tab.fill('#q', 'a');
  await tab.waitForFunction(() => document.querySelectorAll('#results h2').length > 1);
  await tab.selectOption('select[name=lang]', 'vi');
  await tab.waitForTimeout(500);
  const wanted = new Set(data.filter(({ lang }) => lang === 'vi').map(({ title }) => title));
  const shown = await titles();
  step(
    'a language can be chosen',
    shown.length > 0 && shown.every((title) => wanted.has(title)),
    shown.join(' | '),
  );
  await tab.selectOption('select[name=lang]', '');
}

/** A word of an article in each script that the archive has; in Vietnamese typed without its marks. */
async function search(tab, root) {
  await tab.goto(`${root}/search/index.html`);
  const scripts = {
    Latin: /\p{Script=Latin}{7,}/u,
    Arabic: /\p{Script=Arabic}{4,}/u,
    Han: /\p{Script=Han}{2}/u,
    Vietnamese: /\p{L}+ [Pp]hủ|[Nn]ước|[Hh]uyện/u,
  };
  for (const [script, pattern] of Object.entries(scripts)) {
    const found = data
      .map(({ page, title, text }) => ({
        page,
        title,
        word: pattern.exec(`${title} ${text}`.normalize('NFC'))?.[0],
      }))
      .find(({ word }) => word !== undefined);
    if (found === undefined) continue;
    const typed =
      script === 'Vietnamese'
        ? found.word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
        : found.word;
    await tab.fill('#q', typed);
    await tab
      .waitForFunction(
        (title) => [...document.querySelectorAll('#results h2')].some((one) => one.textContent === title),
        found.title,
        { timeout: 8000 },
      )
      .then(
        () => step(`search finds ${typed} (${script})`, true),
        () => step(`search finds ${typed} (${script})`, false, found.title),
      );
    await tab
      .waitForFunction(() => document.querySelector('#results mark') !== null, null, { timeout: 4000 })
      .catch(() => step(`${typed} is marked`, false));
  }
  await typo(tab);
  await filters(tab);
  await tab.keyboard.press('ArrowDown');
  step(
    'the arrow leads into the results',
    await tab.evaluate(() => document.activeElement?.closest('#results') !== null),
  );
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('article .body');
  step('and enter to the article', true);
}

async function notes(tab, root) {
  const noted = data.find(({ html }) => html.includes('doc-noteref'));
  if (noted === undefined) return;
  await tab.goto(`${root}/${noted.page}`);
  await tab.focus('[role=doc-noteref]');
  await tab.keyboard.press('Enter');
  const there = await tab.evaluate(
    () => document.querySelector(':target')?.closest('[role=doc-endnotes]') !== null,
  );
  await tab.focus('[role=doc-backlink]');
  await tab.keyboard.press('Enter');
  const back = await tab.evaluate(
    () => document.querySelector(':target')?.closest('[role=doc-endnotes]') === null,
  );
  step('a note leads down and back', there && back);
}

function step(name, fine, note = '') {
  done += 1;
  if (fine) return;
  failed += 1;
  console.log(`✗ ${name} ${note}`);
}
