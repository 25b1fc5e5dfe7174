import { type Block, type Section, isSection, wordsIn } from './blocks.ts';
import { REFUSED, bears, markBits } from './judge/marks.ts';
import { type Element, attribute, parentOf } from './page.ts';

/** The pictures and embeds of an article, and the captions that stand with them. */
export interface Media {
  readonly kept: ReadonlySet<Block>;
  /** The words under a picture. */
  readonly captions: ReadonlySet<Block>;
  /** Elements that are figures though the page does not say so: a picture and its caption, in a box of their own. */
  readonly figures: ReadonlySet<Element>;
}

const CAPTION = markBits('caption');
/** Up to how many characters of other text may stand in the box of a picture. */
const STRAY = 60;
/** In CSS pixels: smaller pictures are icons and portraits. */
const SMALL = 100;

/** Takes a page cut into blocks and the blocks that are its article's body, and gives the pictures and embeds that belong to it. */
export function mediaOf(
  section: Section,
  blocks: readonly Block[],
  body: ReadonlySet<Block>,
  start: number,
): Media {
  const holding = new Set<Element>();
  for (const block of body)
    for (let up: Element | undefined = block.container; up !== undefined; up = parentOf(up)) holding.add(up);
  const last = blocks.findLastIndex((block) => body.has(block));
  const sections = new Map<Element, Section>();
  collect(section, sections);
  const kept = new Set<Block>();
  const captions = new Set<Block>();
  const figures = new Set<Element>();
  const boxes = new Map<Element, Words>();
  for (const block of blocks.slice(start, last + 3)) {
    if (block.kind === 'text' || isSmall(block)) continue;
    const branch = branchOf(block.container, holding);
    if (branch === undefined) {
      if (block.index <= last && !bears(block.container, REFUSED)) kept.add(block);
      continue;
    }
    if (refused(block.container, branch) || (block.index > last && branch.tagName !== 'figure')) continue;
    // A gallery asks the same of its box for each picture.
    let words = boxes.get(branch);
    if (words === undefined) boxes.set(branch, (words = wordsOf(sections.get(branch), branch)));
    const { said, stray } = words;
    if (stray > STRAY) continue;
    kept.add(block);
    for (const caption of said) captions.add(caption);
    if (said.length > 0 && !within(block.container, 'figure')) figures.add(branch);
  }
  return { kept, captions, figures };
}

/** The words in the box of a picture: captions, and how many characters of others. */
interface Words {
  readonly said: readonly Block[];
  readonly stray: number;
}

function wordsOf(box: Section | undefined, branch: Element): Words {
  const said: Block[] = [];
  let stray = 0;
  for (const text of box === undefined ? [] : wordsIn(box))
    if (isCaption(text.container, branch)) said.push(text);
    else stray += text.text.length;
  return { said, stray };
}

function collect(section: Section, into: Map<Element, Section>): void {
  into.set(section.element, section);
  for (const child of section.children) if (isSection(child)) collect(child, into);
}

/** The outermost element around a picture that holds nothing of the body; nothing when the picture stands among the body itself. */
function branchOf(element: Element, holding: ReadonlySet<Element>): Element | undefined {
  let branch: Element | undefined;
  for (let up: Element | undefined = element; up !== undefined && !holding.has(up); up = parentOf(up))
    branch = up;
  return branch;
}

function refused(element: Element, branch: Element): boolean {
  for (
    let up: Element | undefined = element;
    up !== undefined;
    up = up === branch ? undefined : parentOf(up)
  ) {
    if (/^(?:nav|footer|aside|form|button)$/.test(up.tagName) || bears(up, REFUSED)) return true;
  }
  return false;
}

function isCaption(element: Element, branch: Element): boolean {
  for (
    let up: Element | undefined = element;
    up !== undefined;
    up = up === branch ? undefined : parentOf(up)
  ) {
    if (up.tagName === 'figcaption' || bears(up, CAPTION)) return true;
  }
  return false;
}

function within(element: Element, name: string): boolean {
  for (let up: Element | undefined = element; up !== undefined; up = parentOf(up))
    if (up.tagName === name) return true;
  return false;
}

function isSmall(block: Block): boolean {
  return block.nodes.some(
    (node) =>
      'tagName' in node &&
      ['width', 'height'].some(
        (side) => Number.parseInt(attribute(node, side) ?? '', 10) < SMALL && block.kind === 'image',
      ),
  );
}
