/** A logo ready for the head of every page; sizes in CSS pixels. */
export interface Logo {
  readonly bytes: Uint8Array;
  readonly ending: 'png' | 'webp' | 'jpg';
  readonly width: number;
  readonly height: number;
}

const HEIGHT = 40;

/** Takes a picture in any form that sharp reads, SVG too, and gives it as PNG, 40 CSS pixels high at twice the pixels. Throws on what is no picture. */
export async function logoFile(bytes: Uint8Array): Promise<Logo> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(bytes, { density: 192, limitInputPixels: 50_000_000 })
    .rotate()
    .resize({ height: HEIGHT * 2, withoutEnlargement: false })
    .png({ compressionLevel: 9 })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, ending: 'png', width: Math.round(info.width / 2), height: HEIGHT };
}
