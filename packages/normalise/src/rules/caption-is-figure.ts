import type { Element, ElementContent } from 'hast';
import { blocksOf, textOf } from '../block.ts';
import { findCaption } from '../captions/find-caption.ts';
import { setCredit } from '../captions/set-credit.ts';
import { dropWords } from '../edit.ts';
import { elementsOf } from '../elements.ts';
import { setHole } from '../hole.ts';
import { setPart } from '../part.ts';
import { say } from '../say.ts';
import type { Work } from '../work.ts';

const RULE = 'caption-is-figure';

/**
 * A line of a clipping that is a picture's caption stands in a figure, its credit in `cite`, its picture said to be missing.
 * In the captions of a page and of Markdown the credit is found too.
 */
export function captionIsFigure(work: Work): void {
  for (const { node: caption } of elementsOf(work.tree, 'figcaption')) credited(work, caption);
  for (const { node, text, place } of blocksOf(work.tree, 'caption')) {
    if (node.tagName === 'figure') continue;
    const found = findCaption(text);
    if (found === undefined) continue;
    setCredit(work, node, found);
    dropWords(work, node, 0, found.from, { rule: RULE, action: 'removed', note: 'before the caption' });
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

/** What the page itself calls the credit, else what reads like one at the end, is the credit. */
function credited(work: Work, caption: Element): void {
  const [only] = caption.children;
  if (caption.children.length === 1 && only?.type === 'element' && only.tagName === 'p')
    caption.children = only.children;
  const named = caption.children.find((child) => child.type === 'element' && child.tagName === 'cite');
  const found = findCaption(textOf(named?.type === 'element' ? named : caption));
  if (found?.credit === undefined) return;
  if (named?.type === 'element') {
    if (found.to > 0) return;
    const end = textOf(named).length;
    dropWords(work, named, found.credit.to, end, { rule: RULE, action: 'removed' });
    dropWords(work, named, 0, found.credit.from, {
      rule: RULE,
      action: 'removed',
      note: 'the word before the credit',
    });
  } else if (!caption.children.some((child) => child.type === 'element' && child.tagName === 'p')) {
    setCredit(work, caption, found);
    caption.children = caption.children.filter((child) => child.type !== 'text' || child.value !== '');
  }
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}
