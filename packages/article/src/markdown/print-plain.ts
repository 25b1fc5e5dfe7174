import type { List, PhrasingContent, RootContent, Table } from 'mdast';
import { isPlainText } from './plain-text.ts';

/**
 * Takes a block and gives it in Markdown as mdast-util-to-markdown writes it, where it is a plain one: a paragraph, heading, list,
 * quotation, table or code whose words hold no sign; at the first thing that would need care, nothing.
 */
export function printPlain(block: RootContent): string | undefined {
  switch (block.type) {
    case 'paragraph':
      return phrasesOf(block.children, true, true);
    case 'heading': {
      const words = phrasesOf(block.children, false, true);
      return words === undefined || /^\s|^$/.test(words) ? undefined : `${'#'.repeat(block.depth)} ${words}`;
    }
    case 'blockquote': {
      const inside = flowOf(block.children, '\n\n');
      return inside
        ?.split('\n')
        .map((line) => (line === '' ? '>' : `> ${line}`))
        .join('\n');
    }
    case 'list':
      return listOf(block);
    case 'table':
      return tableOf(block);
    case 'code':
      return block.value === '' || /^\s*$|`/.test(block.value) || !/^[a-z]*$/.test(block.lang ?? '')
        ? undefined
        : `\`\`\`${block.lang ?? ''}\n${block.value}\n\`\`\``;
    case 'thematicBreak':
      return '---';
    default:
      return undefined;
  }
}

/** Of two lists side by side the second has other marks, even where it lies in a block. */
export function needOtherMarks(before: RootContent | undefined, { type }: RootContent): boolean {
  return (
    before?.type === 'list' && (type === 'list' || type === 'blockquote' || type === 'footnoteDefinition')
  );
}

/** Paragraphs stand apart even where other blocks do not. */
function flowOf(blocks: readonly RootContent[], between: string): string | undefined {
  let out = '';
  for (const [at, block] of blocks.entries()) {
    const last = blocks[at - 1];
    // A rule that is first in an item gets other marks.
    if (needOtherMarks(last, block) || block.type === 'thematicBreak') return undefined;
    const one = printPlain(block);
    if (one === undefined || one === '') return undefined;
    const apart = last?.type === 'paragraph' && block.type === 'paragraph' ? '\n\n' : between;
    out += at === 0 ? one : apart + one;
  }
  return out === '' ? undefined : out;
}

function listOf({ ordered, start, spread, children }: List): string | undefined {
  const items: string[] = [];
  for (const [at, item] of children.entries()) {
    if (item.children[0]?.type !== 'paragraph') return undefined;
    const inside = flowOf(item.children, item.spread === true ? '\n\n' : '\n');
    if (inside === undefined) return undefined;
    const mark = ordered === true ? `${(start ?? 1) + at}. ` : '- ';
    items.push(mark + inside.replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`));
  }
  return items.length === 0 ? undefined : items.join(spread === true ? '\n\n' : '\n');
}

const SIDES = { left: ':-', center: ':-:', right: '-:' };

function tableOf({ align, children }: Table): string | undefined {
  const rows: string[] = [];
  for (const row of children) {
    const cells = row.children.map((cell) => phrasesOf(cell.children, false, false));
    if (cells.length === 0 || cells.some((cell) => cell === undefined || cell === '')) return undefined;
    rows.push(`| ${cells.join(' | ')} |`);
    if (rows.length > 1) continue;
    const sides = row.children.map((_cell, at) => {
      const side = align?.[at];
      return side === null || side === undefined ? '-' : SIDES[side];
    });
    rows.push(`| ${sides.join(' | ')} |`);
  }
  return rows.length === 0 ? undefined : rows.join('\n');
}

/** An address in which nothing is a sign. */
const ADDRESS = /^[A-Za-z\d./?=%#~:,;-]+$/;

/** `first` and `last` say whether the words begin a line, and end one. */
function phrasesOf(nodes: readonly PhrasingContent[], first: boolean, last: boolean): string | undefined {
  let out = '';
  let marks = false;
  for (const [at, node] of nodes.entries()) {
    const one = phraseOf(node, first && at === 0, last && at === nodes.length - 1);
    const marking = node.type === 'emphasis' || node.type === 'strong';
    // Marks side by side may need others.
    if (one === undefined || (marks && marking)) return undefined;
    marks = marking;
    out += one;
  }
  return out;
}

function phraseOf(node: PhrasingContent, first: boolean, last: boolean): string | undefined {
  if (node.type === 'text') return isPlainText(node.value, first, last) ? node.value : undefined;
  if (node.type === 'emphasis') return marked(node.children, '*');
  if (node.type === 'strong') return marked(node.children, '**');
  if (node.type !== 'link' || !ADDRESS.test(node.url) || typeof node.title === 'string') return undefined;
  const words = phrasesOf(node.children, true, true);
  return words === undefined || words === '' ? undefined : `[${words}](${node.url})`;
}

/** Emphasis of plain words that begin and end with a letter needs no care, whatever stands around it. */
function marked(nodes: readonly PhrasingContent[], mark: string): string | undefined {
  const [only] = nodes;
  return nodes.length === 1 &&
    only?.type === 'text' &&
    isPlainText(only.value, true, true) &&
    /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u.test(only.value)
    ? mark + only.value + mark
    : undefined;
}
