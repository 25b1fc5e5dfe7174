import type { Element, Root } from 'hast';

/** An element and what it stands in, the innermost last. */
export interface Found {
  readonly node: Element;
  readonly parent: Root | Element;
  /** Its place among the elements that stand around it, or nothing at the top. */
  readonly within: Found | undefined;
}

/** Takes a tree and gives its elements of these names (all of them without names) in the order of the text, so that a rule may change the tree meanwhile. */
export function elementsOf(tree: Root, ...names: readonly string[]): Found[] {
  const found: Found[] = [];
  const stack: { readonly node: Root | Element; readonly as: Found | undefined; index: number }[] = [
    { node: tree, as: undefined, index: 0 },
  ];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const child = top.node.children[top.index];
    top.index += 1;
    if (child === undefined) stack.pop();
    else if (child.type === 'element') {
      const isWanted = names.length === 0 || names.includes(child.tagName);
      // Most elements hold words alone and are not wanted: for these nothing is made.
      if (!isWanted && !holdsElement(child)) continue;
      const as: Found = { node: child, parent: top.node, within: top.as };
      if (isWanted) found.push(as);
      stack.push({ node: child, as, index: 0 });
    }
  }
  return found;
}

function holdsElement({ children }: Element): boolean {
  for (const child of children) if (child.type === 'element') return true;
  return false;
}

/** Takes an element that was found and gives the nearest of this name around it. */
export function around(found: Found, name: string): Element | undefined {
  for (let outer = found.within; outer !== undefined; outer = outer.within) {
    if (outer.node.tagName === name) return outer.node;
  }
  return undefined;
}

/** Takes an element that was found and puts other nodes in its place. */
export function replace({ node, parent }: Found, nodes: Element['children']): void {
  const index = parent.children.indexOf(node);
  if (index !== -1) parent.children.splice(index, 1, ...nodes);
}

/** Takes an element and gives one of its attributes as text; nothing when it is absent or empty. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  const text = Array.isArray(value)
    ? value.join(' ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';
  return text.trim() === '' ? undefined : text.trim();
}
