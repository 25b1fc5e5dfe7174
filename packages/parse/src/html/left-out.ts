import type { Span } from '@offprint/article';
import { type Block, type Section, isSection } from './blocks.ts';
import type { ChildNode } from './page.ts';

/** Takes a page cut into blocks, whether each is kept, and what became of those that moved, and gives the stretches left out: whole elements where nothing in them was kept. */
export function leftOut(
  section: Section,
  isKept: (block: Block) => boolean,
  moved: ReadonlyMap<Block, NonNullable<Span['to']>>,
): Span[] {
  const spans: Span[] = [];
  visit(section, (block) => isKept(block) || moved.has(block), spans);
  for (const [block, to] of moved) {
    const place = placeOf(block);
    if (place)
      spans.push({
        ...place,
        action: 'moved',
        rule: to === 'title' ? 'title-is-known' : 'subtitle-is-matter',
        to,
      });
  }
  const apart: Span[] = [];
  // Badly nested markup can make an element end after its parent: the stretch that begins first is told.
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(span.start, apart.at(-1)?.end ?? 0);
    if (start < span.end) apart.push(start === span.start ? span : { ...span, start });
  }
  return apart;
}

/** Adds what is left out of a section, and gives whether anything stays. */
function visit(section: Section, stays: (block: Block) => boolean, spans: Span[]): boolean {
  const begun = spans.length;
  let any = false;
  for (const child of section.children) {
    if (isSection(child)) {
      if (visit(child, stays, spans)) any = true;
    } else if (stays(child)) {
      any = true;
    } else {
      const place = placeOf(child);
      if (place) spans.push(removed(place.start, place.end));
    }
  }
  const place = section.element.sourceCodeLocation;
  if (any || !place || section.element.tagName === 'body' || spans.length === begun) return any;
  // Nothing in it stays: it is told as a whole.
  spans.length = begun;
  spans.push(removed(place.startOffset, place.endOffset));
  return false;
}

function removed(start: number, end: number): Span {
  return { start, end, action: 'removed', rule: 'furniture-is-removed' };
}

function placeOf(block: Block): { readonly start: number; readonly end: number } | undefined {
  const first = block.nodes.find(hasPlace)?.sourceCodeLocation;
  const last = block.nodes.findLast(hasPlace)?.sourceCodeLocation;
  return first && last && first.startOffset < last.endOffset
    ? { start: first.startOffset, end: last.endOffset }
    : undefined;
}

function hasPlace({ sourceCodeLocation }: ChildNode): boolean {
  return Boolean(sourceCodeLocation);
}
