// Cuts the open fonts of the archive into the files that ../src/fonts.ts lists (compile it first), each with the letters of its
// unicode-range. From whole fonts, where @fontsource has them in parts already: a Vietnamese letter costs little beside
// the letter it is composed of.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { FONT_FILES } from '../dist/fonts.js';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '../assets/fonts');
const SOURCES = {
  'Serif 400 normal': 'literata/400Regular/Literata_400Regular.ttf',
  'Serif 600 normal': 'literata/600SemiBold/Literata_600SemiBold.ttf',
  'Serif 400 italic': 'literata/400Regular_Italic/Literata_400Regular_Italic.ttf',
  'Sans 400 normal': 'public-sans/400Regular/PublicSans_400Regular.ttf',
};

await mkdir(out, { recursive: true });
for (const name of await readdir(out)) if (name.endsWith('.woff2')) await rm(join(out, name));
for (const { asset, family, weight, style, range, kerned } of FONT_FILES) {
  const face = `${family.split(' ')[1]} ${weight} ${style}`;
  const source = await readFile(join(here, 'node_modules/@expo-google-fonts', SOURCES[face]));
  const sans = family.includes('Sans');
  const bytes = await subsetFont(source, lettersIn(range), {
    targetFormat: 'woff2',
    noLayoutClosure: true,
    noHinting: true,
    preserveNameIds: [],
    keepFeatures: kerned && !sans ? ['kern'] : [],
  });
  await writeFile(join(out, asset.replace('fonts/', '')), bytes);
  console.log(asset, bytes.length);
}

function lettersIn(range) {
  return range
    .split(',')
    .map((part) => {
      const [first, last = first] = part
        .slice(2)
        .split('-')
        .map((digits) => Number.parseInt(digits, 16));
      return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
    })
    .flat()
    .join('');
}
