import type { Element } from 'hast';

/**
 * What the rules know of a picture or a link, in `node.data.offprint`: never in its properties, which a source can forge.
 *
 * On an `img`: the asset it shows, or the address it had on the web. An `img` without one is a missing picture.
 * On an `a`: the corpus file of the article that it leads to, with the id there (without `#`, as the link gave it).
 */
export interface Hole {
  /** SHA-256 of an asset of the article. */
  readonly asset?: string;
  readonly missing?: true;
  /** http or https. */
  readonly href?: string;
  /** A file of the corpus that is an article. */
  readonly article?: string;
  readonly hash?: string;
  readonly title?: string;
}

declare module 'hast' {
  interface ElementData {
    offprint?: Hole | undefined;
  }
}

/** Takes an element and gives what the rules know of it, if they know anything. */
export function holeOf(element: Element): Hole | undefined {
  return element.data?.offprint;
}

/** Takes an element and notes on it what a rule knows of it. */
export function setHole(element: Element, hole: Hole): void {
  element.data = { ...element.data, offprint: hole };
}
