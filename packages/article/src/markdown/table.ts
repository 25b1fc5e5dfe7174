import type { Element, ElementContent } from 'hast';
import type { Table, TableRow } from 'mdast';
import type { Notes } from './notes.ts';
import { phrases } from './phrases.ts';

/** Takes a table and gives it in Markdown, or nothing where that cannot say it: a cell over several, one that holds blocks, a head of more rows than one. */
export function tableOf(table: Element, notes: Notes): Table | undefined {
  const parts = table.children.filter((child) => child.type === 'element');
  const [head, body, more] = parts;
  const bare =
    parts.every((part) => Object.keys(part.properties).length === 0) &&
    Object.keys(table.properties).length === 0;
  if (
    !bare ||
    head?.tagName !== 'thead' ||
    more !== undefined ||
    (body !== undefined && body.tagName !== 'tbody')
  )
    return undefined;
  const rows: TableRow[] = [];
  const sides: Side[] = [];
  for (const row of [...head.children, ...(body?.children ?? [])]) {
    if (row.type !== 'element') continue;
    const wanted = rows.length === 0 ? 'th' : 'td';
    const cells: Element[] = row.children.filter((cell) => cell.type === 'element');
    if (rows.length === 0) sides.push(...cells.map(sideOf));
    const simple = cells.every(
      (cell, at) =>
        cell.tagName === wanted &&
        Object.keys(cell.properties).every((name) => name === 'className') &&
        sideOf(cell) === sides[at] &&
        cell.children.every(fitsCell),
    );
    if (!simple || (rows[0] !== undefined && rows[0].children.length !== cells.length)) return undefined;
    rows.push({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: phrases(cell.children, notes) })),
    });
  }
  return head.children.length === 1 && rows[0] !== undefined
    ? { type: 'table', align: sides, children: rows }
    : undefined;
}

type Side = 'left' | 'center' | 'right' | null;

/** To which side a cell is set, by the class that a fragment has for it. */
function sideOf(cell: Element): Side {
  const classes = [cell.properties['className'] ?? []].flat().join(' ');
  const side = /(?:^|\s)to-(left|center|right)(?:\s|$)/.exec(classes)?.[1];
  return side === 'left' || side === 'center' || side === 'right' ? side : null;
}

const IN_LINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code del dfn em i img ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);

function fitsCell(node: ElementContent): boolean {
  if (node.type === 'text') return true;
  return node.type === 'element' && IN_LINE.has(node.tagName) && node.children.every(fitsCell);
}
