import type { Html, Root } from 'mdast';
import type { Nodes } from 'mdast';

/** How many elements of raw HTML may stand open in each other. */
const DEEPEST = 60;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
/** Elements whose text is not markup: one that is never closed would swallow the rest of the article. */
const SWALLOWS = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext)$/;
const TAG = /<(\/?)([a-z][^\s/>]*)(?:[^>"']|"[^"]*"|'[^']*')*>/gi;

/**
 * Takes a parsed Markdown file and makes its raw HTML harmless to a parser: tags that are too deep, and those that would swallow the rest,
 * are left out; what stands between them stays. Gives how many were left out, and whether there is any HTML at all.
 */
export function tameHtml(tree: Root): {
  readonly any: boolean;
  readonly dropped: number;
  readonly first: Html | undefined;
} {
  const found = htmlOf(tree);
  const closing = new Map<string, number>();
  for (const { value } of found) {
    for (const [, name = ''] of value.matchAll(/<\/([a-z][^\s/>]*)/gi))
      closing.set(name.toLowerCase(), (closing.get(name.toLowerCase()) ?? 0) + 1);
  }
  let open = 0;
  let dropped = 0;
  let first: Html | undefined;
  for (const node of found) {
    node.value = node.value.replace(TAG, (tag, slash: string, raw: string) => {
      const name = raw.toLowerCase();
      if (slash !== '') {
        closing.set(name, (closing.get(name) ?? 1) - 1);
        if (open > 0) open -= 1;
        return tag;
      }
      const swallows = SWALLOWS.test(name) && ((closing.get(name) ?? 0) <= 0 || name === 'plaintext');
      if (swallows || (open >= DEEPEST && !VOID.test(name))) {
        dropped += 1;
        first ??= node;
        return '';
      }
      if (!VOID.test(name)) open += 1;
      return tag;
    });
  }
  return { any: found.length > 0, dropped, first };
}

function htmlOf(tree: Root): Html[] {
  const found: Html[] = [];
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'html') found.push(node);
    if ('children' in node) stack.push(...node.children.toReversed());
  }
  return found;
}
