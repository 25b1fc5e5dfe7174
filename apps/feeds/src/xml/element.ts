import type { Element, ElementContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import type { Raw } from 'xast-util-to-xml';
import { x } from 'xastscript';

/** What may stand in an element: elements, text, what was escaped before, and nothing. */
export type Content = Element | Raw | string | undefined | readonly Content[];

/** Takes a name, attributes (those without a value are left out) and content, and gives an element. Its text is escaped when written. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...content: readonly Content[]
): Element {
  return x(name, { ...attributes }, content.flatMap(nodesOf));
}

/**
 * Takes an element and gives its XML. Text is escaped here and not by xast-util-to-xml, which leaves `>` as it is, so
 * that `]]>` in a text would make the document ill-formed ({@link https://www.w3.org/TR/xml/#syntax XML 1.0, section 2.4}).
 */
export function xmlOf(node: Element): string {
  return toXml(node, { allowDangerousXml: true, closeEmptyElements: true, tightClose: true });
}

/** Takes text and gives it escaped as content of an element. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function nodesOf(content: Content): ElementContent[] {
  if (content === undefined) return [];
  if (typeof content === 'string') return content === '' ? [] : [{ type: 'raw', value: escapeText(content) }];
  return isList(content) ? content.flatMap(nodesOf) : [content];
}

function isList(content: Element | Raw | readonly Content[]): content is readonly Content[] {
  return Array.isArray(content);
}
