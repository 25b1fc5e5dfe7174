import { type Section, isSection } from './blocks.ts';
import { attribute } from './page.ts';

/** Whether a table holds data rather than the layout of a page. */
export function isDataTable(table: Section): boolean {
  const role = attribute(table.element, 'role');
  if (role === 'presentation' || role === 'none') return false;
  let rows = 0;
  let most = 0;
  let headed = false;
  let nested = false;
  let longest = 0;
  const visit = (section: Section, cells: { count: number }): void => {
    const name = section.element.tagName;
    const here = name === 'tr' ? { count: 0 } : cells;
    if (name === 'tr') rows += 1;
    if (name === 'td' || name === 'th') cells.count += 1;
    if (name === 'th' || name === 'caption' || name === 'thead') headed = true;
    if (name === 'table' && section !== table) nested = true;
    for (const child of section.children) {
      if (isSection(child)) visit(child, here);
      else longest = Math.max(longest, child.text.length);
    }
    if (name === 'tr') most = Math.max(most, here.count);
  };
  visit(table, { count: 0 });
  if (nested) return false;
  if (headed) return true;
  return rows >= 2 && most >= 2 && longest < 400;
}
