import type { Element } from 'hast';

/** What a block is to its article. */
export type Part =
  | 'body'
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'date'
  | 'caption'
  | 'source'
  | 'rights'
  | 'note'
  | 'tags'
  | 'furniture';

declare module 'hast' {
  interface ElementData {
    part?: Part | undefined;
  }
}

/** Takes an element and gives what it was found to be, if that was judged. */
export function partOf(node: Element): Part | undefined {
  return node.data?.part;
}

/** Takes an element and notes what it is to its article. */
export function setPart(node: Element, part: Part): void {
  if (node.data === undefined) node.data = { part };
  else node.data.part = part;
}
