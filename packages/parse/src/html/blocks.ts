import { BLOCKS, MEDIA, PICTURES, SILENT } from './elements.ts';
import { single } from './single.ts';
import { type ChildNode, type Element, type TextNode, isElement, isText } from './page.ts';

/** A stretch of a page that reads as one: the inline nodes between two block boundaries. */
export interface Block {
  readonly kind: 'text' | 'image' | 'embed';
  /** Place in the page's list of blocks. */
  readonly index: number;
  readonly nodes: readonly ChildNode[];
  /** The block element that holds it. */
  readonly container: Element;
  /** Its words, white space made single. */
  readonly text: string;
  readonly texts: readonly TextNode[];
  /** How many characters it has, white space aside. */
  readonly letters: number;
  /** How many of these stand in links. */
  readonly linked: number;
  /** How many of these are bold or slanted. */
  readonly stressed: number;
}

/** A block element with the blocks and block elements inside it, in order. */
export interface Section {
  readonly element: Element;
  readonly children: readonly (Section | Block)[];
}

/** Takes an element and gives it cut into blocks: as a tree, and as the list of all blocks in order. */
export function blocksOf(root: Element): { readonly section: Section; readonly blocks: readonly Block[] } {
  const blocks: Block[] = [];
  const holders = holdersIn(root);
  return { section: cut(root, holders, blocks), blocks };
}

export function isSection(node: Section | Block): node is Section {
  return 'element' in node;
}

/** Takes a part of a page and gives its blocks of text. */
export function wordsIn(part: Section | Block): readonly Block[] {
  const words: Block[] = [];
  gather(part, words);
  return words;
}

function gather(part: Section | Block, into: Block[]): void {
  if (isSection(part)) for (const child of part.children) gather(child, into);
  else if (part.kind === 'text') into.push(part);
}

/** Takes a part of a page and gives the first or the last of its blocks of text, if it has any. */
export function wordsAt(part: Section | Block, side: 'start' | 'end'): Block | undefined {
  if (!isSection(part)) return part.kind === 'text' ? part : undefined;
  const { children } = part;
  for (let at = 0; at < children.length; at++) {
    const child = children[side === 'start' ? at : children.length - 1 - at];
    const found = child && wordsAt(child, side);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Takes blocks and gives how many characters they have together, white space aside. */
export function lettersOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.letters, 0);
}

/** The elements that hold a block element, and so cannot be part of a run of text. */
function holdersIn(root: Element): ReadonlySet<Element> {
  const holders = new Set<Element>();
  const visit = (element: Element): boolean => {
    let holds = BLOCKS.has(element.tagName);
    for (const child of element.childNodes)
      if (isElement(child) && !SILENT.has(child.tagName) && visit(child)) holds = true;
    if (holds) holders.add(element);
    return holds;
  };
  visit(root);
  holders.add(root);
  return holders;
}

function cut(element: Element, holders: ReadonlySet<Element>, blocks: Block[]): Section {
  const children: (Section | Block)[] = [];
  let run: ChildNode[] = [];
  const close = (): void => {
    const block = blockOf(run, element, blocks.length);
    run = [];
    if (block === undefined) return;
    blocks.push(block);
    children.push(block);
  };
  for (const child of element.childNodes) {
    if (isElement(child) && holders.has(child)) {
      close();
      children.push(cut(child, holders, blocks));
    } else if (isElement(child) && SILENT.has(child.tagName)) {
      continue;
    } else if (isBreak(child) && endsInBreak(run) && element.tagName !== 'pre') {
      close();
    } else if (isElement(child) || isText(child)) {
      run.push(child);
    }
  }
  close();
  return { element, children };
}

function isBreak(node: ChildNode): boolean {
  return node.nodeName === 'br';
}

function endsInBreak(run: readonly ChildNode[]): boolean {
  const last = run.findLast((node) => !(isText(node) && node.value.trim() === ''));
  return last !== undefined && isBreak(last);
}

/** How many characters of a text are not white space. */
function countLetters(text: string): number {
  return text.replace(/[\s\u200b]+/g, '').length;
}

const STRESS: ReadonlySet<string> = new Set(['b', 'strong', 'em', 'i']);

function blockOf(nodes: readonly ChildNode[], container: Element, index: number): Block | undefined {
  const texts: TextNode[] = [];
  let text = '';
  let linked = 0;
  let stressed = 0;
  let media: Block['kind'] | undefined;
  const visit = (node: ChildNode, inLink: boolean, inStress: boolean): void => {
    if (isText(node)) {
      texts.push(node);
      text += node.value;
      if (!inLink && !inStress) return;
      const letters = countLetters(node.value);
      if (inLink) linked += letters;
      if (inStress) stressed += letters;
    } else if (isElement(node) && !SILENT.has(node.tagName)) {
      if (MEDIA.has(node.tagName))
        media = PICTURES.has(node.tagName) && media !== 'embed' ? 'image' : 'embed';
      else if (node.tagName === 'br') text += '\n';
      const link = inLink || node.tagName === 'a';
      const stress = inStress || STRESS.has(node.tagName);
      if (!MEDIA.has(node.tagName) || PICTURES.has(node.tagName))
        for (const child of node.childNodes) visit(child, link, stress);
    }
  };
  for (const node of nodes) visit(node, false, false);
  const words = single(text);
  let letters = words.length;
  for (let at = words.indexOf(' '); at !== -1; at = words.indexOf(' ', at + 1)) letters -= 1;
  if (words === '' && media === undefined) return undefined;
  return {
    kind: words === '' && media !== undefined ? media : 'text',
    index,
    nodes,
    container,
    text: words,
    texts,
    letters,
    linked,
    stressed,
  };
}
