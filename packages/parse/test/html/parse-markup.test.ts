import fc from 'fast-check';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { parseMarkup } from '../../src/html/parser/parse-markup.ts';

/** A tree as text, without the way up and without the places of attributes. */
function shown(document: object): string {
  return JSON.stringify(document, (key, value: unknown) => {
    if (key === 'parentNode' || (key === 'attrs' && !Array.isArray(value))) return undefined;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  });
}

const elements =
  'p div a b i pre textarea title script style noscript table tr td caption select option svg math mi foreignObject desc template frameset frame noframes ul li h1 form button head body html br img plaintext xmp iframe ARTICLE x-y'.split(
    ' ',
  );
const words = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'ab<>&;"\'=/-!? \n\t\f\r\0é語😀\ud800', '\r\n', ']]>'),
    maxLength: 12,
  }),
  fc.constantFrom('&amp;', '&eacute', '&#10;', '&#x20;', '&#0;', '&notit;', '&nbsp;', 'words of a text '),
);
const attribute = fc
  .tuple(
    fc.constantFrom(' ', '\n', '/', ''),
    fc.constantFrom('class', 'ID', 'data-x_1', 'é', 'href', ''),
    fc.constantFrom('', '=', '="', "='"),
    words,
  )
  .map(([before, name, sign, value]) => `${before}${name}${sign}${sign === '' ? '' : value}${sign.slice(1)}`);
const piece = fc.oneof(
  words,
  fc
    .tuple(
      fc.constantFrom(...elements),
      fc.array(attribute, { maxLength: 3 }),
      fc.constantFrom('>', '/>', ''),
    )
    .map(([name, attributes, end]) => `<${name}${attributes.join('')}${end}`),
  fc.constantFrom(...elements).map((name) => `</${name}>`),
  words.map((text) => `<!--${text}-->`),
  fc.constantFrom(
    '<!doctype html>',
    '<!--<script>',
    '<script><!-- </script> <script> --></script>',
    '<![CDATA[ x ]]>',
    '</ x>',
    '<? x >',
  ),
);

test('a page has the tree and the places that parse5 gives it', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const markup = pieces.join('');
      const options = { sourceCodeLocationInfo: true, scriptingEnabled: false };
      expect(shown(parseMarkup(markup))).toBe(shown(parse(markup, options)));
    }),
    { numRuns: 3000 },
  );
});
