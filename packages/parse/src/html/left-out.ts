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
    if (start < span.end) apart.push({ ...span, start });
  }
  return apart;
}

function visit(section: Section, stays: (block: Block) => boolean, spans: Span[]): boolean {
  const inner: Span[] = [];
  let any = false;
  for (const child of section.children) {
    if (isSection(child)) {
      if (visit(child, stays, inner)) any = true;
    } else if (stays(child)) {
      any = true;
    } else {
      const place = placeOf(child);
      if (place) inner.push({ ...place, action: 'removed', rule: 'furniture-is-removed' });
    }
  }
  const place = section.element.sourceCodeLocation;
  if (any || !place || section.element.tagName === 'body') spans.push(...inner);
  else if (inner.length > 0)
    spans.push({
      start: place.startOffset,
      end: place.endOffset,
      action: 'removed',
      rule: 'furniture-is-removed',
    });
  return any;
}

function placeOf(block: Block): { readonly start: number; readonly end: number } | undefined {
  const hasPlace = ({ sourceCodeLocation }: ChildNode): boolean => Boolean(sourceCodeLocation);
  const first = block.nodes.find(hasPlace)?.sourceCodeLocation;
  const last = block.nodes.findLast(hasPlace)?.sourceCodeLocation;
  return first && last && first.startOffset < last.endOffset
    ? { start: first.startOffset, end: last.endOffset }
    : undefined;
}
