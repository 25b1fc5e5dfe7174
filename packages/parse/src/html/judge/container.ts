import type { Block } from '../blocks.ts';
import { type Element, parentOf } from '../page.ts';

/** The element that holds most of a page's prose, and how much of it. */
export interface Container {
  readonly element: Element | undefined;
  readonly share: number;
}

const MOST = 0.6;
/** An outer element is preferred when it holds this many times more. */
const MORE = 1.25;

/** Takes blocks and how much each weighs as prose, and gives the smallest element that holds most of it. */
export function containerOf(blocks: readonly Block[], weightOf: (at: number) => number): Container {
  const held = new Map<Element, number>();
  let total = 0;
  blocks.forEach((block, at) => {
    const weight = weightOf(at);
    if (weight === 0) return;
    total += weight;
    for (let up: Element | undefined = block.container; up !== undefined; up = parentOf(up))
      held.set(up, (held.get(up) ?? 0) + weight);
  });
  // Those that hold more than half of it stand inside each other.
  const chain = [...held]
    .filter(([, weight]) => weight > total * MOST)
    .sort(([one, a], [other, b]) => a - b || depthOf(other) - depthOf(one));
  let [element, most] = chain[0] ?? [undefined, 0];
  for (const [outer, weight] of chain) if (weight > most * MORE) [element, most] = [outer, weight];
  return { element, share: most / Math.max(1, total) };
}

/** How many levels an element stands below an ancestor, or -1 when it does not. */
export function levelsTo(element: Element, ancestor: Element | undefined): number {
  let levels = 0;
  for (let up: Element | undefined = element; up !== undefined; up = parentOf(up), levels++)
    if (up === ancestor) return Math.min(20, levels);
  return -1;
}

/** How many levels an element climbs until it holds another. */
export function levelsApart(element: Element, other: Element): number {
  const way = new Set<Element>();
  for (let up: Element | undefined = other; up !== undefined; up = parentOf(up)) way.add(up);
  let levels = 0;
  for (let up: Element | undefined = element; up !== undefined && !way.has(up); up = parentOf(up))
    levels += 1;
  return Math.min(20, levels);
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let up = parentOf(element); up !== undefined; up = parentOf(up)) depth += 1;
  return depth;
}
