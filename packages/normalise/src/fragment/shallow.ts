import type { Element, Root } from 'hast';

/** How deep an article's elements may stand in each other. What is deeper loses its elements and keeps its words. */
export const DEEPEST = 120;

/**
 * Takes a body and gives it with nothing deeper than {@link DEEPEST}: everything that recurs over a tree comes after this.
 * Works on a stack of its own. Elements above the limit are the same objects.
 */
export function shallow(tree: Root): Root {
  const stack: { node: Root | Element; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { node, depth } = item;
    if (depth >= DEEPEST) {
      node.children = [{ type: 'text', value: wordsBelow(node) }];
      continue;
    }
    for (const child of node.children)
      if (child.type === 'element') stack.push({ node: child, depth: depth + 1 });
  }
  return tree;
}

const SILENT: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'svg', 'title']);

function wordsBelow(top: Root | Element): string {
  const words: string[] = [];
  const stack: (Root | Element)['children'] = top.children.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'text') words.push(node.value);
    else if (node.type === 'element' && !SILENT.has(node.tagName)) {
      words.push(' ');
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        const child = node.children[index];
        if (child !== undefined) stack.push(child);
      }
    }
  }
  return words.join('');
}
