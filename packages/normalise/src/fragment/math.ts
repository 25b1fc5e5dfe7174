import type { Element, ElementContent, Properties } from 'hast';
import { legal } from './legal.ts';
import { made, squeezed } from './runs.ts';

const TOKENS: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext', 'annotation']);
/** How many children an element must have, where it must. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ['mfrac', 2],
  ['mroot', 2],
  ['msub', 2],
  ['msup', 2],
  ['munder', 2],
  ['mover', 2],
  ['msubsup', 3],
  ['munderover', 3],
]);
const GROUPS: ReadonlySet<string> = new Set(
  'mrow msqrt mstyle merror mpadded mphantom mmultiscripts mprescripts mspace semantics'.split(' '),
);
const LENGTH = /^[+-]?\d*\.?\d+(?:em|ex|px|in|cm|mm|pt|pc|%)$/;
const FLAGS: ReadonlySet<string> = new Set(
  'accent accentunder displaystyle fence largeop movablelimits separator stretchy symmetric'.split(' '),
);
const LENGTHS: ReadonlySet<string> = new Set(
  'depth height linethickness lspace maxsize minsize rspace voffset width'.split(' '),
);

/**
 * Takes a formula and gives it in {@link https://www.w3.org/TR/mathml-core/ MathML Core}; an element that is not of it,
 * or has the wrong number of parts, becomes a row.
 */
export function mathOf(element: Element): ElementContent[] {
  const children = parts(element.children);
  const { display, alttext, altText } = element.properties;
  const alternative = typeof alttext === 'string' ? alttext : altText;
  const properties: Properties = {
    ...(display === 'block' ? { display } : {}),
    ...(typeof alternative === 'string' && alternative !== '' ? { alttext: squeezed(alternative) } : {}),
  };
  if (children.length === 0)
    return typeof alternative === 'string' ? [{ type: 'text', value: alternative }] : [];
  return [made('math', properties, children)];
}

function parts(nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') {
      const value = squeezed(legal(node.value)).trim();
      return value === '' ? [] : [made('mtext', {}, [{ type: 'text', value }])];
    }
    return node.type === 'element' ? partOf(node) : [];
  });
}

function partOf(element: Element): Element[] {
  const name = element.tagName.toLowerCase();
  const properties = attributes(element);
  if (name === 'annotation-xml' || name === 'script' || name === 'style') return [];
  if (TOKENS.has(name)) return [made(name, properties, [{ type: 'text', value: words(element) }])];
  if (name === 'mspace' || name === 'mprescripts') return [made(name, properties, [])];
  if (name === 'mtable') return tableOf(element, properties);
  const children = parts(element.children);
  if (name === 'semantics') return semanticsOf(children);
  const size = SIZES.get(name);
  if (size !== undefined)
    return [
      made(
        children.length === size ? name : 'mrow',
        children.length === size ? properties : {},
        rows(children),
      ),
    ];
  return GROUPS.has(name) ? [made(name, properties, rows(children))] : rows(children);
}

/** An annotation stands nowhere but in `semantics`. */
function rows(children: readonly Element[]): Element[] {
  return children.filter((child) => child.tagName !== 'annotation');
}

function semanticsOf(children: readonly Element[]): Element[] {
  const shown = rows(children);
  const notes = children.filter((child) => child.tagName === 'annotation');
  const [first] = shown;
  if (first === undefined) return [];
  return [made('semantics', {}, [shown.length === 1 ? first : made('mrow', {}, shown), ...notes])];
}

function tableOf(table: Element, properties: Properties): Element[] {
  const lines = table.children.flatMap((row) => (row.type === 'element' ? [row] : []));
  const cells = (row: Element): Element[] =>
    row.children.flatMap((cell) =>
      cell.type === 'element'
        ? [made('mtd', attributes(cell), rows(parts(cell.tagName === 'mtd' ? cell.children : [cell])))]
        : [],
    );
  return [
    made(
      'mtable',
      properties,
      lines.map((row) => made('mtr', {}, cells(row))),
    ),
  ];
}

function attributes(element: Element): Properties {
  const kept: Properties = {};
  for (const [key, raw] of Object.entries(element.properties)) {
    const name = key.toLowerCase();
    const value = typeof raw === 'string' || typeof raw === 'number' ? String(raw).trim() : '';
    if (FLAGS.has(name) && /^(?:true|false)$/.test(value)) kept[name] = value;
    else if (LENGTHS.has(name) && LENGTH.test(value)) kept[name] = value;
    else if (name === 'form' && /^(?:prefix|infix|postfix)$/.test(value)) kept[name] = value;
    else if (name === 'mathvariant' && value === 'normal' && element.tagName === 'mi') kept[name] = value;
    else if (name === 'dir' && /^(?:ltr|rtl)$/.test(value)) kept[name] = value;
    else if (
      /^(?:columnspan|rowspan)$/.test(name) &&
      /^[1-9]\d{0,2}$/.test(value) &&
      element.tagName === 'mtd'
    )
      kept[name] = value;
    else if (name === 'encoding' && element.tagName === 'annotation' && /^[\w/+.-]+$/.test(value))
      kept[name] = value;
  }
  return kept;
}

function words(element: Element): string {
  return squeezed(
    element.children
      .map((child) =>
        child.type === 'text' ? legal(child.value) : child.type === 'element' ? words(child) : '',
      )
      .join(''),
  ).trim();
}
