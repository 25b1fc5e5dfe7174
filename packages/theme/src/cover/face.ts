import { brotliDecompressSync } from 'node:zlib';
import type { Font } from 'harfbuzzjs';
import { themeAsset } from '../assets.ts';

/** A font that is ready to shape with. */
export interface Face {
  readonly font: Font;
  /** Font units to the em. */
  readonly upem: number;
  readonly has: (character: string) => boolean;
  /** The outline of a glyph, taken from the font once. */
  readonly glyph: (glyph: number) => ReturnType<Font['glyphToJson']>;
}

/** The fonts of the cover, in the order in which they are asked for a letter. */
const FONTS = ['cover-latin', 'cover-arabic', 'cover-japanese'] as const;

const opened = new Map<string, Promise<Face>>();

/** Takes a text and gives the bundled faces that have its letters, each opened once and only when a letter wants it. */
export async function facesFor(text: string): Promise<readonly Face[]> {
  const wanted = new Set<(typeof FONTS)[number]>(['cover-latin']);
  if (/\p{Script=Arabic}/u.test(text)) wanted.add('cover-arabic');
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff5e]/u.test(text))
    wanted.add('cover-japanese');
  return Promise.all(FONTS.filter((name) => wanted.has(name)).map(openedFace));
}

function openedFace(name: string): Promise<Face> {
  const known = opened.get(name) ?? openFace(name);
  opened.set(name, known);
  return known;
}

async function openFace(name: string): Promise<Face> {
  const harfbuzz = await import('harfbuzzjs');
  const face = new harfbuzz.Face(new harfbuzz.Blob(brotliDecompressSync(themeAsset(`fonts/${name}.ttf.br`))));
  const letters = new Set(face.collectUnicodes());
  const font = new harfbuzz.Font(face);
  const outlines = new Map<number, ReturnType<Font['glyphToJson']>>();
  return {
    font,
    upem: face.upem,
    has: (character) => letters.has(character.codePointAt(0) ?? 0),
    glyph: (glyph) => {
      const known = outlines.get(glyph) ?? font.glyphToJson(glyph);
      outlines.set(glyph, known);
      return known;
    },
  };
}
