import { placeOf } from '../block.ts';
import { around, attribute, elementsOf } from '../elements.ts';
import { holeOf } from '../hole.ts';
import { say } from '../say.ts';
import type { Work } from '../work.ts';

const RULE = 'image-has-alt';
/** The name of a file is no description. */
const FILE_NAME =
  /^\S+\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)$|^(?:img|dsc|image|photo|picture)[ _-]?\d*$/i;

/**
 * A picture has a text in its place: its own, else its title. One that has neither is left to its caption, or said to
 * be without; a description is never made up.
 */
export function imageHasAlt(work: Work): void {
  for (const found of elementsOf(work.tree, 'img')) {
    const { node } = found;
    const alt = attribute(node, 'alt');
    if (alt !== undefined && !FILE_NAME.test(alt)) continue;
    // An empty text is meant in HTML; in Markdown it is none.
    if (
      alt === undefined &&
      node.properties['alt'] === '' &&
      (work.draft.format !== 'markdown' || holeOf(node) !== undefined)
    )
      continue;
    const title = attribute(node, 'title');
    node.properties['alt'] = title !== undefined && !FILE_NAME.test(title) ? title : '';
    if (node.properties['alt'] !== '') continue;
    const figure = around(found, 'figure');
    const captioned = figure?.children.some(
      (child) => child.type === 'element' && child.tagName === 'figcaption',
    );
    if (captioned === true) continue;
    say(work, RULE, 'a picture has no text in its place', {
      place: placeOf(node),
      level: 'warning',
      note: 'Describe the picture in its alt text.',
    });
  }
}
