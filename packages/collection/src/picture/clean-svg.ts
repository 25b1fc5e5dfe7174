import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { cleanAttribute, cleanStyle } from './svg-attributes.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A picture drawn in SVG that can neither run nor fetch anything, nor refer to itself without end. */
export interface CleanSvg {
  readonly text: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol title desc path rect circle ellipse line polyline polygon text tspan textPath use switch ' +
    'linearGradient radialGradient stop clipPath mask pattern marker style ' +
    'filter feBlend feColorMatrix feComposite feFlood feGaussianBlur feMerge feMergeNode feOffset'
  ).split(' '),
);
const TEXT: ReadonlySet<string> = new Set(['text', 'tspan', 'textPath']);
const DEEPEST = 100;
const MOST_ELEMENTS = 50_000;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Takes the text of an SVG file and gives it drawn anew out of an allow-list of elements and attributes of
 * {@link https://www.w3.org/TR/SVG2/ SVG 2}, well-formed; or nothing when it holds no drawing or is beyond the limits.
 * Scripts, animations, embedded HTML, pictures and everything that leads out of the file are gone.
 */
export function cleanSvg(text: string): CleanSvg | undefined {
  const root = parseFragment(text).childNodes.find((node): node is Element => node.nodeName === 'svg');
  if (root === undefined) return undefined;
  const size = sizeOf(root);
  const out: string[] = [];
  // An explicit stack: a file may be nested as deeply as it likes.
  const todo: (string | { readonly node: Node; readonly depth: number; readonly named: boolean })[] = [
    { node: root, depth: 0, named: false },
  ];
  const ids = new Set<string>();
  let elements = 0;
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next === 'string') {
      out.push(next);
      continue;
    }
    const { node, depth, named } = next;
    if (node.nodeName === '#text' && 'value' in node) out.push(escapeXml(node.value));
    if (!('tagName' in node) || node.namespaceURI !== SVG) continue;
    // A link goes, and what it is around stays: shapes as a group, words as words.
    const said = node.parentNode !== null && TEXT.has(node.parentNode.nodeName);
    const name = node.tagName !== 'a' ? node.tagName : said ? 'tspan' : 'g';
    if (!ELEMENTS.has(name)) continue;
    elements += 1;
    if (depth > DEEPEST || elements > MOST_ELEMENTS) return undefined;
    // What has an id can be drawn again by `use`; were there a `use` in it, a few lines could draw for ever.
    if (node.tagName === 'use' && named) continue;
    if (node.tagName === 'style') {
      out.push(styleOf(node));
      continue;
    }
    out.push(`<${name}${depth === 0 ? rootAttributes(node, size) : attributesOf(node, ids)}>`);
    todo.push(`</${name}>`);
    const below = named || (depth > 0 && node.attrs.some(({ name }) => name === 'id'));
    for (const child of node.childNodes.toReversed())
      todo.push({ node: child, depth: depth + 1, named: below });
  }
  return { text: out.join('') + '\n', ...size };
}

function rootAttributes(
  root: Element,
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const own = attributesOf({
    ...root,
    attrs: root.attrs.filter(({ name }) => !['id', 'width', 'height', 'x', 'y'].includes(name)),
  });
  return ` xmlns="${SVG}" width="${width}" height="${height}"${own}`;
}

/** An id that stands already is left out: XML has each once. */
function attributesOf({ attrs }: Pick<Element, 'attrs'>, ids: Set<string> = new Set()): string {
  const seen = new Set<string>();
  return attrs
    .flatMap(({ name, prefix, value }) => {
      const clean = cleanAttribute(
        prefix === 'xlink' ? `xlink:${name}` : prefix === 'xml' ? `xml:${name}` : name,
        value,
      );
      if (clean === undefined || seen.has(clean.name)) return [];
      if (clean.name === 'id' && (ids.has(clean.value) || !/^[A-Za-z_][\w.-]*$/.test(clean.value))) return [];
      if (clean.name === 'id') ids.add(clean.value);
      seen.add(clean.name);
      return [` ${clean.name}="${escapeXml(clean.value)}"`];
    })
    .join('');
}

function styleOf({ childNodes }: Element): string {
  const css = cleanStyle(
    childNodes.map((child) => ('value' in child && child.nodeName === '#text' ? child.value : '')).join(''),
  );
  return css === undefined ? '' : `<style>${escapeXml(css)}</style>`;
}

const LARGEST = 65_535;

/** `width` and `height` in pixels, else those of the view box, else what CSS gives a replaced element without any. */
function sizeOf({ attrs }: Element): { readonly width: number; readonly height: number } {
  const of = (name: string): string => attrs.find((attribute) => attribute.name === name)?.value.trim() ?? '';
  const pixels = (text: string): number =>
    /^\+?[\d.]+(?:px)?$/.test(text) ? Math.round(Number.parseFloat(text)) : 0;
  const box = of('viewBox')
    .split(/[\s,]+/)
    .map(Number);
  const [boxWidth = 0, boxHeight = 0] = [box[2], box[3]];
  const [width, height] = [pixels(of('width')), pixels(of('height'))];
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxHeight / boxWidth : undefined;
  const wide = width || (height && ratio !== undefined ? height / ratio : boxWidth) || 300;
  const high = height || (ratio !== undefined ? wide * ratio : boxHeight) || 150;
  const sound = (side: number): number => Math.max(1, Math.min(LARGEST, Math.round(side)));
  return { width: sound(wide), height: sound(high) };
}

/** Characters that XML 1.0 forbids ({@link https://www.w3.org/TR/xml/#charsets section 2.2}) are left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
