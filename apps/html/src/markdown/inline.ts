import type { Element, Node } from './tree.ts';
import { textOf } from './tree.ts';

const ESCAPED = /[\\`*_[\]<>~|]/g;

/** Takes nodes that stand in a line and gives them as Markdown: CommonMark, GFM's strikethrough and notes; what it has no sign for, as HTML. */
export function inline(nodes: readonly Node[]): string {
  return nodes
    .map((node) =>
      typeof node === 'string' ? node.replace(ESCAPED, '\\$&').replaceAll('&', '\\&') : element(node),
    )
    .join('');
}

function element(node: Element): string {
  const { name, attributes, children } = node;
  switch (name) {
    case 'em':
    case 'i':
      return around(children, '*');
    case 'strong':
    case 'b':
      return around(children, '**');
    case 'del':
    case 's':
      return around(children, '~~');
    case 'code':
    case 'kbd':
    case 'samp':
      return code(textOf(children));
    case 'br':
      return '\\\n';
    case 'img':
      return `![${(attributes.get('alt') ?? '').replace(ESCAPED, '\\$&')}](${target(attributes.get('src') ?? '')})`;
    case 'a':
      return anchor(node);
    case 'sup': {
      const [only] = children;
      if (typeof only === 'object' && only.attributes.get('role') === 'doc-noteref') return anchor(only);
      return kept(node);
    }
    case 'sub':
    case 'mark':
    case 'ins':
    case 'abbr':
    case 'math':
    case 'ruby':
    case 'bdo':
      return kept(node);
    default:
      return inline(children);
  }
}

/** Signs of emphasis stand at words, never at spaces. */
function around(children: readonly Node[], sign: string): string {
  const [, before = '', text = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(inline(children)) ?? [];
  return text === '' ? before + after : `${before}${sign}${text}${sign}${after}`;
}

function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return /^`|`$|^\s.*\s$/.test(text) ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

function anchor({ attributes, children }: Element): string {
  const href = attributes.get('href') ?? '';
  const role = attributes.get('role');
  if (role === 'doc-noteref') return `[^${noteName(href)}]`;
  if (role === 'doc-backlink') return '';
  const text = inline(children);
  return href === '' ? text : `[${text}](${target(href)})`;
}

/** The name of a note: its id without what is not allowed in one. */
export function noteName(id: string): string {
  return id
    .replace(/^#/, '')
    .replace(/^in-fn-/, '')
    .replace(/[^\w-]+/g, '-');
}

function target(url: string): string {
  return /[\s()<>]/.test(url) ? `<${url.replace(/[<>\s]/g, encodeURIComponent)}>` : url;
}

function kept({ name, attributes, children }: Element): string {
  const own = [...attributes].map(([key, value]) => ` ${key}="${escape(value)}"`).join('');
  return `<${name}${own}>${children.map((child) => (typeof child === 'string' ? escape(child) : kept(child))).join('')}</${name}>`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
