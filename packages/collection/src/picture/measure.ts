import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import { cleanSvg } from './clean-svg.ts';
import { mediaTypeOf } from './media-type.ts';

/** What the bytes of a picture say of it. */
export interface Measured {
  readonly sha256: string;
  readonly mediaType: string;
  /** In CSS pixels, as shown: turned as its EXIF orientation says. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** What the collection keeps: the file's own bytes, or, for a drawing, its cleaned text. */
  readonly data: Uint8Array;
}

/** The largest side that any format we keep can have. */
const LARGEST = 65_535;

/** Takes a file's bytes and gives the picture they are, or why they are none. */
export function measurePicture(bytes: Uint8Array): Measured | { readonly missing: string } {
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === undefined) return { missing: 'the file is no picture of a kind that every reader shows' };
  if (mediaType === 'image/svg+xml') return drawing(bytes);
  const size = sizeOf(bytes);
  if (size === undefined) return { missing: 'the picture is damaged: it has no size' };
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType,
    ...size,
    bytes: bytes.byteLength,
    data: bytes,
  };
}

/** The most bytes of a drawing that is read. */
const LARGEST_DRAWING = 4_194_304;

function drawing(bytes: Uint8Array): Measured | { readonly missing: string } {
  if (bytes.byteLength > LARGEST_DRAWING)
    return { missing: `the drawing has ${bytes.byteLength} bytes; the limit is ${LARGEST_DRAWING}` };
  const clean = cleanSvg(new TextDecoder().decode(bytes));
  if (clean === undefined) return { missing: 'the drawing is empty, or nested too deeply' };
  const data = Buffer.from(clean.text);
  const { width, height } = clean;
  return {
    sha256: createHash('sha256').update(data).digest('hex'),
    mediaType: 'image/svg+xml',
    width,
    height,
    bytes: data.byteLength,
    data,
  };
}

function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  try {
    const { width, height, orientation } = imageSize(bytes);
    const sound = [width, height].every((side) => Number.isInteger(side) && side > 0 && side <= LARGEST);
    if (!sound) return undefined;
    return orientation !== undefined && orientation >= 5
      ? { width: height, height: width }
      : { width, height };
  } catch {
    return undefined;
  }
}
