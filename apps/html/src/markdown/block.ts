import { inline, noteName } from './inline.ts';
import type { Element, Node } from './tree.ts';
import { textOf } from './tree.ts';

const BLOCKS = new Set(
  'aside blockquote details div dl dt dd figcaption figure h2 h3 h4 h5 h6 hr li ol p picture pre section summary table ul'.split(
    ' ',
  ),
);

/** Takes nodes and gives them as blocks of Markdown with a blank line between two; runs of text between blocks are paragraphs. */
export function blocks(nodes: readonly Node[]): string {
  const out: string[] = [];
  let line: Node[] = [];
  const flush = (): void => {
    const text = paragraph(line);
    if (text !== '') out.push(text);
    line = [];
  };
  for (const node of nodes) {
    if (typeof node === 'object' && BLOCKS.has(node.name)) {
      flush();
      const text = block(node);
      if (text !== '') out.push(text);
    } else {
      line.push(node);
    }
  }
  flush();
  return out.join('\n\n');
}

/** A paragraph must not begin as another block would. */
function paragraph(nodes: readonly Node[]): string {
  const text = inline(nodes)
    .replace(/[ \t]*\n[ \t]*/g, (_gap, at: number, all: string) => (all[at - 1] === '\\' ? '\n' : ' '))
    .trim();
  return text.replace(/^(?=[#+=-])|(?<=^\d{1,9})(?=[.)])/gm, '\\');
}

function block({ name, attributes, children }: Element): string {
  switch (name) {
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return `${'#'.repeat(Number(name.charAt(1)))} ${paragraph(children)}`;
    case 'hr':
      return '---';
    case 'pre':
      return fenced(children);
    case 'blockquote':
    case 'aside':
      return prefixed(blocks(children), '> ');
    case 'ul':
      return items(children)
        .map((item) => indented(blocks(item.children), '- '))
        .join('\n');
    case 'ol': {
      const start = Number(attributes.get('start') ?? 1);
      return items(children)
        .map((item, index) => indented(blocks(item.children), `${start + index}. `))
        .join('\n');
    }
    case 'table':
      return table(children);
    case 'section':
      return attributes.get('role') === 'doc-endnotes' ? notes(children) : blocks(children);
    default:
      return blocks(children);
  }
}

function items(children: readonly Node[]): readonly Element[] {
  return children.flatMap((child) => (typeof child === 'object' && child.name === 'li' ? [child] : []));
}

function fenced(children: readonly Node[]): string {
  const text = textOf(children).replace(/\n$/, '');
  const [inner] = children;
  const language =
    typeof inner === 'object' ? (inner.attributes.get('class') ?? '').replace(/^language-/, '') : '';
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}${language}\n${text}\n${fence}`;
}

function prefixed(text: string, prefix: string): string {
  return text.replace(/^/gm, prefix).replace(/[ \t]+$/gm, '');
}

function indented(text: string, mark: string): string {
  return mark + text.replace(/\n(?!\n)/g, `\n${' '.repeat(mark.length)}`);
}

/** Each note at its name, its further paragraphs indented. */
function notes(children: readonly Node[]): string {
  const list = children.find((child) => typeof child === 'object' && child.name === 'ol');
  if (typeof list !== 'object') return '';
  return items(list.children)
    .map(
      (item) =>
        `[^${noteName(item.attributes.get('id') ?? '')}]: ${blocks(item.children).replace(/\n(?!\n)/g, '\n    ')}`,
    )
    .join('\n');
}

/** A table of GFM: its first row is its head, a cell is one line. */
function table(children: readonly Node[]): string {
  const rows = rowsOf(children).map((row) =>
    row.children.flatMap((cell) =>
      typeof cell === 'object' && /^t[dh]$/.test(cell.name) ? [cellText(cell)] : [],
    ),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return '';
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`;
  const caption = children.find((child) => typeof child === 'object' && child.name === 'caption');
  const [head = [], ...rest] = rows;
  const lines = [
    line(head),
    line(head.length === 0 ? [] : Array.from({ length: width }, () => '---')),
    ...rest.map(line),
  ];
  return [...(typeof caption === 'object' ? [paragraph(caption.children), ''] : []), ...lines].join('\n');
}

function rowsOf(children: readonly Node[]): readonly Element[] {
  return children.flatMap((child) =>
    typeof child === 'string' ? [] : child.name === 'tr' ? [child] : rowsOf(child.children),
  );
}

function cellText({ children }: Element): string {
  return blocks(children).replace(/\\?\n+/g, ' ');
}
