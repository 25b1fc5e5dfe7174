import type { TextNode } from '../page.ts';

/**
 * As much of the document object model ({@link https://dom.spec.whatwg.org/#nodes}) as Readability asks for: nodes in linked
 * lists, words kept until something under them changes. It stands in for a whole DOM, which costs more than the reading.
 */
class LightNode {
  parentNode: LightElement | null = null;
  previousSibling: LightChild | null = null;
  nextSibling: LightChild | null = null;

  get nextElementSibling(): LightElement | null {
    let next = this.nextSibling;
    while (next instanceof LightText) next = next.nextSibling;
    return next;
  }

  get previousElementSibling(): LightElement | null {
    let previous = this.previousSibling;
    while (previous instanceof LightText) previous = previous.previousSibling;
    return previous;
  }

  remove(): void {
    const parent = this.parentNode;
    if (parent === null) return;
    if (this.previousSibling === null) parent.firstChild = this.nextSibling;
    else this.previousSibling.nextSibling = this.nextSibling;
    if (this.nextSibling === null) parent.lastChild = this.previousSibling;
    else this.nextSibling.previousSibling = this.previousSibling;
    this.parentNode = this.previousSibling = this.nextSibling = null;
    parent.changed();
  }
}

/** A run of words, and the text node of the page that it is. */
export class LightText extends LightNode {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  readonly childNodes: readonly LightChild[] = [];
  readonly source: TextNode | undefined;
  readonly textContent: string;

  constructor(words: string, source?: TextNode) {
    super();
    this.textContent = words;
    this.source = source;
  }
}

export type LightChild = LightElement | LightText;

interface Attribute {
  readonly name: string;
  readonly value: string;
}

const NONE: readonly Attribute[] = [];

/** An element. Its names may change: Readability makes paragraphs of boxes. */
export class LightElement extends LightNode {
  readonly nodeType = 1;
  /** What tells Readability that elements may be renamed where they stand. */
  readonly __JSDOMParser__ = true;
  localName: string;
  tagName: string;
  className = '';
  id = '';
  firstChild: LightChild | null = null;
  lastChild: LightChild | null = null;
  readability: unknown = undefined;
  private held: readonly Attribute[] = NONE;
  private words: string | undefined = undefined;
  private single: string | undefined = undefined;

  constructor(name: string) {
    super();
    this.localName = name;
    this.tagName = name.toUpperCase();
  }

  get nodeName(): string {
    return this.tagName;
  }

  get attributes(): (Attribute & { cloneNode(): Attribute })[] {
    return this.held.map(({ name, value }) => ({ name, value, cloneNode: () => ({ name, value }) }));
  }

  setAttributeNode({ name, value }: Attribute): void {
    this.setAttribute(name, value);
  }

  getAttribute(name: string): string | null {
    for (const one of this.held) if (one.name === name) return one.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    this.removeAttribute(name);
    this.held = [...this.held, { name, value }];
    if (name === 'class') this.className = value;
    else if (name === 'id') this.id = value;
  }

  removeAttribute(name: string): void {
    if (this.hasAttribute(name)) this.held = this.held.filter((one) => one.name !== name);
  }

  get childNodes(): LightChild[] {
    const nodes: LightChild[] = [];
    for (let child = this.firstChild; child !== null; child = child.nextSibling) nodes.push(child);
    return nodes;
  }

  get children(): LightElement[] {
    return this.childNodes.filter((child) => child instanceof LightElement);
  }

  get firstElementChild(): LightElement | null {
    return this.firstChild instanceof LightText ? this.firstChild.nextElementSibling : this.firstChild;
  }

  get textContent(): string {
    if (this.words !== undefined) return this.words;
    let words = '';
    for (let child = this.firstChild; child !== null; child = child.nextSibling) words += child.textContent;
    this.words = words;
    return words;
  }

  /** Its words as Readability counts them: without the white space around them, and of more in a row one. */
  get singleSpaced(): string {
    if (this.single !== undefined) return this.single;
    const words = this.textContent.trim();
    this.single = /[^\S ]| {2}/.test(words) ? words.replace(/\s{2,}/g, ' ') : words;
    return this.single;
  }

  appendChild(child: LightChild): LightChild {
    child.remove();
    child.parentNode = this;
    child.previousSibling = this.lastChild;
    if (this.lastChild === null) this.firstChild = child;
    else this.lastChild.nextSibling = child;
    this.lastChild = child;
    this.changed();
    return child;
  }

  removeChild(child: LightChild): LightChild {
    child.remove();
    return child;
  }

  /** Puts `fresh` where `stale` stands. */
  replaceChild(fresh: LightChild, stale: LightChild): LightChild {
    fresh.remove();
    const { previousSibling, nextSibling } = stale;
    stale.remove();
    fresh.parentNode = this;
    fresh.previousSibling = previousSibling;
    fresh.nextSibling = nextSibling;
    if (previousSibling === null) this.firstChild = fresh;
    else previousSibling.nextSibling = fresh;
    if (nextSibling === null) this.lastChild = fresh;
    else nextSibling.previousSibling = fresh;
    this.changed();
    return stale;
  }

  /** The elements below that bear one of the names, in order; the names stand with commas between them. */
  querySelectorAll(names: string): LightElement[] {
    const found: LightElement[] = [];
    gather(this, names === '*' ? undefined : namesIn(names), found);
    return found;
  }

  getElementsByTagName(name: string): LightElement[] {
    return this.querySelectorAll(name);
  }

  /** Nobody here writes markup: Readability keeps this only to give it back. */
  get innerHTML(): string {
    return '';
  }

  /** Readability starts anew: what was here at first is put back. */
  set innerHTML(_: string) {
    while (this.firstChild !== null) this.firstChild.remove();
    this.restore();
  }

  /** Fills the element as it was at first; whoever wants that says how. */
  protected restore(): void {
    throw new Error('nobody said what this element held');
  }

  /** Forgets the words of what holds this. Where they are known, those of all below are: where they are not, none above are. */
  changed(): void {
    if (this.words === undefined) return;
    this.words = this.single = undefined;
    this.parentNode?.changed();
  }
}

/** The lists of names that Readability asks for: some thirty, all in its code. */
const asked = new Map<string, ReadonlySet<string>>();

function namesIn(list: string): ReadonlySet<string> {
  let names = asked.get(list);
  if (names === undefined) asked.set(list, (names = new Set(list.toLowerCase().split(','))));
  return names;
}

function gather(element: LightElement, wanted: ReadonlySet<string> | undefined, into: LightElement[]): void {
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child instanceof LightText) continue;
    if (wanted === undefined || wanted.has(child.localName)) into.push(child);
    gather(child, wanted, into);
  }
}

/** A document of a body, and of a head that gives its title. */
export class LightDocument extends LightElement {
  documentElement: LightElement = new LightElement('html');
  body: LightElement;
  readonly title: string;
  readonly documentURI = 'https://page.invalid/';
  readonly baseURI = 'https://page.invalid/';

  constructor(title: string, body: LightElement) {
    super('#document');
    this.title = title;
    this.body = body;
    const head = new LightElement('head');
    const meta = new LightElement('meta');
    meta.setAttribute('property', 'og:title');
    meta.setAttribute('content', title);
    head.appendChild(meta);
    this.documentElement.appendChild(head);
    this.documentElement.appendChild(body);
    this.appendChild(this.documentElement);
  }

  createElement(name: string): LightElement {
    return new LightElement(name.toLowerCase());
  }

  createTextNode(words: string): LightText {
    return new LightText(words);
  }

  /**
   * Lets go of the page. Readability writes a function that sees its document straight into a property, and the engine puts such a one among
   * what is old: there it would hold every page until the next collection of all, and each would be copied twice before that.
   */
  forget(): void {
    this.firstChild = this.lastChild = null;
    this.documentElement = this.body = new LightElement('html');
  }
}
