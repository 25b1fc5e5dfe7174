import type { Element } from 'xast';
import { xmlOf } from './element.ts';

/**
 * Takes a root element without its items, the items as they were printed, and the style sheet (relative), and gives the
 * document.
 */
export function documentOf(root: Element, items: readonly string[], stylesheet?: string): string {
  const style = stylesheet === undefined ? '' : `<?xml-stylesheet type="text/css" href="${stylesheet}"?>\n`;
  const whole = xmlOf(root);
  const parts = [`<?xml version="1.0" encoding="utf-8"?>\n${style}`];
  // The closing tags of the root, and of the element in it that holds the items.
  const end = /(?:<\/[\w:.-]+>)+$/.exec(whole)?.[0] ?? '';
  const tail = root.name === 'rss' ? end.slice(end.indexOf('</channel>')) : `</${root.name}>`;
  parts.push(whole.slice(0, whole.length - tail.length), '\n');
  for (const item of items) parts.push(item, '\n');
  parts.push(tail, '\n');
  return parts.join('');
}
