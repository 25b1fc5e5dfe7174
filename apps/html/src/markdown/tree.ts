/** A node of a fragment: text, or an element with its attributes and children. */
export type Node = string | Element;

export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Node[];
}

const TOKEN = /<(\/?)([a-z][a-z\d-]*)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|[^<]+|</gi;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const VOID = new Set(['br', 'col', 'hr', 'img', 'wbr']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Takes a joined fragment and gives its nodes. Not a parser of HTML: a fragment is well-formed, its attributes are quoted and its
 * entities are XML's five or numbers. What is not so is text.
 */
export function treeOf(body: string): readonly Node[] {
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const open: Element[] = [root];
  for (const [token, slash, name, attributes = '', closed] of body.matchAll(TOKEN)) {
    const parent = open.at(-1) ?? root;
    if (name === undefined) {
      parent.children.push(decode(token));
    } else if (slash === '/') {
      if (open.length > 1 && parent.name === name) open.pop();
    } else {
      const element: Element = {
        name,
        attributes: new Map(
          [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, decode(value)]),
        ),
        children: [],
      };
      parent.children.push(element);
      if (closed === '' && !VOID.has(name)) open.push(element);
    }
  }
  return root.children;
}

function decode(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}

/** The text of nodes, without any markup. */
export function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}
