import { randomBytes } from 'node:crypto';
import { deflateSync, gzipSync, crc32 } from 'node:zlib';

const MEGABYTE = 1 << 20;
/** Gives a text again and again until it comes to so many bytes, in pieces, so that no maker holds all of it. */
function* filled(text, bytes) {
  const piece = text.repeat(Math.ceil(MEGABYTE / text.length));
  for (let left = bytes; left > 0; left -= piece.length) yield piece.slice(0, left);
}
function* around(before, pieces, after) {
  yield before;
  yield* pieces;
  yield after;
}
const page = (body) =>
  `<!doctype html><title>A page of words</title><article><h1>A page of words</h1><p>Some words come first, so that there is an article here to read.</p>${body}<p>Some words come last, so that there is an article here to read.</p></article>`;
const PROSE = 'Some words stand here, as they stand in any article that people read on any day. ';

/** Every element that may hold itself, and those that browsers treat apart when they are nested. */
const CONTAINERS =
  'div section article aside nav header footer main blockquote details dialog fieldset figure form center span b i em strong a u s sub sup small big font code kbd mark q ruby rt abbr bdi bdo ins del label button object video audio picture map noscript template dl ol ul menu dir table svg math iframe p h1 pre address select option custom-element'.split(
    ' ',
  );
const PATHS = {
  'lists in lists': '<ul><li>',
  'definitions in definitions': '<dl><dd>',
  'tables in tables': '<table><tr><td>',
  'drawings in drawings': '<svg><g>',
  'foreign objects': '<svg><foreignObject><div>',
  'formulas in formulas': '<math><mrow>',
  annotations: '<math><annotation-xml encoding="text/html"><div>',
  'quotations with cites': '<blockquote cite="x"><p>',
  'templates in templates': '<template><div>',
  'mixed formatting': '<b><i><u><a href="x">',
  'formatting across paragraphs': '<p><b><i><u><font>',
};

/** A PNG of one colour, `side` pixels square, its pixels in a few bytes. */
function png(side) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A zip archive with one member, well-formed enough for any reader of zip. */
function zip(name, bytes) {
  const data = deflateSync(bytes).subarray(2, -4);
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(crc32(bytes), 10);
  head.writeUInt32LE(data.length, 14);
  head.writeUInt32LE(bytes.length, 18);
  head.writeUInt16LE(name.length, 22);
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), data]);
}

const zeros = Buffer.alloc(100 * MEGABYTE);
const svgPage = (inside) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">${inside}</svg>`);
const shows = (bytes, type) =>
  page(
    `<figure><img src="data:${type};base64,${bytes.toString('base64')}" alt="a picture"><figcaption>A caption</figcaption></figure>`,
  );

/** Files that would cost too much: a name, the file, and its bytes (or how long a sparse file of zeros is). */
export const LOADS = [
  ...['txt', 'md', 'html', 'mhtml'].map((ending) => ({
    name: `1 GB of zeros, .${ending}`,
    file: `big.${ending}`,
    sparse: 1_000_000_000,
    expect: 'failed',
  })),
  ...['txt', 'md', 'html'].map((ending) => ({
    name: `1 GB of the letter a, .${ending}`,
    file: `big.${ending}`,
    make: () => filled('a', 1_000_000_000),
    expect: 'failed',
  })),
  ...['txt', 'md', 'html', 'mhtml'].map((ending) => ({
    name: `a line of 100 MB, .${ending}`,
    file: `line.${ending}`,
    make: () => filled(PROSE, 100_000_000),
    expect: 'failed',
  })),
  ...['txt', 'md'].map((ending) => ({
    name: `8 MB of the letter a, .${ending}`,
    file: `a.${ending}`,
    make: () => filled('a', 8_000_000),
  })),
  ...['txt', 'md'].map((ending) => ({
    name: `8 MB of prose in lines, .${ending}`,
    file: `a.${ending}`,
    make: () => filled(`${PROSE.repeat(5)}\n\n`, 8_000_000),
  })),
  ...['txt', 'md'].map((ending) => ({
    name: `8 MB of line ends, .${ending}`,
    file: `a.${ending}`,
    make: () => filled('\n', 8_000_000),
  })),
  {
    name: '1.4 MB of prose in lines, .md',
    file: 'a.md',
    make: () => filled(`${PROSE.repeat(5)}\n\n`, 1_400_000),
  },
  {
    name: '12 MB of the letter a, .html',
    file: 'a.html',
    make: () => around(page(''), filled('a', 12_000_000), ''),
  },
  {
    name: '12 MB of one line of prose, .html',
    file: 'a.html',
    make: () => around(page(''), filled(PROSE, 12_000_000), ''),
  },
  {
    name: '12 MB of paragraphs, .html',
    file: 'a.html',
    make: () => around(page(''), filled(`<p>${PROSE}</p>`, 12_000_000), ''),
  },
  {
    name: '47 MB of open divs, .html',
    file: 'a.html',
    make: () => around(page(''), filled('<div>', 47_000_000), ''),
  },
  {
    name: '12 MB of open formatting, .html',
    file: 'a.html',
    make: () => around(page(''), filled('<b>', 12_000_000), ''),
  },
  {
    name: '12 MB of attributes, .html',
    file: 'a.html',
    make: () => around('<p ', filled('a=b ', 12_000_000), '>'),
  },
  {
    name: '12 MB of entities, .html',
    file: 'a.html',
    make: () => around(page(''), filled('&amp;', 12_000_000), ''),
  },
  {
    name: '12 MB of links, .html',
    file: 'a.html',
    make: () => around(page(''), filled('<a href="a.html">word</a> ', 12_000_000), ''),
  },
  {
    name: '12 MB of JSON-LD, .html',
    file: 'a.html',
    make: () =>
      around('<script type="application/ld+json">', filled('[', 12_000_000), `</script>${page('')}`),
  },
  {
    name: '1.2 MB of open divs, .html',
    file: 'a.html',
    make: () => around(page(''), filled('<div>', 1_200_000), ''),
  },
  {
    name: 'a page with a picture of 30 MB in it',
    file: 'a.html',
    make: () => shows(Buffer.concat([png(900), randomBytes(22_000_000)]), 'image/png'),
    expect: 'published',
  },
  {
    name: '47 MB of mail parts, .mhtml',
    file: 'a.mhtml',
    make: () =>
      around(
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n',
        filled('--b\nContent-Type: image/png\nContent-Location: x\n\nx\n', 47_000_000),
        '--b--\n',
      ),
  },
  {
    name: 'mail in mail, 10,000 deep, .mhtml',
    file: 'a.mhtml',
    make: () =>
      Array.from(
        { length: 10_000 },
        (_, index) =>
          `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b${index}"\n\n--b${index}\n`,
      ).join(''),
  },
  { name: 'a gzip bomb, .gz', file: 'bomb.txt.gz', make: () => gzipSync(zeros), expect: 'skipped' },
  ...['txt', 'md', 'html', 'mhtml'].map((ending) => ({
    name: `a gzip bomb, .${ending}`,
    file: `bomb.${ending}`,
    make: () => gzipSync(zeros),
  })),
  { name: 'a zip bomb, .zip', file: 'bomb.zip', make: () => zip('a.txt', zeros), expect: 'skipped' },
  ...['txt', 'html', 'mhtml'].map((ending) => ({
    name: `a zip bomb, .${ending}`,
    file: `bomb.${ending}`,
    make: () => zip('a.txt', zeros),
  })),
  { name: 'a zip bomb, .epub', file: 'bomb.epub', make: () => zip('a.txt', zeros), expect: 'skipped' },
  {
    name: 'a picture of 9,000 × 9,000 pixels',
    file: 'a.html',
    make: () => shows(png(9_000), 'image/png'),
    expect: 'published',
  },
  {
    name: 'a picture of 60,000 × 60,000 pixels',
    file: 'a.html',
    make: () => shows(png(60_000), 'image/png'),
    expect: 'published',
  },
  {
    name: 'a drawing of entities in entities',
    file: 'a.html',
    make: () =>
      shows(
        Buffer.from(
          `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(1000)}">${Array.from({ length: 20 }, (_, i) => `<!ENTITY ${'a'.repeat(i + 2)} "${`&${'a'.repeat(i + 1)};`.repeat(10)}">`).join('')}]><svg xmlns="http://www.w3.org/2000/svg"><text>&${'a'.repeat(21)};</text></svg>`,
        ),
        'image/svg+xml',
      ),
  },
  {
    name: 'a drawing that draws itself again',
    file: 'a.html',
    make: () =>
      shows(
        svgPage(
          Array.from(
            { length: 40 },
            (_, i) => `<g id="a${i}"><use href="#a${i + 1}"/><use href="#a${i + 1}"/></g>`,
          ).join('') + '<rect id="a40" width="1" height="1"/><use href="#a0"/>',
        ),
        'image/svg+xml',
      ),
  },
  {
    name: 'a drawing 10,000 deep',
    file: 'a.html',
    make: () => shows(svgPage('<g>'.repeat(10_000)), 'image/svg+xml'),
  },
  ...['<svg width="400" height="300"><path d="M0 0L9 9"/>', '<math><mi>x</mi>'].map((open) => ({
    name: `50,000 of ${open.slice(0, 5)}`,
    file: 'a.html',
    make: () => page(open.repeat(50_000)),
  })),
  ...CONTAINERS.map((tag) => ({
    name: `${tag}, 10,000 deep, .html`,
    file: 'deep.html',
    make: () => page(`<${tag}>`.repeat(10_000) + 'deep words'),
  })),
  ...Object.entries(PATHS).map(([name, open]) => ({
    name: `${name}, 10,000 deep, .html`,
    file: 'deep.html',
    make: () => page(open.repeat(10_000) + 'deep words'),
  })),
  ...Object.entries(PATHS).map(([name, open]) => ({
    name: `${name}, 10,000 deep, .md`,
    file: 'deep.md',
    make: () => `${PROSE}\n\n${open.repeat(10_000)}deep words\n\n${PROSE}\n`,
  })),
];

/** What runs in every check; the rest with `npm run test:hostile`. */
export const SAMPLE = new Set([
  '1 GB of zeros, .txt',
  '1 GB of zeros, .html',
  'a line of 100 MB, .md',
  '47 MB of open divs, .html',
  'a gzip bomb, .html',
  'a picture of 60,000 × 60,000 pixels',
  'a drawing that draws itself again',
  'div, 10,000 deep, .html',
  'tables in tables, 10,000 deep, .md',
]);
