import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { type Element, type Page, type TextNode, isElement, isText } from '../page.ts';

interface Attempt {
  readonly kept: ReadonlySet<TextNode>;
  readonly length: number;
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
  readonly body: DomElement;
  createElement(name: string): DomElement;
  createTextNode(text: string): DomNode;
}

/** Readability strips unlikely candidates, weighs classes and cleans conditionally; each attempt does less of it. */
const ATTEMPTS: readonly number[] = [7, 6, 4];
const ENOUGH = 500;
/** What Readability would throw out at once; a smaller document is a faster one. */
const DROPPED: ReadonlySet<string> = new Set(
  'script style template noscript svg link meta select option button input textarea dialog iframe object embed canvas audio video'.split(
    ' ',
  ),
);
/** The attributes that Readability looks at. */
const SEEN: ReadonlySet<string> = new Set(
  'class id role href src rel itemprop itemtype type srcset alt summary datatable aria-modal'.split(' '),
);

/**
 * Takes a page and its title and gives the text nodes that Mozilla's Readability would keep of it.
 *
 * Its own retries read the page again from a string, which loses what is what; so each attempt gets a document of
 * its own, and the first one that keeps enough is believed, else the longest.
 */
export function askReadability(page: Page, title: string): ReadonlySet<TextNode> {
  let best: Attempt = { kept: new Set(), length: -1 };
  for (const flags of ATTEMPTS) {
    const found = attempt(page, title, flags);
    if (found.length > best.length) best = found;
    if (best.length >= ENOUGH) break;
  }
  return best.kept;
}

/** The parts of Readability that its `parse` is made of; it does more, of no use here and slow. Version 0.6.0, to the letter. */
interface Internals {
  _flags: number;
  _articleTitle: string;
  _metadata: object;
  _isProbablyVisible: () => boolean;
  _prepDocument(): void;
  _grabArticle(): DomNode | null;
}

function internals(document: DomDocument): Internals {
  return Reflect.construct<[DomDocument, object], Internals>(Readability as never, [
    document,
    { charThreshold: 1, keepClasses: true, disableJSONLD: true },
  ]);
}

function attempt(page: Page, title: string, flags: number): Attempt {
  const { document, texts } = copyOf(page);
  const reader = internals(document);
  // Much of what is hidden in a saved page only waits for its script; the judge is told of hiding by itself.
  Object.assign(reader, {
    _flags: flags,
    _articleTitle: title,
    _metadata: { title },
    _isProbablyVisible: () => true,
  });
  reader._prepDocument();
  const root = reader._grabArticle();
  const kept = new Set<TextNode>();
  const waiting: DomNode[] = root === null ? [] : [root];
  let length = 0;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const text = texts.get(node);
    if (text !== undefined) {
      kept.add(text);
      length += text.value.trim().length;
    }
    for (let child = node.firstChild; child !== null; child = child.nextSibling) waiting.push(child);
  }
  return { kept, length };
}

/** Copies a page into a document that Readability may take apart; `texts` leads from the copy's text nodes back. */
function copyOf(page: Page): { document: DomDocument; texts: Map<DomNode, TextNode> } {
  const { document }: { document: DomDocument } = parseHTML(
    '<!DOCTYPE html><html><head></head><body></body></html>',
  );
  const texts = new Map<DomNode, TextNode>();
  for (const { name, value } of page.body.attrs) set(document.body, name, value);
  const waiting: { from: Element; to: DomNode }[] = [{ from: page.body, to: document.body }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const child of next.from.childNodes) {
      if (isText(child)) {
        const text = document.createTextNode(child.value);
        texts.set(text, child);
        next.to.appendChild(text);
      } else if (isElement(child) && !DROPPED.has(child.tagName) && !isTalk(child)) {
        const element = document.createElement(child.tagName);
        for (const { name, value } of child.attrs) set(element, name, value);
        next.to.appendChild(element);
        waiting.push({ from: child, to: element });
      }
    }
  }
  return { document, texts };
}

const TALK =
  /(?:^|\s)(?:comments|comment-?list|comments-area|comments-section|disqus_thread|respond)(?:\s|$)/i;

/** What readers wrote under an article can be longer than the article itself. */
function isTalk(element: Element): boolean {
  return element.attrs.some(({ name, value }) => (name === 'id' || name === 'class') && TALK.test(value));
}

function set(element: DomElement, name: string, value: string): void {
  if (SEEN.has(name)) element.setAttribute(name, value);
}
