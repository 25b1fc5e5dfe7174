import type { Element as HastElement, ElementContent, Properties } from 'hast';
import type { Position } from 'unist';
import { type ChildNode, type Element, attribute, parentOf } from './page.ts';

/** The attributes that say something of an article, and the names that hast knows them by. */
const PROPERTIES: Readonly<Record<string, string>> = {
  href: 'href',
  src: 'src',
  alt: 'alt',
  title: 'title',
  lang: 'lang',
  dir: 'dir',
  id: 'id',
  name: 'name',
  cite: 'cite',
  datetime: 'dateTime',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  headers: 'headers',
  scope: 'scope',
  abbr: 'abbr',
  align: 'align',
  start: 'start',
  reversed: 'reversed',
  value: 'value',
  type: 'type',
  width: 'width',
  height: 'height',
  open: 'open',
  role: 'role',
  'epub:type': 'epubType',
  'xml:lang': 'xmlLang',
  display: 'display',
  rel: 'rel',
  poster: 'poster',
  srcdoc: 'srcDoc',
  'aria-label': 'ariaLabel',
  'aria-hidden': 'ariaHidden',
  'data-src': 'dataSrc',
};
const NUMBERS: ReadonlySet<string> = new Set(['colspan', 'rowspan', 'start', 'width', 'height']);
/** A class is kept where it names a language of code or the part a note plays. */
const CLASS = /^(?:lang(?:uage)?-[\w#+.-]+|footnote[\w-]*|task-list-item)$/i;

/** Takes an element of the page and what it holds now, and gives it for hast, with the attributes that matter and its place. */
export function elementOf(
  element: Element,
  children: ElementContent[],
  tagName: string = element.tagName,
): HastElement {
  const properties: Properties = {};
  for (const { name, value } of element.attrs) {
    const property = PROPERTIES[name];
    if (property === undefined) continue;
    if (NUMBERS.has(name)) {
      const number = Number.parseInt(value, 10);
      if (Number.isFinite(number)) properties[property] = number;
    } else if (name === 'headers' || name === 'rel') {
      properties[property] = value.split(/\s+/).filter(Boolean);
    } else if (name === 'reversed' || name === 'open') {
      properties[property] = true;
    } else {
      properties[property] = value;
    }
  }
  const classes = classesOf(element).filter((one) => CLASS.test(one));
  const code = element.tagName === 'code' || element.tagName === 'pre' ? languageOf(element) : undefined;
  if (code !== undefined && !classes.some((one) => /^lang/i.test(one))) classes.push(`language-${code}`);
  if (classes.length > 0) properties['className'] = classes;
  const position = positionOf(element);
  return { type: 'element', tagName, properties, children, ...(position && { position }) };
}

/** The names that highlighters write the language of code in: on the code, on its `pre`, or on the box around that. */
const NAMED =
  /(?:^|\s)(?:lang(?:uage)?-|highlight-(?:source|text)-|brush:\s*|sourceCode\s+|hljs\s+|prettyprint\s+lang-)([a-z][\w#+.-]{0,20})(?=[\s;]|$)/i;

/** Takes an element of code in a block and gives the language it is written in, where a highlighter named it. */
function languageOf(element: Element): string | undefined {
  if (element.tagName === 'code' && parentOf(element)?.tagName !== 'pre') return undefined;
  // The language of `pre` is said once, on the code inside it.
  if (element.tagName === 'pre' && element.childNodes.some((child) => child.nodeName === 'code'))
    return undefined;
  let up: Element | undefined = element;
  for (let level = 0; level < 4 && up !== undefined && up.tagName !== 'body'; level++, up = parentOf(up)) {
    const stated = attribute(up, 'data-lang') ?? attribute(up, 'data-language');
    const found = stated ?? NAMED.exec(attribute(up, 'class') ?? '')?.[1];
    if (found !== undefined && /^[a-z][\w#+.-]{0,20}$/i.test(found)) return found.toLowerCase();
  }
  return undefined;
}

export function classesOf(element: Element): string[] {
  return (element.attrs.find((one) => one.name === 'class')?.value ?? '').split(/\s+/).filter(Boolean);
}

/** Where a node stands in the source. */
export function positionOf(node: ChildNode): Position | undefined {
  const place = node.sourceCodeLocation;
  if (place === null || place === undefined) return undefined;
  return {
    start: { line: place.startLine, column: place.startCol, offset: place.startOffset },
    end: { line: place.endLine, column: place.endCol, offset: place.endOffset },
  };
}
