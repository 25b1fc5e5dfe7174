import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import type { Extension } from 'micromark-util-types';

/** What a parse is given. */
export interface Extensions {
  readonly extensions: Extension[];
  readonly mdastExtensions: TreeExtension[];
}

const KNOWN: readonly (readonly [RegExp, () => Extension, () => TreeExtension])[] = [
  [/@|:\/\/|www\./i, gfmAutolinkLiteral, autolinkTree],
  [/\[\^/, gfmFootnote, gfmFootnoteFromMarkdown],
  [/~/, () => gfmStrikethrough({ singleTilde: false }), gfmStrikethroughFromMarkdown],
  [/\|[ \t:]*-|-[ \t:]*\||^[ \t>]*:-|-:[ \t\r]*$/m, gfmTable, gfmTableFromMarkdown],
  [/\[[ \txX]\]/, gfmTaskListItem, gfmTaskListItemFromMarkdown],
];

/**
 * Takes a source and gives the extensions of {@link https://github.github.com/gfm/ GFM} that its characters can call for. Each that is
 * left out makes the parse faster; all five double its time.
 */
export function extensionsFor(source: string): Extensions {
  const wanted = KNOWN.filter(([trigger]) => trigger.test(source));
  return {
    extensions: wanted.map(([, syntax]) => syntax()),
    mdastExtensions: wanted.map(([, , tree]) => tree()),
  };
}

/** The tokeniser finds addresses by itself; the search through the finished tree takes a time that grows with the square of a word. */
function autolinkTree(): TreeExtension {
  const { transforms: _, ...extension } = gfmAutolinkLiteralFromMarkdown();
  return extension;
}
