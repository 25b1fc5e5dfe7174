import type { Element, ElementContent, RootContent as BodyContent } from 'hast';
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, TableRow } from 'mdast';
import { markupOf } from './markup.ts';
import { noteNumber } from './notes.ts';
import type { Notes } from './notes.ts';

type Node = BodyContent | ElementContent;
type Block = BlockContent | DefinitionContent;

/** Takes blocks of a body and gives them in Markdown; a block that Markdown cannot say is HTML. */
export function blocksOf(nodes: readonly Node[], notes: Notes): Block[] {
  const blocks: Block[] = [];
  let run: Node[] = [];
  const flush = (): void => {
    if (run.some((node) => node.type !== 'text' || node.value.trim() !== ''))
      blocks.push({ type: 'paragraph', children: phrases(run, notes) });
    run = [];
  };
  for (const node of nodes) {
    const block = node.type === 'element' ? blockOf(node, notes) : undefined;
    if (block === undefined) {
      run.push(node);
      continue;
    }
    flush();
    // Two lists, or code after a list, would run into each other.
    const last = blocks.at(-1);
    if (last?.type === 'list' && block.type === 'list' && last.ordered === block.ordered)
      blocks.push({ type: 'html', value: '<!-- -->' });
    blocks.push(block);
  }
  flush();
  return blocks;
}

function blockOf(element: Element, notes: Notes): Block | undefined {
  const { tagName, properties, children } = element;
  const plain = Object.keys(properties).every(
    (key) => key === 'id' && tagName !== 'p' && /^h\d$/.test(tagName),
  );
  switch (tagName) {
    case 'p':
      return plain ? { type: 'paragraph', children: phrases(children, notes) } : html(element);
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return plain && !children.some(isBreak)
        ? { type: 'heading', depth: depthOf(tagName), children: phrases(children, notes) }
        : html(element);
    case 'blockquote':
      return plain ? { type: 'blockquote', children: blocksOf(children, notes) } : html(element);
    case 'hr':
      return { type: 'thematicBreak' };
    case 'pre':
      return codeOf(element) ?? html(element);
    case 'ul':
    case 'ol':
      return listOf(element, notes) ?? html(element);
    case 'table':
      return tableOf(element, notes) ?? html(element);
    case 'aside':
    case 'details':
    case 'dl':
    case 'figure':
    case 'section':
      return html(element);
    default:
      return undefined;
  }
}

function html(element: Element): Block {
  return { type: 'html', value: markupOf(element) };
}

function depthOf(name: string): 2 | 3 | 4 | 5 | 6 {
  return name === 'h2' ? 2 : name === 'h3' ? 3 : name === 'h4' ? 4 : name === 'h5' ? 5 : 6;
}

function codeOf({ children, properties }: Element): Block | undefined {
  const [code] = children;
  if (
    children.length !== 1 ||
    code?.type !== 'element' ||
    code.tagName !== 'code' ||
    Object.keys(properties).length > 0
  )
    return undefined;
  const [text, more] = code.children;
  if (text?.type !== 'text' || more !== undefined) return undefined;
  const { className } = code.properties;
  const lang = Array.isArray(className) ? String(className[0] ?? '').replace(/^language-/, '') : '';
  return { type: 'code', value: text.value.replace(/\n$/, ''), ...(lang === '' ? {} : { lang }) };
}

function listOf(element: Element, notes: Notes): Block | undefined {
  const ordered = element.tagName === 'ol';
  const { start, ...others } = element.properties;
  if (Object.keys(others).length > 0 || (start !== undefined && !(Number(start) >= 0))) return undefined;
  const items: ListItem[] = [];
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    if (child.tagName !== 'li' || Object.keys(child.properties).length > 0) return undefined;
    const spread = isLoose(child);
    items.push({ type: 'listItem', spread, children: blocksOf(child.children, notes) });
  }
  return {
    type: 'list',
    ordered,
    spread: items.some(({ spread }) => spread === true),
    ...(ordered ? { start: start === undefined ? 1 : Number(start) } : {}),
    children: items,
  };
}

/** Without a blank line after it, what follows a quotation or a list would be read as the end of its last paragraph. */
function isLoose(item: Element): boolean {
  const inside = item.children.filter((child) => child.type === 'element');
  return (
    inside.some(({ tagName }) => tagName === 'p') ||
    inside.slice(0, -1).some(({ tagName }) => tagName === 'ul' || tagName === 'ol') ||
    quotes(item)
  );
}

function quotes(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (child.tagName === 'blockquote' || quotes(child)),
  );
}

function tableOf(table: Element, notes: Notes): Block | undefined {
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

function isBreak(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'br' || node.children.some(isBreak));
}

/** Takes what a line holds and gives it in Markdown; an element that Markdown does not have stands as HTML around its words. */
export function phrases(nodes: readonly Node[], notes: Notes): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const node of nodes) {
    if (node.type === 'text') out.push({ type: 'text', value: node.value.replace(/\n/g, ' ') });
    else if (node.type === 'element') out.push(...apart(out.at(-1), phrase(node, notes)));
  }
  return out;
}

/** Two runs of code side by side would be read as one with backticks inside; the second stands as HTML. */
function apart(
  before: PhrasingContent | undefined,
  after: readonly PhrasingContent[],
): readonly PhrasingContent[] {
  const [first] = after;
  if (before?.type !== 'inlineCode' || first?.type !== 'inlineCode') return after;
  return [
    { type: 'html', value: '<code>' },
    { type: 'text', value: first.value },
    { type: 'html', value: '</code>' },
  ];
}

function phrase(element: Element, notes: Notes): PhrasingContent[] {
  const { tagName, properties, children } = element;
  const bare = Object.keys(properties).length === 0;
  const note = noteNumber(element, notes);
  if (note !== undefined) return [{ type: 'footnoteReference', identifier: note, label: note }];
  const text = (name: string): string => (typeof properties[name] === 'string' ? properties[name] : '');
  const inner = (): PhrasingContent[] => phrases(children, notes);
  if (tagName === 'br') return [{ type: 'break' }];
  if (tagName === 'img' && text('src') !== '') return [{ type: 'image', url: text('src'), alt: text('alt') }];
  if (
    tagName === 'a' &&
    text('href') !== '' &&
    Object.keys(properties).every((key) => key === 'href' || key === 'title')
  ) {
    return [
      {
        type: 'link',
        url: text('href'),
        ...(text('title') === '' ? {} : { title: text('title') }),
        children: inner(),
      },
    ];
  }
  const emphasised = bare && hasSolidEdges(children);
  if (emphasised && (tagName === 'em' || tagName === 'i')) return [{ type: 'emphasis', children: inner() }];
  if (emphasised && (tagName === 'strong' || tagName === 'b')) return [{ type: 'strong', children: inner() }];
  if (emphasised && (tagName === 'del' || tagName === 's')) return [{ type: 'delete', children: inner() }];
  const [only] = children;
  if (
    tagName === 'code' &&
    bare &&
    children.length === 1 &&
    only?.type === 'text' &&
    /^\S(?:.*\S)?$/.test(only.value)
  )
    return [{ type: 'inlineCode', value: only.value }];
  const whole = markupOf({ ...element, children: [] });
  const end = `</${tagName}>`;
  if (!whole.endsWith(end)) return [{ type: 'html', value: whole }];
  return [{ type: 'html', value: whole.slice(0, -end.length) }, ...inner(), { type: 'html', value: end }];
}

/** Emphasis whose words begin or end with a space or a mark is not read as emphasis everywhere. */
function hasSolidEdges(children: readonly ElementContent[]): boolean {
  const [first, last] = [children[0], children.at(-1)];
  return (
    first?.type === 'text' &&
    last?.type === 'text' &&
    /^[\p{L}\p{N}]/u.test(first.value) &&
    /[\p{L}\p{N}]$/u.test(last.value)
  );
}
