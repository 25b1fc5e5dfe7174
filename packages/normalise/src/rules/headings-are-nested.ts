import { placeOf } from '../block.ts';
import { elementsOf } from '../elements.ts';
import { say } from '../say.ts';
import type { Work } from '../work.ts';

const RULE = 'headings-are-nested';

/** Headings of the body stand below the title, from the second depth on, none deeper by more than one than that before it. */
export function headingsAreNested(work: Work): void {
  const open: { readonly was: number; readonly is: number }[] = [];
  let changed = 0;
  for (const { node } of elementsOf(work.tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) {
    const was = Number(node.tagName.charAt(1));
    for (let top = open.at(-1); top !== undefined && top.was > was; top = open.at(-1)) open.pop();
    const above = open.at(-1);
    const is = above === undefined ? 2 : above.was === was ? above.is : Math.min(above.is + 1, 6);
    if (above?.was !== was) open.push({ was, is });
    if (is === was) continue;
    changed += 1;
    node.tagName = `h${String(is)}`;
    if (changed === 1)
      say(work, RULE, 'headings were moved to stand below the title, in order', { place: placeOf(node) });
  }
}
