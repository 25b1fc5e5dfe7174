import type { Element, ElementContent } from 'hast';
import { anchorOf } from './anchors.ts';
import { attributesOf } from './attributes.ts';
import { flow, line } from './nest.ts';
import { made, shelled, trimmed } from './runs.ts';
import { idOf } from './shells.ts';
import type { Place } from './shells.ts';

interface Table {
  caption: ElementContent[];
  readonly head: Element[];
  readonly body: Element[][];
  readonly foot: Element[];
  /** What stood in the table outside its cells. */
  readonly outside: ElementContent[];
}

/** Takes a table and gives it with its parts in order ({@link https://html.spec.whatwg.org/multipage/tables.html#the-table-element HTML, section 4.9.1}); what stood outside its cells comes before it. */
export function tableOf(element: Element, place: Place): ElementContent[] {
  const properties = { ...attributesOf(element, 'table'), ...idOf(element, place.nesting, true) };
  const table: Table = { caption: [], head: [], body: [], foot: [], outside: [] };
  let loose: Element[] | undefined;
  for (const child of element.children) {
    const name = child.type === 'element' ? child.tagName : '';
    if (child.type !== 'element') table.outside.push(child);
    else if (name === 'caption' && table.caption.length === 0) {
      table.caption = shelled(trimmed(line(child.children, place)), place.shells);
    } else if (name === 'tr' || name === 'td' || name === 'th') {
      if (loose === undefined) table.body.push((loose = []));
      addRow(name === 'tr' ? child : made('tr', {}, [child]), loose, table, place);
    } else if (name === 'thead' || name === 'tbody' || name === 'tfoot') {
      loose = undefined;
      const rows =
        name === 'thead' && table.body.length === 0 ? table.head : name === 'tfoot' ? table.foot : [];
      for (const row of child.children) addRow(row, rows, table, place);
      if (rows !== table.head && rows !== table.foot) table.body.push(rows);
    } else table.outside.push(child);
  }
  return [...flow(table.outside, place, 'paragraphs'), ...written(table, properties)];
}

function addRow(row: ElementContent, rows: Element[], table: Table, place: Place): void {
  if (row.type !== 'element' || row.tagName !== 'tr') {
    table.outside.push(row);
    return;
  }
  const cells: Element[] = [];
  for (const cell of row.children) {
    if (cell.type !== 'element' || (cell.tagName !== 'td' && cell.tagName !== 'th')) {
      table.outside.push(cell);
      continue;
    }
    const { headers } = cell.properties;
    const ids = (Array.isArray(headers) ? headers.map(String) : []).map(anchorOf);
    const properties = { ...attributesOf(cell, cell.tagName), ...idOf(cell, place.nesting, true) };
    if (ids.length > 0) properties['headers'] = ids;
    cells.push(made(cell.tagName, properties, flow(cell.children, place, 'bare')));
  }
  if (cells.length > 0) rows.push(made('tr', attributesOf(row, 'tr'), cells));
}

function written(table: Table, properties: Element['properties']): Element[] {
  const bodies = table.body.filter((rows) => rows.length > 0);
  const parts = [
    ...(table.head.length > 0 ? [made('thead', {}, table.head)] : []),
    ...bodies.map((rows) => made('tbody', {}, rows)),
    ...(table.foot.length > 0 ? [made('tfoot', {}, table.foot)] : []),
  ];
  if (parts.length === 0) return table.caption.length === 0 ? [] : [made('p', {}, table.caption)];
  const caption = table.caption.length === 0 ? [] : [made('caption', {}, table.caption)];
  return [made('table', properties, [...caption, ...checkHeaders(parts)])];
}

/** A `headers` attribute may name only cells of its own table. */
function checkHeaders(parts: readonly Element[]): Element[] {
  const ids = new Set<unknown>();
  const cells: Element[] = [];
  for (const part of parts) {
    for (const row of part.children) {
      if (row.type !== 'element') continue;
      for (const cell of row.children) {
        if (cell.type !== 'element') continue;
        cells.push(cell);
        if (cell.tagName === 'th' && cell.properties['id'] !== undefined) ids.add(cell.properties['id']);
      }
    }
  }
  for (const { properties } of cells) {
    const { headers } = properties;
    if (!Array.isArray(headers)) continue;
    const known = headers.filter((id) => ids.has(id));
    if (known.length > 0) properties['headers'] = known;
    else delete properties['headers'];
  }
  return [...parts];
}
