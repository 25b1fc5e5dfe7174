/** One file of a face, and the code points that a browser asks for it for. */
export interface FontFile {
  /** Under `assets/` of this package. */
  readonly asset: string;
  readonly family: 'Offprint Serif' | 'Offprint Sans';
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
  /** CSS `unicode-range`. */
  readonly range: string;
}

const FACES = [
  { name: 'serif-400', family: 'Offprint Serif', weight: 400, style: 'normal' },
  { name: 'serif-600', family: 'Offprint Serif', weight: 600, style: 'normal' },
  { name: 'serif-400-italic', family: 'Offprint Serif', weight: 400, style: 'italic' },
  { name: 'sans-400', family: 'Offprint Sans', weight: 400, style: 'normal' },
] as const;

/** In the order in which a browser overrides one by the next; plain English asks for the first only. */
const PARTS = [
  { part: '', range: 'U+20-7E,U+A0,U+A9,U+B7,U+2013-2014,U+2018-2019,U+201C-201D,U+2022,U+2026' },
  { part: '-ext', range: 'U+100-101,U+104-10F,U+112-127,U+12A-130,U+132-151,U+154-167,U+16A-17F' },
  {
    part: '-latin',
    range:
      'U+A1-A8,U+AA-B6,U+B8-FF,U+131,U+152-153,U+192,U+2C6-2DD,U+201A,U+201E,U+2020-2021,U+2030-2033,U+2039-203A,U+20AC,U+2122,U+2190-2193,U+2212',
  },
  {
    part: '-vietnamese',
    range:
      'U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+300-303,U+309,U+323,U+1EA0-1EF9,U+20AB',
  },
] as const;

/** Literata for reading and Public Sans for the rest (SIL Open Font License), Latin and Vietnamese, made by `fonts/subset.mjs`. */
export const FONT_FILES: readonly FontFile[] = FACES.flatMap(({ name, ...face }) =>
  PARTS.map(({ part, range }) => ({ asset: `fonts/${name}${part}.woff2`, ...face, range })),
);

/** Takes the URL of each font file, relative to the style sheet, and gives the `@font-face` rules. */
export function fontFaces(urlOf: (file: FontFile) => string): string {
  return FONT_FILES.map(
    (file) =>
      `@font-face{font-family:"${file.family}";font-weight:${file.weight};font-style:${file.style};font-display:swap;src:url(${urlOf(file)}) format("woff2");unicode-range:${file.range}}`,
  ).join('\n');
}
