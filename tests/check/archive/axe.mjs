// axe-core in Chromium on every kind of page: light and dark, telephone and desk, left to right and right to left. Nothing reported.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { browser } from './browser.mjs';
import { pagesOf } from './pages-of.mjs';
import { serve } from './serve.mjs';

const folder = process.argv[2] ?? 'dist/html';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { origin, close } = await serve(folder);
const chrome = await chromium.launch(browser);
let violations = 0;
let seen = 0;
for (const colorScheme of ['light', 'dark']) {
  for (const width of [390, 1440]) {
    // The policy of the pages would keep the checker's own script out.
    const context = await chrome.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      bypassCSP: true,
    });
    const tab = await context.newPage();
    for (const page of sample(pagesOf(folder))) {
      await tab.goto(`${origin}/${page}`);
      await tab.evaluate(axe);
      const { violations: found } = await tab.evaluate(() =>
        axe.run(document, { resultTypes: ['violations'] }),
      );
      seen += 1;
      for (const { id, impact, nodes } of found) {
        violations += 1;
        console.log(
          `${page} ${width} ${colorScheme}: ${id} (${impact}) ${nodes
            .map(({ html }) => html.slice(0, 160))
            .slice(0, 3)
            .join(' | ')}`,
        );
      }
    }
    await context.close();
  }
}
await chrome.close();
close();
console.log(`axe: ${seen} views, ${violations} violations`);
process.exitCode = violations > 0 || seen === 0 ? 1 : 0;

/** Every page outside the articles and lists, every fourth of those, every one from right to left; none that leads elsewhere at once. */
function sample(pages) {
  return pages.filter((page, index) => {
    const text = readFileSync(`${folder}/${page}`, 'utf8');
    if (text.includes('http-equiv="refresh"')) return false;
    return page.split('/').length <= 2 || index % 4 === 0 || text.includes('dir="rtl">');
  });
}
