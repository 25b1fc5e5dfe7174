import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import { mediaTypeOf } from './media-type.ts';

/** What the bytes of a picture say of it. */
export interface Measured {
  readonly sha256: string;
  readonly mediaType: string;
  /** In CSS pixels, as shown: turned as its EXIF orientation says. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** The largest side that any format we keep can have. */
const LARGEST = 65_535;

/** Takes a file's bytes and gives the picture they are, or why they are none. */
export function measurePicture(bytes: Uint8Array): Measured | { readonly missing: string } {
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === undefined) return { missing: 'the file is no picture of a kind that every reader shows' };
  if (mediaType === 'image/svg+xml') return { missing: 'an SVG picture can run scripts and is left out' };
  const size = sizeOf(bytes);
  if (size === undefined) return { missing: 'the picture is damaged: it has no size' };
  return { sha256: createHash('sha256').update(bytes).digest('hex'), mediaType, ...size, bytes: bytes.byteLength };
}

function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  try {
    const { width, height, orientation } = imageSize(bytes);
    const sound = [width, height].every((side) => Number.isInteger(side) && side > 0 && side <= LARGEST);
    if (!sound) return undefined;
    return orientation !== undefined && orientation >= 5 ? { width: height, height: width } : { width, height };
  } catch {
    return undefined;
  }
}
