import type { Picture } from '@offprint/article';

/** One file made of a picture. */
export interface Variant {
  /** In the tree. */
  readonly path: string;
  readonly format: 'webp' | 'jpg' | 'png' | 'gif' | 'svg';
  readonly width: number;
  readonly height: number;
}

/** What a page needs to show a picture: the files in a modern format, small to large, and the one for every browser. */
export interface Variants {
  readonly modern: readonly Variant[];
  readonly fallback: Variant;
}

const WIDTHS = [480, 960, 1600];
const FALLBACK = 1200;

const PLAIN: Readonly<Record<string, Variant['format']>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'png',
  'image/avif': 'jpg',
  'image/svg+xml': 'svg',
};

/** Takes a picture and gives the files that the archive holds of it. None is larger than the picture itself. */
export function variantsOf({
  sha256,
  mediaType,
  width,
  height,
}: Pick<Picture, 'sha256' | 'mediaType' | 'width' | 'height'>): Variants {
  const format = PLAIN[mediaType] ?? 'png';
  const make = (wide: number, form: Variant['format']): Variant => ({
    path: `images/${sha256.slice(0, 2)}/${sha256.slice(0, 20)}-${wide}.${form}`,
    format: form,
    width: wide,
    height: Math.max(1, Math.round((height * wide) / Math.max(1, width))),
  });
  // A vector picture has every size, and an animation is kept whole.
  if (format === 'svg' || format === 'gif') return { modern: [], fallback: make(width, format) };
  const widths = [...WIDTHS.filter((wide) => wide < width), Math.min(width, WIDTHS.at(-1) ?? width)];
  return {
    modern: [...new Set(widths)].map((wide) => make(wide, 'webp')),
    fallback: make(Math.min(width, FALLBACK), format),
  };
}
