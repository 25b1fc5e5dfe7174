import { escapeMarkup } from '@offprint/article';
import type { Element, Nodes, Properties } from 'hast';
import { legal } from './legal.ts';

/** Elements of HTML that never have an end tag ({@link https://html.spec.whatwg.org/multipage/syntax.html#void-elements HTML, section 13.1.2}). */
const VOID: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr']);

const NAMES: ReadonlyMap<string, string> = new Map([
  ['className', 'class'],
  ['dataHole', 'data-hole'],
]);

/**
 * Takes a nested, sanitised body and gives its text: valid HTML and well-formed XML, the same tree to both.
 *
 * rehype-stringify is not used for it: it writes boolean attributes bare, `<` in attributes and `]]>` in text as they
 * are, none of which XML allows.
 */
export function polyglot(node: Nodes): string {
  switch (node.type) {
    case 'root':
      return node.children.map(polyglot).join('\n');
    case 'text':
      return escapeText(node.value);
    case 'element':
      return elementText(node);
    default:
      return '';
  }
}

function elementText(element: Element): string {
  const { tagName } = element;
  let out = `<${tagName}${tagName === 'math' ? ' xmlns="http://www.w3.org/1998/Math/MathML"' : ''}`;
  out += attributesText(element.properties);
  if (VOID.has(tagName)) return `${out} />`;
  out += '>';
  for (const child of element.children) out += polyglot(child);
  return `${out}</${tagName}>`;
}

function attributesText(properties: Properties): string {
  let out = '';
  for (const key of Object.keys(properties)) {
    const value = properties[key];
    if (value === undefined || value === null || value === false) continue;
    const text = value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value);
    out += ` ${NAMES.get(key) ?? key.toLowerCase()}="${escapeMarkup(legal(text).replace(/\s+/g, ' '))}"`;
  }
  return out;
}

function escapeText(text: string): string {
  const clean = legal(text);
  return ['&', '<', '>'].some((sign) => clean.includes(sign))
    ? clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : clean;
}
