import type { Element as HastElement } from 'hast';
import { PICTURES } from './elements.ts';
import { type Element, attribute, isElement } from './page.ts';
import { elementOf } from './to-hast.ts';

/** Where scripts that load pictures late keep the real address, most telling first. */
const LAZY: readonly string[] = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-actualsrc',
  'data-original-src',
  'data-hi-res-src',
  'data-full-src',
  'data-large-file',
  'data-image',
  'data-img-src',
  'data-url',
  'data-src-medium',
  'data-src-large',
  'data-pagespeed-lazy-src',
  'data-delayed-url',
  'data-echo',
];
const LAZY_SETS: readonly string[] = [
  'data-srcset',
  'data-lazy-srcset',
  'data-original-set',
  'data-sizes-srcset',
];
/** A picture that only keeps a place: a data URI of a few bytes, or a file named for it. */
const PLACEHOLDER =
  /^data:image\/(?:gif|png|svg\+xml(?!;inline;))[^,]*,.{0,600}$|(?:^|[/_-])(?:blank|spacer|placeholder|transparent|lazy|loading|pixel|1x1)[\w-]*\.(?:gif|png|svg|jpe?g|webp)/i;

/**
 * Takes an element and gives the one picture it shows, or `null` for a picture that is nothing (a pixel, a place holder
 * without an address), or nothing for an element that is no picture.
 */
export function pictureOf(element: Element): HastElement | null | undefined {
  if (!PICTURES.has(element.tagName)) return undefined;
  const image = element.tagName === 'picture' ? imageIn(element) : element;
  const sources =
    element.tagName === 'picture'
      ? element.childNodes.filter(isElement).filter((child) => child.tagName === 'source')
      : [];
  const src = (image && addressOf(image)) ?? sources.map(setOf).find((one) => one !== undefined);
  if (src === undefined || (image !== undefined && isPixel(image))) return null;
  const out = elementOf(image ?? element, [], 'img');
  const { src: _src, dataSrc: _lazy, role: _role, id: _id, name: _name, ...rest } = out.properties;
  return { ...out, properties: { src, ...rest } };
}

/** Takes an image element and gives the address of its best form, or nothing. */
export function addressOf(image: Element): string | undefined {
  const plain = attribute(image, 'src')?.trim();
  const lazy = LAZY.map((name) => attribute(image, name)?.trim()).find(
    (value) => value !== undefined && looksLikeAddress(value),
  );
  const real = plain !== undefined && plain !== '' && !PLACEHOLDER.test(plain) ? plain : undefined;
  // A saved page's own file is there to be shown; the rest is on the web.
  if (real !== undefined && !/^(?:https?:)?\/\//.test(real)) return real;
  return lazy ?? setOf(image) ?? real;
}

function looksLikeAddress(value: string): boolean {
  return /^(?:https?:)?\/\/\S+$|^[\w./%~-]+\.(?:jpe?g|png|gif|webp|avif|svg)\b\S*$|^data:image\//i.test(
    value,
  );
}

/** The largest of a `srcset`, by width or density. */
function setOf(element: Element): string | undefined {
  const value = [attribute(element, 'srcset'), ...LAZY_SETS.map((name) => attribute(element, name))].find(
    Boolean,
  );
  if (value === undefined || value === '') return undefined;
  let best: { url: string; size: number } | undefined;
  // Split only where a comma ends a candidate: addresses hold commas too.
  for (const match of value.matchAll(/(\S*[^\s,])(?:\s+([\d.]+)[wxh])?\s*(?:,|$)/g)) {
    const [, url, size] = match;
    const weight = Number(size ?? 1);
    if (url !== undefined && !PLACEHOLDER.test(url) && (best === undefined || weight > best.size))
      best = { url, size: weight };
  }
  return best?.url;
}

function imageIn(picture: Element): Element | undefined {
  return picture.childNodes
    .filter(isElement)
    .find((child) => child.tagName === 'img' || child.tagName === 'amp-img');
}

/** Pictures of one or two pixels count readers. */
function isPixel(image: Element): boolean {
  const sides = ['width', 'height'].map((name) => Number.parseInt(attribute(image, name) ?? '', 10));
  return sides.some((side) => side <= 2);
}
