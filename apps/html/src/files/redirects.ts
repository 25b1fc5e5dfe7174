import type { OutputFile } from '@offprint/collection';
import { digest } from '../digest.ts';
import { addressOf } from '../layout/metadata.ts';
import { policy } from '../layout/frame-script.ts';
import { link } from '../link.ts';
import { markup, trusted } from '../markup.ts';
import { putIn } from '@offprint/theme';
import type { Site } from '../site/site.ts';
import { formerAddresses } from './former-addresses.ts';
import type { Former } from './former-addresses.ts';

/**
 * Takes the plan of the archive and the paths that are taken, and gives the ways from former addresses to the articles: a page at
 * each where one can stand, `_redirects` for hosts that take one, and `redirects.nginx.map` for
 * {@link https://nginx.org/en/docs/http/ngx_http_map_module.html nginx's `map $request_uri`}.
 */
export function* redirects(site: Site, taken: ReadonlySet<string>): Generator<OutputFile> {
  const former = formerAddresses(site, taken);
  if (former.length === 0) return;
  for (const one of former) {
    const { file, to } = one;
    if (file === undefined) continue;
    yield {
      path: file,
      key: digest(site.frame, file, addressIn(site, one), site.byId.get(to)?.matter.title),
      data: () => redirectPage(site, file, to),
    };
  }
  const root = site.publication.url === undefined ? '/' : new URL(site.publication.url).pathname;
  const lines = former.map((one) => [one.old, `${root}${addressIn(site, one)}`] as const);
  const plain = lines.filter(([old]) => !old.includes('?')).map(([old, now]) => `${old} ${now} 301\n`);
  const map = lines.map(([old, now]) => `"${old}" "${now}";\n`);
  yield { path: '_redirects', key: digest(plain), data: () => plain.join('') };
  yield { path: 'redirects.nginx.map', key: digest(map), data: () => map.join('') };
}

function addressIn(site: Site, { to }: Former): string {
  const entry = site.byId.get(to);
  return entry === undefined ? '' : site.folderOf(entry);
}

function redirectPage(site: Site, file: string, to: Former['to']): string {
  const entry = site.byId.get(to);
  const target = entry === undefined ? 'index.html' : `${site.folderOf(entry)}index.html`;
  const href = link(file, target);
  const { words } = site;
  const [before = '', after = ''] = putIn(words.movedText, '\0').split('\0');
  return `<!DOCTYPE html>\n${markup`<html lang="${words.lang}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="canonical" href="${addressOf(site, target) ?? href}">
<link rel="stylesheet" href="${link(file, site.statics.css)}">
<title>${words.moved}</title>
</head>
<body>
<main class="wrap"><h1>${words.moved}</h1>
<p>${before}<a href="${href}"><bdi>${entry?.matter.title ?? words.home}</bdi></a>${after}</p>
</main>
</body>
</html>`}\n`;
}
