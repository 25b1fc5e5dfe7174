// Reads a book in a real reading system (foliate-js in Chromium): pages through it, follows the contents, a footnote and the
// way back, in the light and in the dark. `node reader.mjs BOOK [FOLDER]`; pictures of what it saw go to the folder.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { chromium } from 'playwright-core';

const [file, pictures] = process.argv.slice(2);
const FOLIATE = path.join(import.meta.dirname, '../node_modules/foliate-js');
const TYPES = { '.js': 'text/javascript', '.epub': 'application/epub+zip' };
const HOST = `<!doctype html><html><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><style>html,body{margin:0;height:100%}foliate-view{height:100%;display:block}</style></head><body><script type="module">
import '/view.js';
import { FootnoteHandler } from '/footnotes.js';
const view = document.createElement('foliate-view');
document.body.append(view);
window.seen = { errors: [], places: [], popups: [] };
addEventListener('error', (event) => seen.errors.push(String(event.message)));
addEventListener('unhandledrejection', (event) => seen.errors.push(String(event.reason)));
const notes = new FootnoteHandler();
notes.addEventListener('before-render', ({ detail }) => { detail.view.style.cssText = "position:fixed;top:0;width:400px;height:400px;visibility:hidden"; document.body.append(detail.view); });
notes.addEventListener('render', ({ detail }) => { seen.popups.push({ href: detail.href, type: detail.type, text: detail.view.renderer.getContents()[0].doc.body.textContent }); });
view.addEventListener('load', ({ detail: { doc, index } }) => { seen.doc = doc; seen.index = index; });
view.addEventListener('relocate', ({ detail }) => seen.places.push(detail.fraction));
view.addEventListener('link', (event) => { const made = notes.handle(view.book, event); if (made) made.catch((error) => seen.errors.push(String(error))); });
await view.open(await (await fetch('/book.epub')).blob().then((blob) => new File([blob], 'book.epub')));
view.renderer.setStyles('@media (prefers-color-scheme: dark){html{color:#ddd;background:#111}a:any-link{color:inherit}}');
window.view = view;
await view.goToTextStart();
window.ready = true;
</script></body></html>`;

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const send = (body, type) => response.writeHead(200, { 'content-type': type }).end(body);
  try {
    if (pathname === '/') send(HOST, 'text/html');
    else if (pathname === '/book.epub') send(readFileSync(file), TYPES['.epub']);
    else send(readFileSync(path.join(FOLIATE, pathname)), TYPES[path.extname(pathname)] ?? 'text/plain');
  } catch {
    response.writeHead(404).end();
  }
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const faults = [];
const check = (holds, text) => {
  if (!holds) faults.push(text);
};
for (const colorScheme of ['light', 'dark']) {
  const page = await browser.newPage({ viewport: { width: 420, height: 760 }, colorScheme });
  const outward = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(?:blob|data):/.test(request.url()))
      outward.push(request.url());
  });
  await page.goto(origin);
  await page.waitForFunction(() => window.ready === true, undefined, { timeout: 30_000 });
  const picture = async (name) =>
    pictures && page.screenshot({ path: path.join(pictures, `${colorScheme}-${name}.png`) });

  const book = await page.evaluate(() => ({
    title: view.book.metadata.title,
    sections: view.book.sections.length,
    toc: (function flat(items) {
      return items.flatMap((item) => [{ href: item.href, label: item.label }, ...flat(item.subitems ?? [])]);
    })(view.book.toc),
    landmarks: (view.book.landmarks ?? []).map(({ type }) => type).flat(),
  }));
  check(book.toc.length > 2, 'the reader finds no contents');
  check(
    book.landmarks.includes('bodymatter') && book.landmarks.includes('toc'),
    'the reader finds no landmarks',
  );

  let last = -1;
  for (let turns = 0; turns < 12; turns += 1) {
    const at = await page.evaluate(async () => {
      await view.renderer.next();
      return seen.places.at(-1);
    });
    check(at >= last, 'turning a page leads backwards');
    last = at;
  }
  check(last > 0, 'turning pages leads nowhere');
  await picture('turned');

  await page.evaluate(() => view.goTo(2));
  await page.waitForTimeout(200);
  await picture('contents');
  for (const { href, label } of book.toc) {
    const title = await page.evaluate(async (to) => {
      await view.goTo(to);
      await new Promise((done) => setTimeout(done, 60));
      const doc = seen.doc;
      return {
        heading: doc.querySelector('h1')?.textContent ?? '',
        bad: doc.querySelector('parsererror') !== null,
      };
    }, href);
    check(!title.bad, `${href} is not well-formed to a browser`);
    check(title.heading.trim() !== '', `${label} (${href}) leads to a page without a title`);
  }
  await picture('last-entry');

  const noted = await page.evaluate(async () => {
    for (const [index, section] of view.book.sections.entries()) {
      const doc = await section.createDocument();
      if (doc.querySelector('[role="doc-noteref"]') !== null) return index;
    }
    return -1;
  });
  if (noted >= 0) {
    await page.evaluate((index) => view.goTo(index), noted);
    await page.waitForTimeout(200);
    await picture('article');
    const words = await page.evaluate(async () => {
      const ref = seen.doc.querySelector('[role="doc-noteref"]');
      const note = seen.doc.getElementById(ref.getAttribute('href').slice(1));
      ref.click();
      for (let tries = 0; seen.popups.length === 0 && tries < 100; tries += 1)
        await new Promise((done) => setTimeout(done, 50));
      return {
        popup: seen.popups[0],
        note: note?.textContent,
        back: note?.querySelector('[role="doc-backlink"]')?.getAttribute('href'),
        id: ref.id,
      };
    });
    check(words.popup !== undefined, 'a footnote does not pop up');
    check(words.popup?.type === 'footnote', `the popup is a ${words.popup?.type}, not a footnote`);
    check(
      words.note !== undefined && words.popup?.text.includes(words.note.trim().slice(0, 20)),
      'the popup shows other words than the note',
    );
    check(words.back === `#${words.id}`, 'the note does not lead back');
    const back = await page.evaluate(async () => {
      const note = seen.doc.querySelector('[role="doc-footnote"]');
      note.scrollIntoView?.();
      await view.goTo(
        view.book.sections[seen.index].id + note.querySelector('[role="doc-backlink"]').getAttribute('href'),
      );
      return seen.doc.querySelector('[role="doc-noteref"]') !== null;
    });
    check(back, 'the way back from a note leads elsewhere');
    await picture('footnote');
  } else console.log('no footnote in this book');
  const errors = await page.evaluate(() => seen.errors);
  for (const error of errors) faults.push(`${colorScheme}: ${error}`);
  for (const url of outward) faults.push(`${colorScheme}: the book asked for ${url}`);
  console.log(
    `${colorScheme}: “${book.title}”, ${book.sections} sections, ${book.toc.length} entries followed`,
  );
  await page.close();
}
await browser.close();
server.close();
for (const fault of faults) console.log(`  ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
