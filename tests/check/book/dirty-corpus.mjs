// Writes 100 articles with the dirt that people's folders have, always the same ones: unclosed tags, o:p, nested p, two
// elements of one id, whole pages, comments with --, control characters, SVG, MathML, tables with legacy attributes,
// huge titles, six scripts, pictures that are missing, broken, huge or misnamed.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

const TITLES = [
  ['en', 'The ferry that waits for the tide'],
  ['vi', 'Chuyến phà chờ con nước lớn'],
  ['fr', 'Le bac qui attend la marée'],
  ['ar', 'العبّارة التي تنتظر المد'],
  ['ja', '潮を待つ渡し船'],
  ['ru', 'Паром, который ждёт прилива'],
];
const WORDS = {
  en: 'harbour office counted boats twice wrote both numbers because neither clerk would yield river council paid for new rope lamps ferry tide market salt rain school bridge engine widow harvest'.split(
    ' ',
  ),
  vi: 'bến sông đếm thuyền hai lần ghi cả con số không ai chịu nhường hội đồng mua dây đèn phà thủy triều chợ muối mưa trường cầu máy mùa gặt đường làng giếng nước trạm'.split(
    ' ',
  ),
  fr: 'capitainerie barques comptées deux fois nombres notés personne céder conseil corde neuve lampes bac marée marché sel pluie école pont moteur récolte puits village route digue été'.split(
    ' ',
  ),
  ar: 'مكتب الميناء أحصى القوارب مرتين كتب الرقمين المجلس اشترى حبالا جديدة مصابيح العبارة المد السوق الملح المطر المدرسة الجسر المحرك الحصاد البئر القرية الطريق'.split(
    ' ',
  ),
  ja: '港の 事務所は 船を 二度 数え 係は 譲らず 両方を 書いた 議会は 縄と 灯りを 買い 渡し船は 潮を 待ち 市場では 塩と 雨が 学校の 橋と 村の 井戸を 直した'.split(
    ' ',
  ),
  ru: 'контора гавани лодки дважды число записала никто уступил совет купил верёвку лампы паром прилив рынок соль дождь школа мост мотор урожай колодец деревня дорога'.split(
    ' ',
  ),
};

/** Words that are always the same for a seed, and never those of another. */
function sentenceOf(lang, seed, length = 18) {
  const words = WORDS[lang];
  let state = (seed * 2654435761 + 12345) >>> 0;
  const picked = Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return words[Math.floor((state / 2 ** 32) * words.length)];
  });
  return `${picked.join(lang === 'ja' ? '' : ' ')}${lang === 'ja' ? '。' : '.'}`;
}
const DIRT = [
  (w) => `<p>${w} <b>bold <i>crossed</b> over</i> and never closed<p>${w}<div>loose<span>`,
  (w) => `<p class=MsoNormal><o:p>&nbsp;</o:p>${w}<o:p></o:p></p><p><p><p>${w}</p></p></p>`,
  (w) =>
    `<p id=same>${w}</p><p id=same>${w}</p><p><a href="#same">to the same</a> <a href="#nowhere">to nowhere</a></p>`,
  (w) => `<!-- a comment -- with dashes ---><p>${w}</p><!--> <p>${w}</p>`,
  (w) => `<p>${w}\u0000\u0008\u000b\ufffe and \ud800 alone &#0; &#8; &#xFFFF; &nosuch; &nbsp;&copy;</p>`,
  (w) =>
    `<svg viewBox="0 0 9 9" onload="x()"><title>drawn</title><path d="M0 0h9v9z"/><foreignObject><p>inside</p></foreignObject></svg><p>${w}</p>`,
  (w) =>
    `<p>${w} <math><mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mn>1</mn></mrow></mfrac><mtext>and <b>html</b></mtext></math></p>`,
  (w) =>
    `<table border=1 width=100% bgcolor=red cellpadding=3 align=center><tr valign=top nowrap><th scope=col width=5>Year<td height=9>Boats<tr><td colspan=9>${w}<tr><td rowspan=0>2018<td>12</table>`,
  (w) =>
    `<h1>Again a title</h1><h4>Deep at once</h4><p>${w}</p><h2></h2><center><font size=7 color=blue>${w}</font></center>`,
  (w) =>
    `<blockquote cite="notes/local.html">${w}<ul><li>one<li>two<ol type=a start=x><li value=q>three</ol></blockquote>`,
  (w) => `<dl><dt>term<dd>${w}<dt>other</dl><pre>  if (a < b && c)\n\tgo  </pre><hr size=1><br clear=all>`,
  (w) =>
    `<p>${w} <a href="javascript:alert(1)">run</a> <a href="http://exa mple.org/ä?q=a|b&c=[d]">odd</a> <a href="../x/y.html">near</a> <a href="">empty</a></p>`,
  (w) =>
    `<iframe src="https://video.example/embed/1" title="A film"></iframe><form><input type=text value=x><button>Go</button></form><p>${w}</p><script>document.write("<p>no")</script><style>p{color:red}</style>`,
  (w) =>
    `<p lang="x-klingon!!" dir=up style="position:fixed">${w} <ruby>漢<rt>kan</ruby> <time datetime="yesterday">then</time> <abbr title="a&quot;b<c">abc</abbr></p>`,
  (w) =>
    `<figure><img src="../images/photo.jpg" alt='He said "so" & left <b>' width=9999 onerror=x()><figcaption>${w}</figcaption></figure>`,
  (w) =>
    `<p><img src="../images/gone.jpg" alt="A picture that is gone"><img src="../images/broken.jpg"><img src="../images/empty.png" alt=""></p><p>${w}</p>`,
  (w) =>
    `<p><img src="../images/photo.webp" alt="As WebP"><img src="../images/photo.avif" alt="As AVIF"><img src="../images/named.jpg" alt="PNG named JPEG"></p><p>${w}</p>`,
  (w) =>
    `<p><img src="../images/moves.gif" alt="A GIF"><img src="../images/huge.jpg" alt="Huge"><img src="../images/clear.png" alt="Half clear"></p><p>${w}</p>`,
  (w) =>
    `<figure><img src="../images/drawn.svg" alt="A drawing"><figcaption>${w}</figcaption></figure><p><img src="../images/far.svg" alt="No drawing"></p>`,
  (w) =>
    `<p><img src="https://pictures.example/far.jpg" alt="Far away"><img src="data:image/png;base64,AAAA" alt="bad data"></p><p>${w}</p>`,
  (w) =>
    `<details open><summary>More</summary><p>${w}</p></details><video src=v.mp4 controls><p>No film</p></video><audio></audio><object data=x></object>`,
];

/** Takes a folder and fills it with the corpus. */
export async function writeDirtyCorpus(folder) {
  mkdirSync(path.join(folder, 'articles'), { recursive: true });
  mkdirSync(path.join(folder, 'images'), { recursive: true });
  await writePictures(path.join(folder, 'images'));
  writeFileSync(
    path.join(folder, 'publication.yaml'),
    'title: Dirty Papers & <Sons>\nlanguage: en\nvolumes: [all, year, source]\n',
  );
  for (let index = 0; index < 100; index += 1) {
    const [name, text] = articleOf(index);
    writeFileSync(path.join(folder, 'articles', name), text);
  }
}

function articleOf(index) {
  const [lang, plain] = TITLES[index % TITLES.length];
  const words = sentenceOf(lang, index);
  const number = String(index).padStart(3, '0');
  const title =
    index % 17 === 0 ? `${plain} ${number} ${'and so on & on <on> '.repeat(40)}` : `${plain} ${number}`;
  const body = `${words} (${number})`;
  const date = `${2015 + (index % 6)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
  const more = [1, 2, 3, 4, 5].map((step) => sentenceOf(lang, index * 10 + step + 1000, 20)).join(' ');
  const last = [6, 7, 8].map((step) => sentenceOf(lang, index * 10 + step + 1000, 20)).join(' ');
  if (index % 10 === 3)
    return [
      `${number}.txt`,
      `${plain} ${number}\n\n(WIREPRESS) - ${more}\n\n${last}\u0007\n\n${words}\n\nOthers\n`,
    ];
  if (index % 10 === 7) return [`${number}.md`, markdownOf(index, title, lang, date, body, more)];
  const dirt = [0, 7, 13].map((step) => DIRT[(index * 3 + step) % DIRT.length](body)).join('\n');
  const dated =
    index % 9 === 0
      ? ''
      : `<meta property="article:published_time" content="${date}T08:0${index % 10}:00+07:00">`;
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const closed = index % 4 === 0 ? '' : '</article><footer>All rights, no wrongs</footer></body></html>';
  return [
    `${number}.html`,
    `<!doctype html><html lang=${lang}${lang === 'ar' ? ' dir=rtl' : ''}><head><meta charset=utf-8><title>${escaped}</title>${dated}<meta name=author content="Ann O’Writer &amp; ${number}"></head><body><nav><a href=/>Home</a><a href=/more>More</a></nav><article><h1>${escaped}</h1><p>${more}</p><p>${last}</p>${dirt}<p>${words}</p>${closed}`,
  ];
}

const DRAWING = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY c "red">]>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 300 200" width="100%" onload="x()" data-name="Layer 1" enable-background="new">
<title>Boats</title><metadata>made by somebody</metadata><style>.a{fill:&c;stroke:url(#g)} @import url(https://x.example/a.css);</style>
<defs><linearGradient id="g" x1="0%" gradientTransform="rotate(9)"><stop offset="0" stop-color="#abc"/><stop offset="1" style="stop-color:#123"/></linearGradient><clipPath id="a b"><path d="M0 0z"/></clipPath><symbol id="s" viewBox="0 0 9 9"><circle r="4"/></symbol><filter id="f"><feGaussianBlur stdDeviation="2"/></filter></defs>
<g id="g" class="a" xml:space="preserve" transform="translate(9)"><rect x="1" y="1" width="90" height="40" rx="3"/><use xlink:href="#s" x="9"/><use href="other.svg#s"/><path d="M0 0 L9 9 q1 1 2 2" marker-end="url(#none)" filter="url(#f)"/></g>
<text x="9" y="99" font-family="No Such Face" font-size="12" text-anchor="middle">Thuyền <tspan dy="12" font-weight="700">boats &amp; <a xlink:href="javascript:x()">ropes</a></tspan></text>
<foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">inside</p></foreignObject><script>x()</script><image href="https://pictures.example/x.png" width="9"/><animate attributeName="x"/>
<polyline points="1,1 2,2" stroke="black" stroke-dasharray="1 2"/><unknown-thing/>
</svg>`;
const PICTURES =
  'photo.jpg broken.jpg empty.png photo.webp photo.avif named.jpg moves.gif huge.jpg clear.png drawn.svg'.split(
    ' ',
  );

function markdownOf(index, title, lang, date, body, more) {
  const next = String(index + 10).padStart(3, '0');
  return `---
title: ${JSON.stringify(title)}
date: ${date}
lang: ${lang}
authors: [Bea "B" Reader, "Cé <d>"]
tags: [a & b, rights]
source: { name: Paper & Ink, url: "https://paper.example/${index}?a=1&b=2" }
---

${more}[^1] ${body}[^two]

| Year | Boats |
|-----:|:-----:|
| 2018 | 12 \\| 13 |

- [x] done
- [ ] not

See [the next one](${next}.md#there) and [nothing](nothing.md). ![A picture](../images/${PICTURES[(index - 7) / 10]}) ![](../images/gone.png)

<div onclick="x()">raw **html** <p>unclosed

\`\`\`js
if (a < b && c) go("]]>");
\`\`\`

[^1]: A note with *markup*, a [link](https://example.org/?a=1&b=2) and

    a second paragraph:

    1. one
    2. two
[^two]: Another note.
`;
}

async function writePictures(folder) {
  const put = (name, bytes) => writeFileSync(path.join(folder, name), bytes);
  const pixels = (width, height, channels = 3) => {
    const data = Buffer.alloc(width * height * channels);
    for (let index = 0; index < data.length; index += 1) data[index] = (index * 7 + (index >> 9)) & 255;
    return sharp(data, { raw: { width, height, channels } });
  };
  const photo = await pixels(640, 480)
    .withExif({ IFD0: { Copyright: 'secret place' } })
    .jpeg()
    .toBuffer();
  put('photo.jpg', photo);
  put('broken.jpg', photo.subarray(0, photo.length >> 1));
  put('empty.png', Buffer.alloc(0));
  put('photo.webp', await pixels(320, 240).webp().toBuffer());
  put('photo.avif', await pixels(320, 240).avif({ effort: 0 }).toBuffer());
  put('named.jpg', await pixels(64, 64).png().toBuffer());
  put('moves.gif', await pixels(64, 64).gif().toBuffer());
  put('drawn.svg', DRAWING);
  put('far.svg', '<svg><image href="https://pictures.example/x.png"/>');
  put('huge.jpg', await pixels(4200, 3100).jpeg().toBuffer());
  put('clear.png', await pixels(200, 200, 4).png().toBuffer());
}
