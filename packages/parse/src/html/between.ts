import { type Block, type Section, isSection, lettersOf, wordsAt, wordsIn } from './blocks.ts';
import { isDataTable } from './data-table.ts';
import { isRefused } from './judge/marks.ts';
import { leadsAway } from './judge/phrases.ts';

/** What a page sets apart from its paragraphs. A figure is here for its words; pictures have a judge of their own. */
const STRUCTURES: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table', 'blockquote', 'pre', 'figure']);
/** More of its letters in links than this, and a list leads away. */
const LINKED = 0.3;
/** More of its letters than this in the body, and the rest of it is too. */
const MOST = 0.5;

/**
 * Takes a page cut into blocks and those that are its article's body, and gives the blocks of the lists, tables of data,
 * quotations, code and formulas that stand between two of these in one container, or are mostly among them: they are the
 * article's too, unless their names or words say otherwise. The judge looks at one line after another, and the short lines
 * of a table tell it little.
 */
export function keptBetween(section: Section, body: ReadonlySet<Block>): ReadonlySet<Block> {
  const kept = new Set<Block>();
  const holding = new Set<Section>();
  markHolding(section, body, holding);
  const visit = (inner: Section): void => {
    if (!holding.has(inner)) return;
    const { children } = inner;
    // What is refused, a picture, and what holds no words come between nothing.
    const told = children.filter(
      (child) => wordsAt(child, 'start') !== undefined && !isSetAside(child) && !isPicture(child),
    );
    const own = told.map((child) => isStructure(child) && isOwn(child));
    // What stands last before each of them, and first after, structures aside; in one pass each, for a page may have thousands.
    const before = others(told, own);
    const after = others(told.toReversed(), own.toReversed()).reverse();
    told.forEach((child, at) => {
      if (own[at] !== true) return;
      const between = isBody(before[at], 'end', body) && isBody(after[at], 'start', body);
      const blocks = wordsIn(child);
      const inBody = blocks.filter((block) => body.has(block));
      if (between || lettersOf(inBody) > lettersOf(blocks) * MOST)
        for (const block of blocks) kept.add(block);
    });
    for (const child of children) if (isSection(child)) visit(child);
  };
  visit(section);
  for (const block of captionsIn(section, (one) => body.has(one) || kept.has(one))) kept.add(block);
  return kept;
}

/** Marks the sections that hold something of the body. */
function markHolding(section: Section, body: ReadonlySet<Block>, holding: Set<Section>): boolean {
  let holds = false;
  for (const child of section.children)
    if (isSection(child) ? markHolding(child, body, holding) : child.kind === 'text' && body.has(child))
      holds = true;
  if (holds) holding.add(section);
  return holds;
}

/** For each part, the last one before it that is no structure. */
function others(
  parts: readonly (Section | Block)[],
  own: readonly boolean[],
): (Section | Block | undefined)[] {
  let last: Section | Block | undefined;
  return parts.map((part, at) => {
    const found = last;
    if (own[at] === false) last = part;
    return found;
  });
}

function isBody(part: Section | Block | undefined, side: 'start' | 'end', body: ReadonlySet<Block>): boolean {
  const block = part && wordsAt(part, side);
  return block !== undefined && body.has(block);
}

function isSetAside(child: Section | Block): boolean {
  return isSection(child) && isRefused(child.element);
}

/** A structure, or a box that holds nothing else; a formula on a line of its own. */
function isStructure(child: Section | Block): boolean {
  if (!isSection(child))
    return (
      child.nodes.every((node) => node.nodeName === 'math' || node.nodeName === '#text') &&
      child.nodes.some((node) => node.nodeName === 'math')
    );
  if (STRUCTURES.has(child.element.tagName)) return true;
  const [only] = child.children;
  return (
    child.element.tagName === 'div' && child.children.length === 1 && only !== undefined && isStructure(only)
  );
}

/** A figure of no words but those of its caption. */
function isPicture(child: Section | Block): boolean {
  return (
    isSection(child) &&
    child.element.tagName === 'figure' &&
    !child.children.some(
      (part) => isSection(part) && part.element.tagName !== 'figcaption' && isStructure(part),
    )
  );
}

function isOwn(structure: Section | Block): boolean {
  if (!isSection(structure)) return true;
  const { tagName } = structure.element;
  if (tagName === 'table' && !isDataTable(structure)) return false;
  const parts = structure.children.filter(isSection);
  if (
    tagName === 'figure' &&
    !parts.some((part) => part.element.tagName !== 'figcaption' && isStructure(part))
  )
    return false;
  const refused = (inner: Section): boolean =>
    inner.children.some((child) => isSetAside(child) || (isSection(child) && refused(child)));
  const blocks = wordsIn(structure);
  return (
    blocks.reduce((sum, block) => sum + block.linked, 0) <= lettersOf(blocks) * LINKED &&
    !refused(structure) &&
    !blocks.some((block) => leadsAway(block.text))
  );
}

/** What a figure of words (a quotation, a table, code) says of itself stays with it; the captions of pictures stay with these. */
function captionsIn(section: Section, has: (block: Block) => boolean): Block[] {
  const parts = section.children.filter(isSection);
  const found = parts.flatMap((child) => captionsIn(child, has));
  if (section.element.tagName !== 'figure' || !wordsIn(section).some(has)) return found;
  return [...found, ...parts.filter(({ element }) => element.tagName === 'figcaption').flatMap(wordsIn)];
}
