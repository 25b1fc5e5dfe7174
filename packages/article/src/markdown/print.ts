import type { RootContent } from 'mdast';
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { needOtherMarks, printPlain } from './print-plain.ts';

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  rule: '-',
  resourceLink: true,
  extensions: [
    gfmAutolinkLiteralToMarkdown(),
    gfmFootnoteToMarkdown(),
    gfmStrikethroughToMarkdown(),
    gfmTableToMarkdown({ tablePipeAlign: false }),
  ],
};

/** Takes blocks and gives them in Markdown, every sign escaped that would be read as one. */
export function printWithCare(blocks: RootContent[]): string {
  return toMarkdown({ type: 'root', children: blocks }, OPTIONS);
}

/** Does what {@link printWithCare} does, at a fifth of the cost where blocks are plain. */
export function print(blocks: RootContent[]): string {
  let out = '';
  for (const [at, block] of blocks.entries()) {
    if (needOtherMarks(blocks[at - 1], block)) return printWithCare(blocks);
    out += (at === 0 ? '' : '\n\n') + (printPlain(block) ?? printOne(block));
  }
  return out === '' || out.endsWith('\n') ? out : `${out}\n`;
}

/** What stands behind a block tells where it ends: some end with line ends of their own. */
const END: RootContent = { type: 'html', value: '<!---->' };

function printOne(block: RootContent): string {
  return printWithCare([block, END]).slice(0, -'\n\n<!---->\n'.length);
}
