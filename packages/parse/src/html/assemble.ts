import type { ElementContent, Element as HastElement, Root } from 'hast';
import { type Block, type Section, isSection } from './blocks.ts';
import { isDataTable } from './data-table.ts';
import { inlineOf } from './inline.ts';
import { type Element, attribute } from './page.ts';
import { elementOf } from './to-hast.ts';

/** Elements that mean something in an article and stay; every other block element gives way to what it holds. */
const KEPT: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote ul ol li dl dt dd pre table caption thead tbody tfoot tr td th figure figcaption details summary'.split(
    ' ',
  ),
);
/** Elements that may hold a run of text as it is. */
const BARE: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 li dt dd pre td th caption figcaption summary'.split(' '),
);
const TABLE: ReadonlySet<string> = new Set('table caption thead tbody tfoot tr td th'.split(' '));

/** Takes a page cut into blocks and which of them are the article, and gives the article's tree. */
export function assemble(section: Section, kept: Kept): Root {
  return { type: 'root', children: sectionOf(section, kept, false) };
}

/** Which blocks are kept, which of them are captions, and which elements are figures though they are not named so. */
export interface Kept {
  readonly has: (block: Block) => boolean;
  readonly captions: ReadonlySet<Block>;
  readonly figures: ReadonlySet<Element>;
}

function sectionOf(section: Section, kept: Kept, inTable: boolean): ElementContent[] {
  if (kept.figures.has(section.element)) return figureOf(section, kept);
  const { element } = section;
  const name = element.tagName;
  if (name === 'hr') return [];
  const asTable = name === 'table' ? isDataTable(section) : inTable;
  const stays = KEPT.has(name) && (asTable || !TABLE.has(name)) && !(name === 'figure' && inFigure(element));
  const bare = stays && BARE.has(name);
  const children: ElementContent[] = [];
  for (const child of section.children) {
    if (isSection(child)) {
      children.push(...sectionOf(child, kept, asTable));
    } else if (kept.has(child)) {
      const inline = inlineOf(child.nodes, name === 'pre');
      if (inline.length === 0) continue;
      const inFigureAlone = name === 'figure' && child.kind !== 'text';
      if (bare || inFigureAlone) children.push(...inline);
      else if (child.kind === 'embed') children.push(embedOf(inline));
      else children.push({ type: 'element', tagName: 'p', properties: {}, children: inline });
    }
  }
  const cell = asTable && (name === 'td' || name === 'th' || name === 'tr');
  if (children.length === 0 && !(cell && section.children.length === 0 && name !== 'tr')) return [];
  if (stays) return [coded(elementOf(element, unnest(name, children)))];
  return carryLanguage(element, children);
}

/** What is embedded is no part of the text: the link that will stand for it is a caption. */
function embedOf(inline: ElementContent[]): ElementContent {
  const caption: ElementContent = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: inline,
  };
  return { type: 'element', tagName: 'figure', properties: {}, children: [caption] };
}

/** A picture and its caption in boxes of no meaning are a figure. */
function figureOf(section: Section, kept: Kept): ElementContent[] {
  const shown: ElementContent[] = [];
  const said: ElementContent[] = [];
  const visit = (inner: Section): void => {
    for (const child of inner.children) {
      if (isSection(child)) visit(child);
      else if (kept.captions.has(child))
        said.push(...(said.length > 0 ? [SPACE] : []), ...inlineOf(child.nodes, false));
      else if (kept.has(child)) shown.push(...inlineOf(child.nodes, false));
    }
  };
  visit(section);
  if (shown.length === 0) return [];
  const caption: ElementContent[] =
    said.length > 0 ? [{ type: 'element', tagName: 'figcaption', properties: {}, children: said }] : [];
  return [elementOf(section.element, [...shown, ...caption], 'figure')];
}

const SPACE: ElementContent = { type: 'text', value: ' ' };

/** The language of code is said on `code`, as the HTML standard shows it ({@link https://html.spec.whatwg.org/#the-code-element}). */
function coded(element: HastElement): HastElement {
  const { className, ...properties } = element.properties;
  if (element.tagName !== 'pre' || className === undefined) return element;
  const code: HastElement = { ...element, tagName: 'code', properties: { className } };
  return { ...element, properties, children: [code] };
}

/** A paragraph may not hold a block; what a broken page nests so is parted. */
function unnest(name: string, children: ElementContent[]): ElementContent[] {
  if (!/^(?:p|h[1-6]|pre)$/.test(name)) return children;
  return children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'p' ? child.children : [child],
  );
}

function inFigure(element: Element): boolean {
  for (let up = element.parentNode; up !== null && 'tagName' in up; up = up.parentNode)
    if (up.tagName === 'figure') return true;
  return false;
}

/** The language and direction of an element that gives way pass to what it held. */
function carryLanguage(element: Element, children: ElementContent[]): ElementContent[] {
  const lang = attribute(element, 'lang');
  const dir = attribute(element, 'dir');
  if ((lang === undefined && dir === undefined) || element.tagName === 'body') return children;
  for (const child of children) {
    if (child.type !== 'element') continue;
    if (lang) child.properties['lang'] ??= lang;
    if (dir) child.properties['dir'] ??= dir;
  }
  return children;
}
