import { type Block, type Section, isSection, wordsIn } from './blocks.ts';
import { isRefused } from './judge/marks.ts';
import { type ChildNode, attribute, isElement } from './page.ts';

/** How many characters a note may have; a longer target of a link is a part of the page. */
const LONGEST = 2000;

/**
 * Takes a page cut into blocks and those that are its article's body, and gives the notes under it: what a link in the body
 * leads to, on the same page, with all that stands in one list with it.
 */
export function notesOf(section: Section, body: ReadonlySet<Block>): ReadonlySet<Block> {
  const wanted = new Set<string>();
  for (const block of body) for (const node of block.nodes) linksIn(node, wanted);
  const notes = new Set<Block>();
  if (wanted.size === 0) return notes;
  const visit = (inner: Section, list: Section | undefined): void => {
    if (isRefused(inner.element)) return;
    const { tagName } = inner.element;
    const around = /^(?:ol|ul|dl)$/.test(tagName) ? inner : list;
    if (isNote(inner, wanted) && !wordsIn(inner).some((block) => body.has(block)))
      for (const block of wordsIn(around ?? inner)) notes.add(block);
    for (const child of inner.children) if (isSection(child)) visit(child, around);
  };
  visit(section, undefined);
  return notes;
}

function linksIn(node: ChildNode, into: Set<string>): void {
  if (!isElement(node)) return;
  const href = node.tagName === 'a' ? attribute(node, 'href') : undefined;
  if (href !== undefined && /^#./.test(href)) into.add(href.slice(1));
  for (const child of node.childNodes) linksIn(child, into);
}

function isNote(section: Section, wanted: ReadonlySet<string>): boolean {
  const { element } = section;
  if (!/^(?:li|p|dd|dt|div|aside)$/.test(element.tagName)) return false;
  const blocks = wordsIn(section);
  if (blocks.length === 0 || blocks.reduce((sum, { letters }) => sum + letters, 0) > LONGEST) return false;
  const named = (node: ChildNode): boolean =>
    isElement(node) &&
    [attribute(node, 'id'), attribute(node, 'name')].some((name) => name !== undefined && wanted.has(name));
  return named(element) || blocks[0]?.nodes.some((node) => named(node)) === true;
}
