import { Readability } from '@mozilla/readability';
import { type Element, type Page, type TextNode, isElement, isText } from '../page.ts';
import { LightDocument, LightElement, LightText } from './light-dom.ts';

/** Readability tries again with laxer rules until it keeps as many characters as this. */
const ENOUGH = 500;
/** What Readability would throw out at once; a smaller document is a faster one. */
const DROPPED: ReadonlySet<string> = new Set(
  'script style template noscript svg link meta select option button input textarea dialog iframe object embed canvas audio video'.split(
    ' ',
  ),
);
/** The attributes that Readability weighs. Much of what is hidden in a saved page only waits for its script, and is seen here. */
const SEEN: ReadonlySet<string> = new Set(
  'class id role rel itemprop itemtype summary datatable aria-modal'.split(' '),
);

/** Takes a page and its title and gives the text nodes that Mozilla's Readability would keep of it. */
export function askReadability(page: Page, title: string): ReadonlySet<TextNode> {
  const body = new LightBody(page.body);
  const options = {
    charThreshold: ENOUGH,
    keepClasses: true,
    disableJSONLD: true,
    serializer: (root: LightElement) => root,
  };
  const document = new LightDocument(title, body);
  // Its types want a browser's document; it is content with what it asks for.
  const reader: Reader = Reflect.construct(LightReadability, [document, options]);
  const kept = new Set<TextNode>();
  const root = reader.parse()?.content;
  if (root !== undefined) collect(root, kept);
  document.forget();
  return kept;
}

interface Reader {
  parse(): { readonly content: LightElement } | null;
}

/** Readability, which need not look for what no light document holds, nor make the white space of the same words single again and again. */
class LightReadability extends Readability {
  _unwrapNoscriptImages(): void {
    // Every picture has an address, and no other waits in `noscript`.
  }

  _removeScripts(): void {
    // There are none.
  }

  _getInnerText(element: LightElement, isSingle = true): string {
    return isSingle ? element.singleSpaced : element.textContent.trim();
  }
}

/** The body of a page, which Readability may want back as it was. */
class LightBody extends LightElement {
  readonly #page: Element;

  constructor(page: Element) {
    super('body');
    this.#page = page;
    this.restore();
  }

  protected override restore(): void {
    fill(this, this.#page);
  }
}

function collect(element: LightElement, kept: Set<TextNode>): void {
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (!(child instanceof LightText)) collect(child, kept);
    else if (child.source !== undefined) kept.add(child.source);
  }
}

function fill(to: LightElement, from: Element): void {
  for (const { name, value } of from.attrs) if (SEEN.has(name)) to.setAttribute(name, value);
  for (const child of from.childNodes) {
    if (isText(child)) {
      to.appendChild(new LightText(child.value, child));
    } else if (isElement(child) && !DROPPED.has(child.tagName) && !isTalk(child)) {
      const element = new LightElement(child.tagName);
      // That there is an address matters, and whether it leads into the same page; not which.
      if (child.tagName === 'img') element.setAttribute('src', '#');
      else if (child.tagName === 'a' && leadsInside(child)) element.setAttribute('href', '#here');
      fill(element, child);
      to.appendChild(element);
    }
  }
}

function leadsInside(link: Element): boolean {
  return link.attrs.some(({ name, value }) => name === 'href' && /^#./.test(value));
}

const TALK =
  /(?:^|\s)(?:comments|comment-?list|comments-area|comments-section|disqus_thread|respond)(?:\s|$)/i;

/** What readers wrote under an article can be longer than the article itself. */
function isTalk(element: Element): boolean {
  return element.attrs.some(({ name, value }) => (name === 'id' || name === 'class') && TALK.test(value));
}
