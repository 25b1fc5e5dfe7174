import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Element, type Page, type TextNode, isElement, isText } from './page.ts';

/** What Readability left of a page. */
export interface Readable {
  readonly kept: ReadonlySet<TextNode>;
  readonly title: string;
  readonly byline: string;
}

/** As much of the document object model as is needed here; the libraries' own types want a browser's. */
interface DomNode {
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  appendChild(child: DomNode): unknown;
}
interface DomElement extends DomNode {
  setAttribute(name: string, value: string): void;
}
interface DomDocument {
  readonly head: DomElement;
  readonly body: DomElement;
  createElement(name: string): DomElement;
  createTextNode(text: string): DomNode;
}

/** Readability strips unlikely candidates, weighs classes and cleans conditionally; each attempt does less of it. */
const ATTEMPTS: readonly number[] = [7, 6, 4];
const ENOUGH = 500;
const DROPPED: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'link',
  'select',
]);

/**
 * Takes a page and gives the text nodes that Mozilla's Readability would keep of it.
 *
 * Its own retries read the page again from a string, which loses what is what; so each attempt gets a document of
 * its own, and the first one that keeps enough is believed, else the longest.
 */
export function askReadability(page: Page): Readable {
  let best: Readable & { readonly length: number } = { kept: new Set(), title: '', byline: '', length: -1 };
  for (const flags of ATTEMPTS) {
    const found = attempt(page, flags);
    if (found.length > best.length) best = found;
    if (best.length >= ENOUGH) break;
  }
  return best;
}

function attempt(page: Page, flags: number): Readable & { readonly length: number } {
  const { document, texts } = copyOf(page);
  const kept = new Set<TextNode>();
  const waiting: DomNode[] = [];
  const options = {
    charThreshold: 1,
    keepClasses: true,
    disableJSONLD: true,
    serializer(node: DomNode): string {
      waiting.push(node);
      return '';
    },
  };
  const reader: Readability = Reflect.construct(Readability, [document, options]);
  Object.assign(reader, { _flags: flags });
  const result = reader.parse();
  let length = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const text = texts.get(node);
    if (text !== undefined) {
      kept.add(text);
      length += text.value.trim().length;
    }
    for (let child = node.firstChild; child !== null; child = child.nextSibling) waiting.push(child);
  }
  return { kept, title: result?.title ?? '', byline: result?.byline ?? '', length };
}

/** Copies a page into a document that Readability may take apart; `texts` leads from the copy's text nodes back. */
function copyOf(page: Page): { document: DomDocument; texts: Map<DomNode, TextNode> } {
  const { document }: { document: DomDocument } = parseHTML(
    '<!DOCTYPE html><html><head></head><body></body></html>',
  );
  const texts = new Map<DomNode, TextNode>();
  for (const { name, value } of page.body.attrs) set(document.body, name, value);
  const waiting: { from: Element; to: DomNode }[] = [
    { from: page.head, to: document.head },
    { from: page.body, to: document.body },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const child of next.from.childNodes) {
      if (isText(child)) {
        const text = document.createTextNode(child.value);
        texts.set(text, child);
        next.to.appendChild(text);
      } else if (isElement(child) && !DROPPED.has(child.tagName)) {
        const element = document.createElement(child.tagName);
        for (const { name, value } of child.attrs) set(element, name, value);
        next.to.appendChild(element);
        waiting.push({ from: child, to: element });
      }
    }
  }
  return { document, texts };
}

const NAMES = /^[a-z][\w:.-]*$/i;

function set(element: DomElement, name: string, value: string): void {
  if (NAMES.test(name) && !name.startsWith('on')) element.setAttribute(name, value);
}
