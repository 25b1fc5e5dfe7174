import { setText } from './cover/set-text.ts';
import { tokensFor } from './tokens.ts';

/** The sides of a card in pixels: what sites that preview links ask for. */
export const CARD = { width: 1200, height: 630 } as const;

const MARGIN = 90;
const ROOM = {
  width: CARD.width - 2 * MARGIN,
  height: 400,
  sizes: [132, 116, 100, 88, 76, 66, 58],
  leading: 1.14,
};

/**
 * Takes the name of a publication and its accent, and draws the card that stands for pages without a picture: JPEG, 1200 × 630
 * pixels, the same on every machine, its letters outlines of bundled fonts; without the name where these have not all its letters.
 */
export async function drawCard(name: string, accent: string | undefined): Promise<Uint8Array> {
  const { light } = tokensFor(accent);
  const set = await setText(name, ROOM);
  const height = set === undefined ? 0 : set.lines.length * set.size * set.leading;
  const paths = set?.lines.map(({ path, width }, index) => {
    const x = set.rtl ? CARD.width - MARGIN - width * set.size : MARGIN;
    const y = CARD.height - MARGIN - height + (index + 0.8) * set.size * set.leading;
    return `<path fill="${light.paper}" transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${(set.size / 1000).toFixed(4)})" d="${path}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(CARD.width)}" height="${String(CARD.height)}"><rect width="100%" height="100%" fill="${light.accent}"/><rect x="${String(MARGIN)}" y="${String(MARGIN)}" width="120" height="8" fill="${light.paper}"/>${(paths ?? []).join('')}</svg>`;
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(svg)).flatten({ background: light.accent }).jpeg({ quality: 84 }).toBuffer();
}
