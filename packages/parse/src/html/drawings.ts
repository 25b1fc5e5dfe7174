import { type Element, type Page, attribute, isElement, isText, parentOf } from './page.ts';

/** In CSS pixels: what is smaller is an icon. */
const SMALL = 100;
const SHAPES: ReadonlySet<string> = new Set('path rect circle ellipse line polyline polygon text'.split(' '));
/** What stands in these is a button, a logo or the furniture of a page. */
const HOLDERS: ReadonlySet<string> = new Set('a button label summary nav header footer i span li'.split(' '));
const ICON = /icon|logo|sprite|glyph|arrow|social|share|symbol/i;
/** A drawing with so many words of its own is a chart or a map. */
const WORDS = 2;

/**
 * Takes a page and makes a picture of each drawing that the page holds as markup, with the drawing's own source as its
 * address. Icons, sprites and logos are left where they are: they hold no words and are not read.
 */
export function showDrawings({ source, body }: Page): void {
  const waiting: Element[] = [body];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { childNodes } = next;
    childNodes.forEach((child, at) => {
      if (!isElement(child)) return;
      if (child.tagName !== 'svg') waiting.push(child);
      else if (isDrawing(child)) childNodes[at] = pictureOf(child, source) ?? child;
    });
  }
}

function isDrawing(svg: Element): boolean {
  const words = shapesIn(svg);
  if (
    words === undefined ||
    attribute(svg, 'aria-hidden') === 'true' ||
    attribute(svg, 'hidden') !== undefined
  )
    return false;
  for (let up = parentOf(svg), steps = 0; up !== undefined && steps < 4; up = parentOf(up), steps += 1) {
    if (up.tagName === 'figure') return true;
    if (HOLDERS.has(up.tagName)) return false;
  }
  if (words >= WORDS) return true;
  const said = ['width', 'height']
    .map((name) => attribute(svg, name) ?? '')
    .filter((value) => /^[\d.]+(?:px)?$/.test(value));
  if (said.length > 0) return said.every((value) => Number.parseFloat(value) >= SMALL);
  const [, , width = 0, height = 0] = (attribute(svg, 'viewBox') ?? '').split(/[\s,]+/).map(Number);
  // Sets of icons are drawn on a square of 512, most often.
  return (
    width >= SMALL &&
    height >= SMALL &&
    height !== 512 &&
    !ICON.test(`${attribute(svg, 'class')} ${attribute(svg, 'id')}`)
  );
}

/** How many texts a drawing shows; nothing when it draws nothing by itself. */
function shapesIn(svg: Element): number | undefined {
  let shapes = 0;
  let words = 0;
  const waiting: Element[] = [svg];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (SHAPES.has(next.tagName)) shapes += 1;
    if (next.tagName === 'text') words += 1;
    for (const child of next.childNodes)
      if (isElement(child) && !/^(?:defs|symbol)$/.test(child.tagName)) waiting.push(child);
  }
  return shapes === 0 ? undefined : words;
}

function pictureOf(svg: Element, source: string): Element | undefined {
  const place = svg.sourceCodeLocation;
  if (place === null || place === undefined) return undefined;
  const title = svg.childNodes.filter(isElement).find((child) => child.tagName === 'title');
  const words = (title?.childNodes ?? []).map((child) => (isText(child) ? child.value : '')).join('');
  const alt = (attribute(svg, 'aria-label') ?? words).replace(/\s+/g, ' ').trim();
  return {
    ...svg,
    nodeName: 'img',
    tagName: 'img',
    attrs: [
      { name: 'src', value: drawingAddress(source.slice(place.startOffset, place.endOffset)) },
      ...(alt === '' ? [] : [{ name: 'alt', value: alt }]),
    ],
    childNodes: [],
  };
}

/** Takes the markup of a drawing and gives it as an address; `inline` tells it from what pages put in a picture's place. */
export function drawingAddress(markup: string): string {
  return `data:image/svg+xml;inline;base64,${Buffer.from(markup).toString('base64')}`;
}
