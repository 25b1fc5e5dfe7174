import { escapeText } from '../xml/element.ts';
import type { Content } from '../xml/element.ts';
import type { FeedItem } from './item.ts';
import { printedOnce } from './printed-once.ts';

const escaped = printedOnce(({ html = '' }) => escapeText(html));

/** Takes an item and gives its body as the text of an element; Atom and RSS hold the same. */
export function bodyText(item: FeedItem): Content {
  const value = escaped(item);
  return value === '' ? undefined : { type: 'raw', value };
}
