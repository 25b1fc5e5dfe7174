import type { Element, ElementContent, RootContent } from 'hast';
import { isInline, kindOf } from './kinds.ts';
import { squeezed } from './runs.ts';

type Node = RootContent | ElementContent;

/** Takes an element and gives its words on one line. */
export function plainWords(element: Element): string {
  const parts: string[] = [];
  gather(element.children, parts);
  return squeezed(parts.join('')).trim();
}

/**
 * Takes the nested body and gives it as plain text: a blank line between blocks, the rows of a table on lines with tabs
 * between cells, each item of a list a block, code with its line breaks, no pictures and no captions of theirs.
 */
export function plainText(nodes: readonly Node[]): string {
  const blocks: string[] = [];
  gatherBlocks(nodes, blocks);
  return blocks.join('\n\n');
}

function gatherBlocks(nodes: readonly Node[], blocks: string[]): void {
  let line: string[] = [];
  const flush = (): void => {
    const words = lines(line.join(''));
    if (words !== '') blocks.push(words);
    line = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' || isInline(node.tagName)) {
      gather([node], line);
      continue;
    }
    flush();
    const kind = kindOf(node.tagName);
    if (kind === 'preformatted') blocks.push(verbatim(node));
    else if (kind === 'table') gatherTable(node, blocks);
    else if (node.tagName !== 'figcaption') gatherBlocks(node.children, blocks);
  }
  flush();
}

function gatherTable(table: Element, blocks: string[]): void {
  const rows: string[] = [];
  for (const part of table.children) {
    if (part.type !== 'element') continue;
    if (part.tagName === 'caption') blocks.push(plainWords(part));
    for (const row of part.children) {
      if (row.type !== 'element' || row.tagName !== 'tr') continue;
      rows.push(
        row.children.flatMap((cell) => (cell.type === 'element' ? [plainWords(cell)] : [])).join('\t'),
      );
    }
  }
  if (rows.some((row) => row.trim() !== '')) blocks.push(rows.join('\n'));
}

function gather(nodes: readonly Node[], parts: string[]): void {
  for (const node of nodes) {
    if (node.type === 'text') parts.push(squeezed(node.value));
    if (node.type !== 'element') continue;
    const { tagName } = node;
    if (tagName === 'br') parts.push('\n');
    else if (tagName === 'rp' || tagName === 'figcaption' || node.properties['role'] === 'doc-backlink')
      continue;
    else if (node.properties['role'] === 'doc-noteref') parts.push(`[${plainWords(node)}]`);
    else if (tagName === 'rt') parts.push(`(${plainWords(node)})`);
    else if (tagName === 'annotation') continue;
    else if (isInline(tagName)) gather(node.children, parts);
    else {
      parts.push(' ');
      gather(node.children, parts);
      parts.push(' ');
    }
  }
}

function verbatim(pre: Element): string {
  const parts: string[] = [];
  const stack: Node[] = [pre];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'text') parts.push(node.value);
    else if (node.type === 'element') {
      if (node.tagName === 'br') parts.push('\n');
      stack.push(...node.children.toReversed());
    }
  }
  return parts.join('').replace(/^\n+|\s+$/g, '');
}

function lines(text: string): string {
  const broken = text.includes('\n') ? text.replace(/ *\n */g, '\n') : text;
  return (broken.includes('  ') ? broken.replace(/ {2,}/g, ' ') : broken).trim();
}
