/** Which letters a page is mostly made of, and so in which cut its fonts come: Vietnamese, western European, any. */
export type Letters = 'vi' | 'west' | 'any';

/** One file of a face, and the code points that a browser asks for it for. */
export interface FontFile {
  /** Under `assets/` of this package. */
  readonly asset: string;
  readonly family: string;
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
  /** CSS `unicode-range`. */
  readonly range: string;
  /** Whether its letters are set closer or wider by pairs, which costs a third of the file. */
  readonly kerned: boolean;
}

const FACES = [
  { name: 'serif-400', family: 'Offprint Serif', weight: 400, style: 'normal' },
  { name: 'serif-600', family: 'Offprint Serif', weight: 600, style: 'normal' },
  { name: 'serif-400-italic', family: 'Offprint Serif', weight: 400, style: 'italic' },
  { name: 'sans-400', family: 'Offprint Sans', weight: 400, style: 'normal' },
] as const;

/** What plain English is made of. */
const CORE =
  'U+20-22,U+25-29,U+2C-3B,U+3F-5A,U+61-7A,U+A0,U+A9,U+B7,U+2013-2014,U+2018-2019,U+201C-201D,U+2026';
const VIETNAMESE = 'U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9,U+20AB';

/** Files of every family; a page asks only for those that it has letters of. */
const PARTS = [
  { part: '', range: CORE, kerned: true },
  {
    part: '-latin',
    range:
      'U+A1,U+AB,U+BB,U+BF-D6,U+D8-F6,U+F8-FF,U+131,U+152-153,U+160-161,U+178,U+17D-17E,U+201A,U+201E,U+2039-203A',
    kerned: false,
  },
  {
    part: '-ext',
    range: 'U+100-101,U+104-10F,U+112-127,U+12A-130,U+132-151,U+154-15F,U+162-167,U+16A-177,U+179-17C,U+17F',
    kerned: false,
  },
  // Marks by themselves too; text is composed (NFC), so that the cuts need none.
  { part: '-vietnamese', range: `${VIETNAMESE},U+300-303,U+309,U+323`, kerned: false },
  {
    part: '-signs',
    range:
      'U+23-24,U+2A-2B,U+3C-3E,U+5B-60,U+7B-7E,U+A2-A8,U+AA,U+AC,U+AE-B6,U+B8-BA,U+BC-BE,U+D7,U+F7,U+2C6-2DD,U+2020-2022,U+2030-2033,U+20AC,U+2122,U+2190-2193,U+2212',
    kerned: false,
  },
] as const;

/**
 * Families of one file a face, for pages of one language: composed letters beside their base letters cost little, in a file of
 * their own they would bring these along again. What such a file lacks is taken from the parts.
 */
const CUTS = [
  {
    letters: 'vi',
    range: `${CORE},${VIETNAMESE},U+AB,U+BB,U+C0-C3,U+C8-CA,U+CC-CD,U+D2-D5,U+D9-DA,U+DD,U+E0-E3,U+E8-EA,U+EC-ED,U+F2-F5,U+F9-FA,U+FD`,
  },
  {
    letters: 'west',
    range: `${CORE},U+A1,U+AB,U+BB,U+BF-CF,U+D1-D6,U+D8-DC,U+DF-EF,U+F1-F6,U+F8-FC,U+152-153`,
  },
] as const;

/** Literata for reading and Public Sans for the rest (SIL Open Font License), Latin and Vietnamese, made by `fonts/subset.mjs`. */
export const FONT_FILES: readonly FontFile[] = FACES.flatMap(({ name, family, ...face }) => [
  ...PARTS.map(({ part, ...rest }) => ({ asset: `fonts/${name}${part}.woff2`, family, ...face, ...rest })),
  ...CUTS.map(({ letters, range }) => ({
    asset: `fonts/${name}.${letters}.woff2`,
    family: `${family} ${letters}`,
    ...face,
    range,
    kerned: false,
  })),
]);

/** Vietnamese letters that no western European language has. */
const ONLY_VIETNAMESE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
const WESTERN = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0152\u0153]/;

/** Takes the texts that stand on a page and gives the cut in which its fonts weigh least: one name is enough to ask for a letter. */
export function lettersIn(...texts: readonly string[]): Letters {
  if (texts.some((text) => ONLY_VIETNAMESE.test(text))) return 'vi';
  return texts.some((text) => WESTERN.test(text)) ? 'west' : 'any';
}

/** Takes the URL of each font file, relative to the style sheet, and gives the `@font-face` rules. */
export function fontFaces(urlOf: (file: FontFile) => string): string {
  return FONT_FILES.map(
    (file) =>
      `@font-face{font-family:"${file.family}";font-weight:${file.weight};font-style:${file.style};font-display:swap;src:url(${urlOf(file)}) format("woff2");unicode-range:${file.range}}`,
  ).join('\n');
}
