import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanSvg } from '../src/picture/clean-svg.ts';
import { measurePicture } from '../src/picture/measure.ts';

const clean = (inside: string, attributes = 'viewBox="0 0 40 20"'): string =>
  cleanSvg(
    `<?xml version="1.0"?><!DOCTYPE svg><svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`,
  )?.text ?? '';

test('a drawing keeps its shapes, text, gradients and plain styles', () => {
  const text = clean(
    '<title>Water &amp; salt</title><defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>' +
      '<style>.a { fill: url(#g); font: 12px serif }</style><g class="a" transform="translate(1 2)"><path d="M0 0L1 1"/><text x="3">Nước &lt; 4</text></g><use href="#g"/>',
  );
  expect(text).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">' +
      '<title>Water &amp; salt</title><defs><linearGradient id="g"><stop offset="0" stop-color="red"></stop></linearGradient></defs>' +
      '<style>.a { fill: url(#g); font: 12px serif }</style><g class="a" transform="translate(1 2)"><path d="M0 0L1 1"></path><text x="3">Nước &lt; 4</text></g><use href="#g"></use></svg>\n',
  );
});

test('a link keeps what it is around, words in a text and shapes in a group', () => {
  const text = clean(
    '<text>the <a href="https://x.example/">port</a></text><a href="/x"><path d="M0 0"/></a>',
  );
  expect(text).toContain('<text>the <tspan>port</tspan></text><g><path d="M0 0"></path></g>');
});

const GONE: readonly string[] = [
  '<script>alert(1)</script>',
  '<script href="https://x.example/a.js"/>',
  '<rect onload="alert(1)" onclick=alert(1) width="1"/>',
  '<a href="javascript:alert(1)"><rect width="1"/></a>',
  '<a xlink:href="https://x.example/"><rect/></a>',
  '<image href="https://x.example/a.png"/>',
  '<image xlink:href="data:image/svg+xml,%3Csvg onload=alert(1)%3E"/>',
  '<foreignObject><iframe src="https://x.example"></iframe></foreignObject>',
  '<use href="https://x.example/a.svg#b"/>',
  '<use href="data:image/svg+xml;base64,AAAA#b"/>',
  '<animate attributeName="href" values="javascript:alert(1)"/>',
  '<set attributeName="onmouseover" to="alert(1)"/>',
  '<style>@import "https://x.example/a.css";</style>',
  '<style>rect { fill: url(https://x.example/a) }</style>',
  '<style>rect { fill: u\\72l(https://x.example/a) }</style>',
  '<style>@font-face { src: url(//x.example/a) }</style>',
  '<rect style="fill: url( \'https://x.example/a\' )"/>',
  '<rect fill="url(https://x.example/a#b)"/>',
  '<rect filter="url(//x.example/a#b)"/>',
  '<feImage href="https://x.example/a.png"/>',
  '<style>a{}</style><img src=x onerror=alert(1)>',
  '<title><img src=x onerror=alert(1)></title>',
  '<desc><script>alert(1)</script></desc>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<!ENTITY x "y"><?xml-stylesheet href="https://x.example/a.css"?>',
  '<handler type="application/ecmascript">alert(1)</handler>',
  '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
  '</svg><script>alert(1)</script><svg>',
];

test.each(GONE)('nothing in %s can run or fetch', (inside) => {
  const text = clean(inside);
  expect(text).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="40" height="20" viewBox="0 0 40 20">/,
  );
  expect(text.slice(text.indexOf('>'))).not.toMatch(
    /<(?:script|a|image|iframe|img|foreignObject|animate|set|feImage|handler|math)\b|\son\w+=|x\.example|javascript:|data:/i,
  );
});

test('a drawing cannot draw itself again for ever', () => {
  const text = clean(
    '<g id="a"><use href="#b"/><use href="#b"/></g><g id="b"><use href="#a"/></g><use href="#a"/>',
  );
  expect(text.match(/<use /g)).toHaveLength(1);
});

test.each([
  ['width="30" height="10px"', 30, 10],
  ['width="30" viewBox="0 0 60 40"', 30, 20],
  ['width="100%" height="100%" viewBox="0 0 60.4 40"', 60, 40],
  ['', 300, 150],
  ['width="1e9" viewBox="0 0 999999999 1"', 65_535, 1],
])('the size of a drawing with %j is %d by %d', (attributes, width, height) => {
  expect(cleanSvg(`<svg ${attributes}><path/></svg>`)).toMatchObject({ width, height });
});

test('deep nesting is refused without a deep stack', () => {
  expect(cleanSvg('<svg>' + '<g>'.repeat(5_000))).toBeUndefined();
});

test('cleaning a clean drawing changes nothing, whatever it was', () => {
  const piece = fc.constantFrom(
    '<g id="a">',
    '</g>',
    '<rect width="1"/>',
    '<use href="#a"/>',
    'text & <',
    '<style>a{fill:url(#b)}</style>',
    '<text>',
    '</text>',
    '"',
    '<path d="M0\u0000"/>',
    '<title>',
    '</title>',
    '<p>',
    ']]>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = cleanSvg(`<svg viewBox="0 0 9 9">${pieces.join('')}</svg>`);
      expect(cleanSvg(once?.text ?? '')).toEqual(once);
    }),
  );
});

test('a drawing is measured by its cleaned bytes', () => {
  const measured = measurePicture(Buffer.from('<svg width="4" height="2"><script>1</script></svg>'));
  expect(measured).toMatchObject({ mediaType: 'image/svg+xml', width: 4, height: 2 });
  expect('data' in measured && Buffer.from(measured.data).toString()).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"></svg>\n',
  );
});
