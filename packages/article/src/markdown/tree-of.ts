import type { Element, ElementContent } from 'hast';

const TOKEN = /<(\/?)([a-z][a-z\d]*)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|[^<]+|</gi;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const VOID: ReadonlySet<string> = new Set(['br', 'col', 'hr', 'img', 'wbr']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Takes a joined fragment and gives its nodes, attributes by their own names but `className`. Not a parser of HTML: a fragment is
 * well-formed, its attributes are quoted, its entities are XML's five or numbers; a fifth of the time is enough for that.
 */
export function treeOf(body: string): ElementContent[] {
  const root: ElementContent[] = [];
  const open: Element[] = [];
  let into = root;
  for (const [token, slash, name, attributes = '', closed] of body.matchAll(TOKEN)) {
    if (name === undefined) {
      const last = into.at(-1);
      if (last?.type === 'text') last.value += decode(token);
      else into.push({ type: 'text', value: decode(token) });
    } else if (slash === '/') {
      if (open.at(-1)?.tagName === name) open.pop();
      into = open.at(-1)?.children ?? root;
    } else {
      const element: Element = {
        type: 'element',
        tagName: name,
        properties: propertiesOf(attributes),
        children: [],
      };
      into.push(element);
      if (closed !== '' || VOID.has(name)) continue;
      open.push(element);
      into = element.children;
    }
  }
  return root;
}

function propertiesOf(attributes: string): Element['properties'] {
  const properties: Element['properties'] = {};
  if (attributes === '') return properties;
  for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    if (name === 'class') properties['className'] = decode(value).split(/\s+/).filter(Boolean);
    else properties[name] = decode(value);
  }
  return properties;
}

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}
