import type { Element, Root } from 'hast';
import { drawingAddress } from '../html/drawings.ts';

const SHAPES: ReadonlySet<string> = new Set(
  'path rect circle ellipse line polyline polygon text use'.split(' '),
);

/** Takes a body and its source and makes a picture of each drawing that the author wrote as markup; one without a shape stays. */
export function drawingsIn(body: Root, source: string): void {
  const waiting: (Root | Element)[] = [body];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const [index, child] of next.children.entries()) {
      if (child.type !== 'element') continue;
      const picture = child.tagName === 'svg' ? pictureOf(child, source) : undefined;
      if (picture !== undefined) next.children[index] = picture;
      else if (child.tagName !== 'svg') waiting.push(child);
    }
  }
}

function pictureOf(svg: Element, source: string): Element | undefined {
  const { start, end } = svg.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  const markup = source.slice(start.offset, end.offset);
  let words = '';
  let shapes = 0;
  const waiting: Element[] = [svg];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (SHAPES.has(next.tagName)) shapes += 1;
    const inTitle = next.tagName === 'title';
    for (const child of next.children) {
      if (child.type === 'element') waiting.push(child);
      else if (inTitle && child.type === 'text') words += child.value;
    }
  }
  if (shapes === 0 || !/^<svg\b/i.test(markup)) return undefined;
  const { ariaLabel } = svg.properties;
  const alt = (typeof ariaLabel === 'string' ? ariaLabel : words).replace(/\s+/g, ' ').trim();
  const position = svg.position;
  return {
    type: 'element',
    tagName: 'img',
    properties: { src: drawingAddress(markup), ...(alt === '' ? {} : { alt }) },
    children: [],
    ...(position && { position }),
  };
}
