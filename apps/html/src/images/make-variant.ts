import type { Sharp } from 'sharp';
import type { Variant } from './variants.ts';

/**
 * Takes a picture's bytes and what to make of it, and gives the file: turned upright, no larger than asked for, in sRGB,
 * without the metadata (place, camera, author) that the file carried. Bytes that are no picture after all give a grey
 * one and a word to `report`.
 */
export async function makeVariant(
  bytes: Uint8Array,
  { format, width, height }: Variant,
  report: (reason: string) => void,
): Promise<Uint8Array> {
  if (format === 'svg') return bytes;
  const { default: sharp } = await import('sharp');
  try {
    const picture = sharp(bytes, {
      failOn: 'none',
      limitInputPixels: 100_000_000,
      animated: format === 'gif',
    }).rotate();
    return await encode(picture.resize({ width, withoutEnlargement: true }), format);
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
    const grey = { create: { width, height, channels: 3 as const, background: '#b8b4ac' } };
    return await encode(sharp(grey), format);
  }
}

function encode(picture: Sharp, format: Exclude<Variant['format'], 'svg'>): Promise<Uint8Array> {
  switch (format) {
    case 'webp':
      return picture.webp({ quality: 78, effort: 4 }).toBuffer();
    case 'jpg':
      return picture
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 80, progressive: true, mozjpeg: true })
        .toBuffer();
    case 'png':
      return picture.png({ compressionLevel: 9, palette: false }).toBuffer();
    case 'gif':
      return picture.gif().toBuffer();
  }
}
