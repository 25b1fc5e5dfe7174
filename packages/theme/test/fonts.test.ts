import { describe, expect, it } from 'vitest';
import { themeAsset } from '../src/assets.ts';
import type { Letters } from '../src/fonts.ts';
import { FONT_FILES, lettersIn } from '../src/fonts.ts';
import { styleSheet } from '../src/style-sheet.ts';

/** The files that a page of these letters asks for to show a text in every face, as a browser chooses them. */
function filesFor(letters: Letters, text: string): readonly string[] {
  const families = (name: string): readonly string[] => [
    ...(letters === 'any' ? [] : [`${name} ${letters}`]),
    name,
  ];
  const asked = new Set<string>();
  for (const character of new Set(text)) {
    for (const { weight, style, name } of FACES) {
      for (const family of families(name)) {
        const file = FONT_FILES.findLast(
          (one) =>
            one.family === family &&
            one.weight === weight &&
            one.style === style &&
            holds(one.range, character),
        );
        if (file === undefined) continue;
        asked.add(file.asset);
        break;
      }
    }
  }
  return [...asked];
}

const FACES = [
  { name: 'Offprint Serif', weight: 400, style: 'normal' },
  { name: 'Offprint Serif', weight: 600, style: 'normal' },
  { name: 'Offprint Serif', weight: 400, style: 'italic' },
  { name: 'Offprint Sans', weight: 400, style: 'normal' },
] as const;

function holds(range: string, character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return range.split(',').some((part) => {
    const [first = 0, last = first] = part
      .slice(2)
      .split('-')
      .map((digits) => Number.parseInt(digits, 16));
    return first <= point && point <= last;
  });
}

describe('the fonts', () => {
  it.each([
    ['en', 'A town budget, on one page: who pays? 100 000 – “all of us”.', 33_500],
    ['vi', 'Điều ít thấy là cuốn sổ. Ở Ủy ban, mỗi bao xi măng đều được ghi; Ỷ, Ẵ.', 39_500],
    ['fr-SN', 'À la radio, l’heure des « questions » qui fâchent : œuvre, Noël, où ?', 39_500],
    ['es', '¿Quién paga? ¡Mañana! Pingüino, corazón, Ávila.', 39_500],
  ])('of a page in %s are few and light, bold and slanted letters with them', (lang, text, most) => {
    const files = filesFor(lettersIn(text), text);
    expect(files).toHaveLength(4);
    expect(files.reduce((sum, file) => sum + themeAsset(file).length, 0)).toBeLessThanOrEqual(most);
  });

  it('have every letter that the parts name, whatever the page is written in', () => {
    for (const letters of ['any', 'vi', 'west'] as const) {
      for (const character of 'aéœđịŠłő€×@|') expect(filesFor(letters, character)).toHaveLength(4);
    }
  });

  it('are each named in the style sheet, with the letters for which it is loaded', () => {
    const css = styleSheet(undefined, ({ asset }) => asset);
    for (const { asset, range } of FONT_FILES)
      expect(css).toContain(`url(${asset}) format("woff2");unicode-range:${range}}`);
  });
});
