import type { Block } from '../blocks.ts';
import type { TextNode } from '../page.ts';

/** What is known of a page when its blocks are judged. */
export interface Setting {
  readonly blocks: readonly Block[];
  /** The text nodes that Readability keeps. */
  readonly readable: ReadonlySet<TextNode>;
  /** What the page says its title, summary and text are. */
  readonly titles: readonly string[];
  readonly summaries: readonly string[];
  readonly articleBody: string | undefined;
}

/** A block of text and the share of its letters that Readability keeps. */
export interface ReadBlock {
  readonly block: Block;
  readonly share: number;
}

/** Takes a block and the text nodes that Readability keeps, and gives the share of its letters that are kept. */
export function readableShare(block: Block, readable: ReadonlySet<TextNode>): number {
  let all = 0;
  let kept = 0;
  for (const text of block.texts) {
    const length = text.value.trim().length;
    all += length;
    if (readable.has(text)) kept += length;
  }
  return all === 0 ? 0 : kept / all;
}
