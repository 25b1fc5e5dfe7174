import type { Place } from '@offprint/article';
import type { Element } from 'hast';
import { placeOf } from '../block.ts';
import { attribute, elementsOf, replace } from '../elements.ts';
import { safeUrl } from '../fragment/url.ts';
import { say } from '../say.ts';
import type { Work } from '../work.ts';

const RULE = 'markup-is-safe';
const ADDRESSES = ['href', 'action', 'formAction', 'cite', 'xLinkHref', 'background'];
const REMOVED: Readonly<Record<string, string>> = {
  script: 'a script',
  style: 'a style sheet',
  svg: 'an inline drawing',
  template: 'a template',
  link: 'a link to a style sheet',
  base: 'a base address',
  meta: 'a meta element',
};

/**
 * Says what of a source's markup could run, fetch or restyle something, and takes it out. The fragment's allow-list
 * (see {@link import('../fragment/schema.ts').SCHEMA}) is the gate; this is the record of what it will not let through.
 */
export function markupIsSafe(work: Work): void {
  const found = new Map<
    string,
    { count: number; readonly place: Place | undefined; readonly serious: boolean }
  >();
  const note = (what: string, node: Element, serious: boolean): void => {
    const known = found.get(what);
    if (known === undefined) found.set(what, { count: 1, place: placeOf(node), serious });
    else known.count += 1;
  };
  for (const element of elementsOf(work.tree)) {
    const { node } = element;
    const removed = Object.hasOwn(REMOVED, node.tagName) ? REMOVED[node.tagName] : undefined;
    if (removed !== undefined) {
      note(removed, node, node.tagName === 'script');
      replace(element, []);
      const place = placeOf(node);
      if (place !== undefined) work.spans.push({ ...place, action: 'removed', rule: RULE });
      continue;
    }
    for (const key of Object.keys(node.properties)) {
      if (/^on/i.test(key) && key !== 'on') {
        note('an event handler', node, true);
        delete node.properties[key];
      } else if (
        ADDRESSES.includes(key) &&
        attribute(node, key) !== undefined &&
        safeUrl(attribute(node, key) ?? '') === undefined
      ) {
        note('an address that is not of the web', node, true);
        delete node.properties[key];
      }
    }
  }
  for (const [what, { count, place, serious }] of found) {
    say(work, RULE, `${what} was left out${count === 1 ? '' : ` (${String(count)} times)`}`, {
      place,
      level: serious ? 'warning' : 'info',
    });
  }
}
