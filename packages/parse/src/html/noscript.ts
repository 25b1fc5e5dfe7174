import { type Element, type Page, attribute, isElement, isText, parentOf } from './page.ts';
import { PICTURES } from './elements.ts';
import { addressOf } from './picture.ts';

/** Takes a page and puts the pictures that stand in `noscript`, for readers without scripts, in the place of the ones that scripts would have loaded. */
export function settleNoscript(page: Page): void {
  const waiting: Element[] = [page.body];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const child of next.childNodes) if (isElement(child)) waiting.push(child);
    if (next.tagName !== 'noscript') continue;
    const picture = next.childNodes.filter(isElement).find((child) => PICTURES.has(child.tagName));
    const parent = parentOf(next);
    const words = next.childNodes.some((child) => isText(child) && child.value.trim() !== '');
    if (picture === undefined || parent === undefined || words || addressIn(picture) === undefined) continue;
    const siblings = parent.childNodes.filter(isElement).filter((child) => PICTURES.has(child.tagName));
    if (siblings.some((twin) => addressIn(twin) !== undefined)) continue;
    picture.parentNode = parent;
    const at = parent.childNodes.indexOf(next);
    parent.childNodes = parent.childNodes.flatMap((child, index) =>
      index === at ? [picture] : isElement(child) && siblings.includes(child) ? [] : [child],
    );
  }
}

function addressIn(picture: Element): string | undefined {
  if (picture.tagName !== 'picture') return addressOf(picture) ?? attribute(picture, 'srcset');
  return picture.childNodes
    .filter(isElement)
    .map((child) => addressIn(child))
    .find((address) => address !== undefined);
}
