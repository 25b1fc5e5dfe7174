// Every link, picture, script and style of every page leads to a file of the tree, every fragment to an id; nothing is loaded from elsewhere.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pagesOf } from './pages-of.mjs';

const folder = process.argv[2] ?? 'dist/html';
const pages = pagesOf(folder);
const ids = new Map();
let links = 0;
let broken = 0;
const complain = (page, text) => {
  broken += 1;
  console.log(`${page}: ${text}`);
};
for (const page of pages) {
  const text = readFileSync(path.join(folder, page), 'utf8');
  for (const [, element, name, value] of text.matchAll(/<(\w+)\b[^<>]*? (href|src|srcset)="([^"]*)"/g)) {
    for (const address of name === 'srcset' ? value.split(', ').map((one) => one.split(' ')[0]) : [value]) {
      links += 1;
      if (/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(address)) {
        if (name !== 'href' || element === 'link') {
          if (
            !/rel="(?:canonical|alternate)"/.test(text.slice(text.indexOf(value) - 200, text.indexOf(value)))
          )
            complain(page, `loads ${address}`);
        }
        continue;
      }
      const base = page === '404.html' && address.startsWith('/') ? mount(text) : '/';
      const { pathname, hash } = new URL(
        address.replaceAll('&amp;', '&'),
        `http://host.invalid${base}${page}`,
      );
      const file = decodeURIComponent(pathname.slice(base.length));
      // The trees of feeds and books stand beside this one.
      if (
        pathname.startsWith('/feeds/') ||
        pathname.startsWith('/epub/') ||
        address.includes('../feeds/') ||
        address.includes('../epub/')
      )
        continue;
      if (!existsSync(path.join(folder, file)) || file.endsWith('/'))
        complain(page, `${address} leads to no file`);
      else if (hash !== '' && !idsOf(file).has(decodeURIComponent(hash.slice(1))))
        complain(page, `${address} leads to no id`);
    }
  }
}
console.log(`links: ${pages.length} pages, ${links} links, ${broken} broken`);
process.exitCode = broken > 0 || links === 0 ? 1 : 0;

function idsOf(file) {
  if (!ids.has(file))
    ids.set(
      file,
      new Set(
        [...readFileSync(path.join(folder, file), 'utf8').matchAll(/ id="([^"]*)"/g)].map(([, id]) => id),
      ),
    );
  return ids.get(file);
}

function mount(text) {
  return /href="(\/[^"]*?)assets\//.exec(text)?.[1] ?? '/';
}
