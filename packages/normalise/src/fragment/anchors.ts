import type { Element, Root } from 'hast';
import { holeOf } from '../hole.ts';
import { pathSegment } from '../slug.ts';
import { kindOf } from './kinds.ts';
import { plainWords } from './plain.ts';

/**
 * What every id of a fragment begins with. A page's own ids never do, and a name with a hyphen is no property that a
 * script could mean ({@link https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object DOM clobbering}).
 */
export const PREFIX = 'in-';

/** Takes an id as a source writes it (or the fragment of a link to it) and gives the one it has in a fragment; an id that has been given once stays. */
export function anchorOf(id: string): string {
  const plain = /^[A-Za-z0-9_.-]{1,80}$/.test(id) ? id : pathSegment(decoded(id), 80);
  if (plain.startsWith(PREFIX)) return plain;
  return PREFIX + (plain === '' ? 'x' : plain);
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Which element bears which id, and where a link inside the body leads. */
export interface Anchors {
  readonly of: ReadonlyMap<Element, string>;
  /** Takes the part of a link after `#` and gives the id that it leads to, if there is one. */
  readonly target: (hash: string) => string | undefined;
  /** Ids that a link of the body leads to. */
  readonly wanted: ReadonlySet<string>;
}

/** Takes a body and gives its ids, each once: those it has, and one for every heading that has none. */
export function anchorsOf(tree: Root): Anchors {
  const of = new Map<Element, string>();
  const taken = new Map<string, number>();
  const targets = new Map<string, string>();
  const hashes: string[] = [];
  const headings: Element[] = [];
  const take = (element: Element, wish: string): string => {
    let name = wish;
    let number = taken.get(wish) ?? 1;
    while (taken.has(name)) name = `${wish}-${String((number += 1))}`;
    taken.set(wish, number);
    if (name !== wish) taken.set(name, 1);
    of.set(element, name);
    return name;
  };
  for (const element of elementsOf(tree)) {
    // A link to an article is printed by others, who know nothing of an id that it had.
    if (holeOf(element)?.article !== undefined) continue;
    const { id, name, href } = element.properties;
    const own =
      typeof id === 'string' && id !== ''
        ? id
        : element.tagName === 'a' && typeof name === 'string'
          ? name
          : '';
    if (own !== '' && !targets.has(own)) targets.set(own, take(element, anchorOf(own)));
    else if (kindOf(element.tagName) === 'heading') headings.push(element);
    if (typeof href === 'string' && href.trim().startsWith('#')) hashes.push(href.trim().slice(1));
  }
  for (const heading of headings) {
    const slug = pathSegment(plainWords(heading), 60);
    const name = take(heading, PREFIX + (slug === '' ? 'section' : slug));
    const bare = name.slice(PREFIX.length);
    if (!targets.has(bare)) targets.set(bare, name);
  }
  const byAnchor = new Set(targets.values());
  const target = (hash: string): string | undefined => {
    const exact = targets.get(hash) ?? targets.get(decoded(hash));
    if (exact !== undefined) return exact;
    const name = anchorOf(hash);
    return byAnchor.has(name) ? name : undefined;
  };
  return { of, target, wanted: new Set(hashes.map(target).filter((name) => name !== undefined)) };
}

function* elementsOf(tree: Root): Generator<Element> {
  const stack: (Root | Element)[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'element') yield node;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child?.type === 'element') stack.push(child);
    }
  }
}
