import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { parseMarkup } from './parser/parse-markup.ts';

export type Element = Tree.Element;
export type TextNode = Tree.TextNode;
export type ChildNode = Tree.ChildNode;

/** A saved page as a tree no deeper than {@link MAX_DEPTH}, each node with its place in `source`. */
export interface Page {
  readonly source: string;
  readonly document: Tree.Document;
  readonly html: Element;
  readonly head: Element;
  readonly body: Element;
  /** Whether something was so deep that it had to be flattened. */
  readonly flattened: boolean;
}

/** Real pages are some 30 deep; past this nothing is structure, and recursive walkers would overflow. */
export const MAX_DEPTH = 128;

/** Takes the text of a page and gives its tree, as the HTML standard parses it. Never throws. */
export function parsePage(source: string): Page {
  const document = parseMarkup(source);
  const flattened = flatten(document);
  const html = document.childNodes.find(isElement);
  const [head, body] = ['head', 'body'].map((name) =>
    html?.childNodes.filter(isElement).find((node) => node.tagName === name),
  );
  if (html === undefined || head === undefined)
    throw new Error('the HTML standard makes html and head of any input');
  return { source, document, html, head, body: body ?? frameset(html), flattened };
}

export function isElement(node: Tree.Node): node is Element {
  return 'tagName' in node;
}

export function isText(node: Tree.Node): node is TextNode {
  return node.nodeName === '#text';
}

/** Takes an element and an attribute's name and gives the attribute's value, or nothing. */
export function attribute(node: Element, name: string): string | undefined {
  for (const one of node.attrs) if (one.name === name) return one.value;
  return undefined;
}

/** Takes a node and gives the element that holds it, if one does. */
export function parentOf(node: Element): Element | undefined {
  const parent = node.parentNode;
  return parent !== null && 'tagName' in parent ? parent : undefined;
}

/** A page of frames has no body: an empty one stands for it. */
function frameset(html: Element): Element {
  return { ...html, nodeName: 'body', tagName: 'body', attrs: [], childNodes: [], parentNode: html };
}

/** Puts what stands deeper than {@link MAX_DEPTH} flat into the element at that depth, in its order. */
function flatten(document: Tree.Document): boolean {
  let flattened = false;
  const waiting: { node: Tree.ParentNode; depth: number }[] = [{ node: document, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.depth >= MAX_DEPTH && next.node.childNodes.some(isElement)) {
      next.node.childNodes = textsOf(next.node);
      flattened = true;
    }
    for (const child of next.node.childNodes)
      if (isElement(child)) waiting.push({ node: child, depth: next.depth + 1 });
  }
  return flattened;
}

const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'svg']);

function textsOf(parent: Tree.ParentNode): ChildNode[] {
  const texts: ChildNode[] = [];
  const waiting: Tree.ChildNode[] = parent.childNodes.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isText(node)) texts.push(node);
    else if (isElement(node) && !SILENT.has(node.tagName))
      for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
  for (const text of texts) text.parentNode = parent;
  return texts;
}
