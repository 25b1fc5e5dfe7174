import type { Element, ElementContent } from 'hast';
import { blocksOf, placeWithin } from '../block.ts';
import { findCaption } from '../captions/find-caption.ts';
import { dropWords, partNodes } from '../edit.ts';
import { setHole } from '../hole.ts';
import { partOf, setPart } from '../part.ts';
import { say } from '../say.ts';
import type { Work } from '../work.ts';

const RULE = 'caption-is-figure';

/** A line of a clipping that is a picture's caption stands in a figure, its credit in `cite`, its picture said to be missing. */
export function captionIsFigure(work: Work): void {
  for (const { node, text, place } of blocksOf(work.tree)) {
    if (partOf(node) !== 'caption' || node.tagName === 'figure') continue;
    const found = findCaption(text);
    if (found === undefined) continue;
    const { from, to, credit } = found;
    const end = text.length;
    if (credit !== undefined) {
      const creditPlace = placeWithin(node, credit.from, credit.to);
      dropWords(work, node, credit.to, end, { rule: RULE, action: 'removed' });
      const [words, rest] = partNodes(node.children, credit.from);
      const cite = element('cite', rest);
      node.children = [...words, cite];
      dropWords(work, node, to, credit.from, {
        rule: RULE,
        action: 'removed',
        note: 'the word before the credit',
      });
      if (creditPlace !== undefined)
        work.spans.push({
          ...creditPlace,
          action: 'moved',
          rule: RULE,
          to: 'body',
          note: 'the credit of the picture',
        });
      if (to > from) node.children.splice(node.children.indexOf(cite), 0, { type: 'text', value: ' ' });
    }
    dropWords(work, node, 0, from, { rule: RULE, action: 'removed', note: 'before the caption' });
    const caption = element(
      'figcaption',
      node.children.filter((child) => child.type !== 'text' || child.value !== ''),
    );
    if (node.position) caption.position = node.position;
    const image = element('img', []);
    image.properties = { alt: '' };
    setHole(image, { missing: true });
    node.tagName = 'figure';
    node.children = [image, caption];
    setPart(node, 'body');
    say(work, RULE, 'the caption of a picture that is not in the file', { place });
  }
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}
