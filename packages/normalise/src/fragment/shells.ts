import type { Element, Properties } from 'hast';
import { attributesOf } from './attributes.ts';
import type { Anchors } from './anchors.ts';
import type { Holes } from './holes.ts';
import { kindOf, nameOf } from './kinds.ts';
import type { Shell } from './runs.ts';
import { safeUrl } from './url.ts';
import { holeOf } from '../hole.ts';

/** What the nesting of one body knows as it goes. */
export interface Nesting {
  readonly anchors: Anchors;
  readonly holes: Holes;
  /** Ids that have been written. */
  readonly written: Set<string>;
}

/** Where words and blocks stand. */
export interface Place {
  readonly nesting: Nesting;
  /** Links and emphasis around them, the outermost first. */
  readonly shells: readonly Shell[];
  readonly inLink: boolean;
  readonly inRuby: boolean;
  readonly verbatim: boolean;
}

/** Takes an element and gives its id for writing, once; elements that do not stay give theirs only where a link leads to it. */
export function idOf(element: Element, nesting: Nesting, stays: boolean): Properties {
  const id = nesting.anchors.of.get(element);
  if (id === undefined || nesting.written.has(id) || !(stays || nesting.anchors.wanted.has(id))) return {};
  nesting.written.add(id);
  return { id };
}

/** Takes an element of a line and gives what of it stays around its words; nothing when only the words stay. */
export function shellOf(element: Element, place: Place): Shell | undefined {
  const { nesting } = place;
  const tagName = nameOf(element.tagName);
  const kind = kindOf(tagName);
  const properties = attributesOf(element, tagName);
  if (kind === 'inline' || (kind === 'time' && properties['dateTime'] !== undefined)) {
    return { tagName, properties: { ...properties, ...idOf(element, nesting, true) } };
  }
  if (kind === 'link' && !place.inLink) {
    if (holeOf(element)?.article !== undefined)
      return { tagName: 'a', properties: { dataHole: nesting.holes.article(element) } };
    const target = targetOf(element, nesting);
    if (target !== undefined) {
      return { tagName: 'a', properties: { ...properties, ...target, ...idOf(element, nesting, true) } };
    }
  }
  const { lang, dir } = properties;
  const left: Properties = {
    ...(lang === undefined ? {} : { lang }),
    ...(dir === undefined ? {} : { dir }),
    ...idOf(element, nesting, kind === 'span' || kind === 'link'),
  };
  return Object.keys(left).length === 0 ? undefined : { tagName: 'span', properties: left };
}

function targetOf(element: Element, nesting: Nesting): Properties | undefined {
  const { href } = element.properties;
  if (typeof href !== 'string') return undefined;
  if (href.trim().startsWith('#')) {
    const id = nesting.anchors.target(href.trim().slice(1));
    return id === undefined ? undefined : { href: `#${id}` };
  }
  const url = safeUrl(href);
  return url === undefined ? undefined : { href: url };
}
