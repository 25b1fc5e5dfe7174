import type { Element, ElementContent, RootContent as BodyContent } from 'hast';
import type { BlockContent, DefinitionContent, ListItem } from 'mdast';
import { markupOf } from './markup.ts';
import type { Notes } from './notes.ts';
import { phrases } from './phrases.ts';
import { tableOf } from './table.ts';

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

function isBreak(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'br' || node.children.some(isBreak));
}
