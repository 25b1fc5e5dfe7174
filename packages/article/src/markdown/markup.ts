import type { Element, ElementContent } from 'hast';
import { escapeMarkup } from '../fragment.ts';

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr']);
const NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  dateTime: 'datetime',
  colSpan: 'colspan',
  rowSpan: 'rowspan',
};

/** Takes an element of a body and gives it as one block of HTML that Markdown leaves alone: no blank line in it. */
export function markupOf(element: Element): string {
  const { tagName, properties, children } = element;
  let out = `<${tagName}`;
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false || key === 'xmlns') continue;
    const text = value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value);
    out += ` ${NAMES[key] ?? key.toLowerCase()}="${escapeMarkup(text)}"`;
  }
  if (VOID.has(tagName)) return `${out} />`;
  return `${out}>${children.map(contentOf).join('')}</${tagName}>`;
}

function contentOf(node: ElementContent): string {
  if (node.type === 'text') return escapeMarkup(node.value).replaceAll('\n', '&#10;');
  return node.type === 'element' ? markupOf(node) : '';
}
