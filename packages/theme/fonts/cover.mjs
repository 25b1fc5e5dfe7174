// Cuts the open fonts of the drawn cover: Literata for Latin, Vietnamese, Greek and Cyrillic, Noto Naskh for Arabic, Noto Serif
// for Japanese (kana and the 2,965 commonest characters, JIS X 0208 level 1). Each is one whole font, since text is
// shaped here and not by a browser, packed with Brotli.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import subsetFont from 'subset-font';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '../assets/fonts');

const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
const euc = new TextDecoder('euc-jp');
const kanji = Array.from({ length: 32 * 94 }, (_, index) =>
  euc.decode(new Uint8Array([0xb0 + Math.floor(index / 94), 0xa1 + (index % 94)])),
).join('');

const PUNCTUATION = range(0x20, 0x7e) + range(0xa0, 0xbf) + range(0x2010, 0x2027) + range(0x2030, 0x203a);
const FONTS = [
  [
    'cover-latin',
    'literata/600SemiBold/Literata_600SemiBold.ttf',
    PUNCTUATION +
      range(0xc0, 0x24f) +
      range(0x2b0, 0x36f) +
      range(0x370, 0x52f) +
      range(0x1e00, 0x1eff) +
      '₫€№™−',
  ],
  [
    'cover-arabic',
    'noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf',
    range(0x20, 0x2f) +
      range(0x3a, 0x40) +
      '«»–—…' +
      range(0x600, 0x6ff) +
      range(0x750, 0x77f) +
      '\u200c\u200d\u200e\u200f',
  ],
  [
    'cover-japanese',
    'noto-serif-jp/600SemiBold/NotoSerifJP_600SemiBold.ttf',
    range(0x3000, 0x30ff) + range(0xff01, 0xff5e) + kanji,
  ],
];

await mkdir(out, { recursive: true });
for (const [name, path, text] of FONTS) {
  const source = await readFile(join(here, 'node_modules/@expo-google-fonts', path));
  const font = await subsetFont(source, text, { targetFormat: 'truetype' });
  const bytes = brotliCompressSync(font, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: font.length,
    },
  });
  await writeFile(join(out, `${name}.ttf.br`), bytes);
  console.log(`${name}.ttf.br`, font.length, bytes.length);
}
