import type { Block } from './block.ts';
import { blocksOf } from './block.ts';
import { isCaption } from './captions/find-caption.ts';
import { findDates } from './dates/find-date.ts';
import { judge } from './furniture/judge.ts';
import { bylineOf } from './bylines/find-byline.ts';
import type { Part } from './part.ts';
import { partOf, setPart } from './part.ts';
import { isNote, isRights, isTags, sourceLineOf } from './lines.ts';
import { titleAmong } from './titles/find-title.ts';
import type { Work } from './work.ts';

/**
 * Judges once what each block of a clipping is to its article, and notes it on the block ({@link partOf}); the rules act
 * on what was noted. Does nothing on a tree that was judged before.
 */
export function label(work: Work): void {
  if (work.draft.format !== 'text' || work.tree.data?.judged) return;
  work.tree.data = { ...work.tree.data, judged: true };
  const blocks = blocksOf(work.tree);
  const likely = judge(blocks);
  const parts: Part[] = blocks.map((_, index) => ((likely[index] ?? 0) >= 0.5 ? 'body' : 'furniture'));
  const first = parts.indexOf('body');
  const last = parts.lastIndexOf('body');
  const title = titleAmong(blocks, first);
  blocks.forEach((block, index) => {
    setPart(block.node, partHere(block, index, { first, last, title, judged: parts[index] ?? 'body' }));
  });
}

interface Around {
  readonly first: number;
  readonly last: number;
  readonly title: number;
  readonly judged: Part;
}

/** How far from the body a line may stand that says something of its article. */
const NEAR = 4;

function partHere({ text }: Block, index: number, { first, last, title, judged }: Around): Part {
  if (index === title) return 'title';
  const before = index < first && index >= Math.min(first - NEAR, title);
  const after = index > last && index <= last + NEAR;
  const inside = index >= first && index <= last;
  if (!before && !after && !inside) return 'furniture';
  if (isCaption(text)) return 'caption';
  if (isNote(text)) return 'note';
  if (text.length < 200) {
    if (isTags(text)) return 'tags';
    if (isRights(text)) return 'rights';
    if (sourceLineOf(text) !== undefined) return 'source';
    if (!inside && isDateLine(text)) return 'date';
    if (judged !== 'body' && bylineOf(text) !== undefined) return 'byline';
  }
  return judged;
}

function isDateLine(text: string): boolean {
  const [date] = findDates(text);
  return date !== undefined && text.length - (date.to - date.from) < 40;
}

export { partOf };

declare module 'hast' {
  interface RootData {
    judged?: boolean | undefined;
  }
}
