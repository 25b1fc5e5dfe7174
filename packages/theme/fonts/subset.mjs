// Cuts the open fonts of @fontsource down to what a page of Latin or Vietnamese text needs, in two files a face:
// plain English asks for the first only, any other letter for the second too.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '../assets/fonts');

/** [first, last] code points; the same ranges stand in src/fonts.ts. */
const PLAIN = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xa9, 0xa9],
  [0xb7, 0xb7],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2022, 0x2022],
  [0x2026, 0x2026],
];
const LATIN = [
  [0xa1, 0xa8],
  [0xaa, 0xb6],
  [0xb8, 0x17f],
];
const MORE = [
  [0x192, 0x192],
  [0x2c6, 0x2dd],
  [0x201a, 0x201a],
  [0x201e, 0x201e],
  [0x2020, 0x2021],
  [0x2030, 0x2033],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];
const VIETNAMESE = [
  [0x102, 0x103],
  [0x110, 0x111],
  [0x128, 0x129],
  [0x168, 0x169],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x300, 0x303],
  [0x309, 0x309],
  [0x323, 0x323],
  [0x1ea0, 0x1ef9],
  [0x20ab, 0x20ab],
];

const FACES = [
  ['serif-400', 'literata', 'opsz-normal', { wght: 400, opsz: 14 }],
  ['serif-600', 'literata', 'opsz-normal', { wght: 600, opsz: 28 }],
  ['serif-400-italic', 'literata', 'opsz-italic', { wght: 400, opsz: 14 }],
  ['sans-400', 'public-sans', 'wght-normal', { wght: 400 }],
];
const keepFeatures = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk'];

const textOf = (...ranges) =>
  ranges
    .flat()
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join('');

await mkdir(out, { recursive: true });
for (const [name, family, style, variationAxes] of FACES) {
  const parts = {
    '': ['latin', textOf(PLAIN)],
    '-latin': ['latin', textOf(LATIN, MORE)],
    '-ext': ['latin-ext', textOf(LATIN)],
    '-vietnamese': ['vietnamese', textOf(VIETNAMESE)],
  };
  for (const [part, [subset, text]] of Object.entries(parts)) {
    const source = await readFile(
      join(here, `node_modules/@fontsource-variable/${family}/files/${family}-${subset}-${style}.woff2`),
    );
    const bytes = await subsetFont(source, text, {
      targetFormat: 'woff2',
      variationAxes,
      noLayoutClosure: true,
      keepFeatures,
    });
    await writeFile(join(out, `${name}${part}.woff2`), bytes);
    console.log(`${name}${part}.woff2`, bytes.length);
  }
}
