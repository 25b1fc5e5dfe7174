import { tokensFor } from '../tokens.ts';
import { setText } from './set-text.ts';
import { MARGIN, WIDTH, block } from './sheet.ts';

const BAND = 330;

/**
 * Takes the picture of a whole publication's cover (1600 pixels wide), what tells one of its volumes from the others,
 * and the accent, and gives the volume's cover: the picture with the label in a band at its foot, as JPEG. Where the
 * bundled fonts have not all letters of the label, it gives the picture as it is.
 */
export async function labelCover(picture: Uint8Array, label: string, accent?: string): Promise<Uint8Array> {
  const room = {
    width: WIDTH - 2 * MARGIN,
    height: BAND - 60,
    sizes: [230, 190, 160, 130, 105, 85],
    leading: 1.1,
  };
  const set = await setText(label, room);
  if (set === undefined) return picture;
  const { light } = tokensFor(accent);
  const top = (BAND - set.lines.length * set.size * set.leading) / 2;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(BAND)}"><rect width="${String(WIDTH)}" height="${String(BAND)}" fill="${light.accent}"/>${block(set, top, light.paper, set.rtl)}</svg>`;
  const { default: sharp } = await import('sharp');
  return sharp(picture)
    .composite([{ input: Buffer.from(svg), gravity: 'south' }])
    .jpeg({ quality: 88, optimiseCoding: false })
    .toBuffer();
}
