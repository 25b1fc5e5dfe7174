import { blocksOf } from '../block.ts';
import { isNote } from '../lines.ts';
import { say } from '../say.ts';
import type { Work } from '../work.ts';

const RULE = 'note-is-marked';

/** An editor's note or a correction is kept, and marked: `aside` with the role of a note. */
export function noteIsMarked(work: Work): void {
  for (const { node, parent, text, place } of blocksOf(work.tree)) {
    if (node.tagName !== 'p' || !isNote(text)) continue;
    if (parent.type === 'element' && parent.tagName === 'aside') continue;
    const index = parent.children.indexOf(node);
    if (index === -1) continue;
    parent.children[index] = {
      type: 'element',
      tagName: 'aside',
      properties: { role: 'note' },
      children: [node],
      ...(node.position && { position: node.position }),
    };
    say(work, RULE, 'an editor’s note', { place });
  }
}
