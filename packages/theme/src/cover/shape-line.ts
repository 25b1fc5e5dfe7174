import type { Face } from './face.ts';
import { readsRight, runsOf } from './runs.ts';
import type { Run } from './runs.ts';

/** A line as outlines. */
export interface Outlines {
  /** In em. */
  readonly width: number;
  /** SVG path data on a baseline at 0, one em = 1000 units, y downwards. */
  readonly path: string;
}

type HarfBuzz = typeof import('harfbuzzjs');

/** Takes a line, the faces and HarfBuzz, and gives its outlines, or nothing where a letter is in no face. */
export function shapeLine(line: string, faces: readonly Face[], harfbuzz: HarfBuzz): Outlines | undefined {
  const faceOf = (character: string): number | undefined => {
    const index = faces.findIndex((face) => face.has(character));
    return index < 0 ? undefined : index;
  };
  const runs = runsOf(line, readsRight(line), faceOf);
  if (runs === undefined) return undefined;
  let x = 0;
  let path = '';
  for (const run of runs) {
    const face = faces[run.face];
    if (face === undefined) return undefined;
    const shaped = shapeRun(run, face, harfbuzz, x);
    x += shaped.width;
    path += shaped.path;
  }
  return { width: x / 1000, path };
}

function shapeRun(
  { text, rtl }: Run,
  { font, upem, glyph }: Face,
  harfbuzz: HarfBuzz,
  start: number,
): { readonly width: number; readonly path: string } {
  const buffer = new harfbuzz.Buffer();
  buffer.addText(text);
  buffer.setDirection(rtl ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
  buffer.guessSegmentProperties();
  harfbuzz.shape(font, buffer);
  const scale = 1000 / upem;
  let x = 0;
  let path = '';
  for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
    const place = (command: { readonly type: string; readonly values: readonly number[] }): string =>
      command.type +
      command.values
        .map((value, index) =>
          rounded(index % 2 === 0 ? start + (x + xOffset + value) * scale : -(yOffset + value) * scale),
        )
        .join(' ');
    path += glyph(codepoint).map(place).join('');
    x += xAdvance;
  }
  return { width: x * scale, path };
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}
