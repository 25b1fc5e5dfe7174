import type { Asset } from '@offprint/article';

/** A picture as a book holds it. */
export interface BookPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/svg+xml';
}

/** The long side of a picture, in pixels. */
const LONG_SIDE = 1600;
/** The most bytes of one picture. */
export const MOST_PICTURE_BYTES = 1_000_000;
/** More pixels than that are not decoded. */
const MOST_PIXELS = 120_000_000;

/**
 * Takes a picture's bytes and gives it for a book: a drawing as the collection cleaned it, else JPEG or PNG, upright, still, sRGB, its long side 1600 pixels at
 * most, without metadata, within {@link MOST_PICTURE_BYTES}; or why it cannot be shown.
 */
export async function bookPicture(
  bytes: Uint8Array,
  { mediaType }: Pick<Asset, 'mediaType'>,
): Promise<BookPicture | { readonly failed: string }> {
  if (mediaType === 'image/svg+xml')
    return bytes.byteLength > MOST_PICTURE_BYTES ? { failed: 'it is too big' } : { bytes, mediaType };
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  try {
    const decoded = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', animated: false })
      .autoOrient()
      .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const { data, info } = await decoded.raw().toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const again = (): import('sharp').Sharp => sharp(data, { raw: { width, height, channels } });
    const drawn = mediaType === 'image/png' || mediaType === 'image/gif' || !(await again().stats()).isOpaque;
    if (drawn) {
      const png = await again().png({ compressionLevel: 9 }).toBuffer();
      if (png.byteLength <= MOST_PICTURE_BYTES) return { bytes: png, mediaType: 'image/png' };
    }
    for (const quality of [84, 70, 50, 30]) {
      const jpeg = await again().flatten({ background: '#ffffff' }).jpeg({ quality }).toBuffer();
      if (jpeg.byteLength <= MOST_PICTURE_BYTES) return { bytes: jpeg, mediaType: 'image/jpeg' };
    }
    return { failed: 'it is too big' };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

/** Takes what is known of a picture and gives the most bytes that it takes in a book. */
export function pictureWeight({ bytes, mediaType }: Pick<Asset, 'bytes' | 'mediaType'>): number {
  const grows = mediaType === 'image/webp' || mediaType === 'image/avif' ? 6 : 2;
  return Math.min(MOST_PICTURE_BYTES, bytes * grows + 20_000);
}
