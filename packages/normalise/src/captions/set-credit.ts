import type { Element } from 'hast';
import { placeWithin, textOf } from '../block.ts';
import { dropWords, partNodes } from '../edit.ts';
import type { Work } from '../work.ts';
import type { FoundCaption } from './find-caption.ts';

const RULE = 'caption-is-figure';

/** Takes a block and the caption that its words are, and puts its credit in `cite`, last, without the word and the brackets around it. */
export function setCredit(work: Work, node: Element, { from, to, credit }: FoundCaption): void {
  if (credit === undefined) return;
  const place = placeWithin(node, credit.from, credit.to);
  dropWords(work, node, credit.to, textOf(node).length, { rule: RULE, action: 'removed' });
  const [words, rest] = partNodes(node.children, credit.from);
  const cite: Element = { type: 'element', tagName: 'cite', properties: {}, children: rest };
  node.children = [...words, cite];
  dropWords(work, node, to, credit.from, {
    rule: RULE,
    action: 'removed',
    note: 'the word before the credit',
  });
  if (place !== undefined)
    work.spans.push({ ...place, action: 'moved', rule: RULE, to: 'body', note: 'the credit of the picture' });
  if (to > from) node.children.splice(node.children.indexOf(cite), 0, { type: 'text', value: ' ' });
}
