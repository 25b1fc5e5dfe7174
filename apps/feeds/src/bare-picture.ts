import type { Asset } from '@offprint/article';

/** More pixels than that are not decoded. */
const MOST_PIXELS = 120_000_000;
const FORMATS: Readonly<Record<string, 'jpeg' | 'png' | 'gif' | 'webp' | 'avif'>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
};

/**
 * Takes a picture's bytes and what is known of it, and gives it without what its file says of place, camera and person,
 * upright, in the same format and size. Bytes that say nothing of the kind stay as they are. What cannot be read is said
 * to `report` and given as a grey picture.
 */
export async function barePicture(
  bytes: Uint8Array,
  { mediaType, width, height }: Pick<Asset, 'mediaType' | 'width' | 'height'>,
  report: (reason: string) => void,
): Promise<Uint8Array> {
  const format = FORMATS[mediaType];
  // A drawing, which the collection has cleaned.
  if (format === undefined) return bytes;
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  try {
    const { exif, xmp, iptc, comments, pages = 1 } = await sharp(bytes).metadata();
    if ([exif, xmp, iptc, comments].every((said) => said === undefined)) return bytes;
    const picture = sharp(bytes, { failOn: 'none', limitInputPixels: MOST_PIXELS, animated: pages > 1 });
    return await picture.autoOrient().keepIccProfile().toFormat(format, { quality: 90 }).toBuffer();
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
    const grey = { create: { width, height, channels: 3 as const, background: '#b8b4ac' } };
    return sharp(grey).toFormat(format).toBuffer();
  }
}
