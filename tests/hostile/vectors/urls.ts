import { inMarkup, SCRIPT } from './vector.ts';
import type { Attempt } from './vector.ts';

const S = SCRIPT;
const page = `<script>${S}</script>`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Addresses that run a script when they are followed or loaded; `%N` inside Base64 cannot be filled in, so these report 0. */
const ADDRESSES: readonly (readonly [name: string, url: string])[] = [
  ['plain', `javascript:${S}`],
  ['mixed case', `jAvAsCrIpT:${S}`],
  ['tab inside', `java\tscript:${S}`],
  ['line break inside', `java\nscript:${S}`],
  ['carriage return inside', `java\rscript:${S}`],
  ['tab before the colon', `javascript\t:${S}`],
  ['leading space', `   javascript:${S}`],
  ['leading control character', `\u0001javascript:${S}`],
  ['leading escape', `\u001bjavascript:${S}`],
  ['decimal references', `&#106;&#97;&#118;&#97;script:${S}`],
  ['hexadecimal references', `&#x6A&#x61&#x76&#x61script:${S}`],
  ['padded references', `&#0000106avascript:${S}`],
  ['named references', `java&Tab;script&colon;${S}`],
  ['new line reference', `java&NewLine;script:${S}`],
  ['comment line', `javascript://%0A${S}`],
  ['data page', `data:text/html,${page}`],
  ['data page, Base64', `data:text/html;base64,${base64('<script>__(0+[])</script>')}`],
  ['data picture', `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${S}'/>`],
  [
    'data XML',
    `data:application/xhtml+xml,<html xmlns='http://www.w3.org/1999/xhtml'><script>${S}</script></html>`,
  ],
  ['vbscript', `vbscript:${S}`],
  ['view-source', `view-source:javascript:${S}`],
  ['escaped', `javascript%3A${S}`],
  ['full width', `ｊａｖａｓｃｒｉｐｔ:${S}`],
  ['file', 'file:///etc/passwd'],
];

const q = (url: string): string => url.replace(/"/g, '&quot;');

/** Places an address is followed from, by a click or by itself. */
const FOLLOWED: readonly (readonly [name: string, write: (url: string) => string])[] = [
  ['anchor', (url) => `<a href="${q(url)}">word</a>`],
  ['area', (url) => `<map name=m><area href="${q(url)}" shape=default></map><img usemap=#m src=x:>`],
  ['svg anchor', (url) => `<svg><a xlink:href="${q(url)}"><text y=20>word</text></a></svg>`],
  ['math anchor', (url) => `<math><mtext href="${q(url)}">word</mtext></math>`],
  ['form', (url) => `<form action="${q(url)}"><button>word</button></form>`],
  ['form button', (url) => `<form><button formaction="${q(url)}">word</button></form>`],
  ['frame', (url) => `<iframe src="${q(url)}"></iframe>`],
  ['object', (url) => `<object data="${q(url)}"></object>`],
];

/** Places an address is only loaded from; a few spellings are enough. */
const LOADED: readonly (readonly [name: string, write: (url: string) => string])[] = [
  ['embed', (url) => `<embed src="${q(url)}">`],
  ['refresh', (url) => `<meta http-equiv=refresh content="0;url=${q(url)}">`],
  ['base', (url) => `<base href="${q(url)}"><a href="x">word</a>`],
  ['link', (url) => `<link rel=stylesheet href="${q(url)}">`],
  ['picture', (url) => `<img src="${q(url)}">`],
  ['picture set', (url) => `<img srcset="${q(url)} 1x">`],
  ['picture source', (url) => `<picture><source srcset="${q(url)}"><img src=x:></picture>`],
  ['film', (url) => `<video src="${q(url)}" poster="${q(url)}"></video>`],
  ['quotation', (url) => `<blockquote cite="${q(url)}">word</blockquote>`],
  ['input', (url) => `<input type=image src="${q(url)}">`],
  ['background', (url) => `<table background="${q(url)}"><tr><td>word</table>`],
  ['svg use', (url) => `<svg><use href="${q(url)}"/></svg>`],
  ['svg image', (url) => `<svg><image href="${q(url)}"/></svg>`],
  [
    'svg animation',
    (url) => `<svg><a><animate attributeName=href values="${q(url)}" /><text y=20>word</text></a></svg>`,
  ],
  ['svg set', (url) => `<svg><a><set attributeName=href to="${q(url)}" /><text y=20>word</text></a></svg>`],
  ['import map', (url) => `<script type=module>import ${JSON.stringify(url)}</script>`],
  [
    'frame document',
    (url) =>
      `<iframe srcdoc="&lt;a href='${q(q(url))}'&gt;word&lt;/a&gt;&lt;script&gt;${S}&lt;/script&gt;"></iframe>`,
  ],
];

const FEW = new Set(['plain', 'tab inside', 'named references', 'data page', 'data picture']);

/** Addresses that run scripts, in every place that takes an address. */
export function urls(): readonly Attempt[] {
  const attempts: Attempt[] = [];
  for (const [place, write] of FOLLOWED) {
    for (const [name, url] of ADDRESSES) {
      const carriers = place === 'anchor' ? (['html', 'markdown'] as const) : (['html'] as const);
      attempts.push({ ...inMarkup('url', `${place}, ${name}`, write(url)), carriers });
    }
  }
  for (const [place, write] of LOADED) {
    for (const [name, url] of ADDRESSES) {
      if (FEW.has(name))
        attempts.push({ ...inMarkup('url', `${place}, ${name}`, write(url)), carriers: ['html'] });
    }
  }
  return attempts;
}
