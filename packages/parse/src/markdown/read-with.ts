import type { Span } from '@offprint/article';
import type { Root as Body } from 'hast';
import type { Heading, Root } from 'mdast';
import type { Nodes } from 'mdast';
import type { VFile } from 'vfile';
import { decode } from '../decode.ts';
import { Unreadable } from '../draft.ts';
import type { Claim, Draft, Input } from '../draft.ts';
import { takeResources } from '../html/resources.ts';
import { LIMITS, checkLines, checkSize } from '../limits.ts';
import { calm } from './calm.ts';
import { flattened } from './flattened.ts';
import { readFrontMatter } from './front-matter.ts';
import { linkNotes } from './obsidian.ts';
import { plainTree } from './plain/tree.ts';
import { tameHtml } from './raw.ts';
import { pointAt, say } from './say.ts';
import { bodyOf } from './to-hast.ts';
import type { Tools } from './tools.ts';

/** What a file may have at most to be read as Markdown; beyond that it is read as plain paragraphs. No article has a tenth of it. */
const MOST = { characters: 1_500_000, lines: 40_000, items: 5000 } as const;
const ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/gm;

/**
 * Reads Markdown: {@link https://spec.commonmark.org/0.31.2/ CommonMark} with {@link https://github.github.com/gfm/ GFM} and footnotes, raw HTML
 * inside it, YAML or TOML before it. What is over a limit is kept as plain characters and reported (`limits-are-kept`); front matter is
 * reported by `front-matter-is-valid`. Throws {@link Unreadable} for bytes that are no text, or hold no word.
 */
export function readWith(input: Input, vfile: VFile, tools: Tools): Draft {
  checkSize(input.bytes, LIMITS.text);
  const decoded = decode(input.bytes);
  const source = decoded.text;
  checkLines(source);
  if (decoded.how === 'detected')
    say(vfile, 'encoding-is-known', `read as ${decoded.encoding}, found from its bytes`, undefined, 'info');
  if (decoded.lost > 0) {
    say(
      vfile,
      'encoding-is-known',
      `${String(decoded.lost)} characters could not be read as ${decoded.encoding}`,
      undefined,
      'warning',
    );
  }
  const matter = readFrontMatter(source, vfile, tools);
  if (!/[\p{L}\p{N}]/u.test(source.slice(matter.end)) && matter.claims.length === 0) {
    throw new Unreadable('file-is-an-article', 'the file holds no word');
  }
  const { body, claims } = read(source, matter.end, vfile, tools);
  const spans: Span[] =
    matter.end === 0
      ? []
      : [{ start: 0, end: matter.end, action: 'moved', rule: 'front-matter-is-valid', note: 'front matter' }];
  return {
    format: 'markdown',
    encoding: decoded.encoding,
    source,
    body,
    claims: [...matter.claims, ...claims, ...datesOf(input.file)],
    spans,
    resources: takeResources(body),
  };
}

function read(source: string, from: number, vfile: VFile, tools: Tools): { body: Body; claims: Claim[] } {
  // Front matter becomes one blank line, so that every offset stays.
  const text = ' '.repeat(from) + source.slice(from);
  const size = tooBig(text);
  if (size !== undefined) {
    say(
      vfile,
      'limits-are-kept',
      `the file has ${size}: it is read as plain paragraphs`,
      undefined,
      'warning',
    );
    return { body: flattened(text), claims: [] };
  }
  const quiet = calm(text);
  for (const { offset, reason } of quiet.over.slice(0, 20)) {
    say(
      vfile,
      'limits-are-kept',
      `${reason}; its marks are kept as plain characters`,
      pointAt(source, offset),
      'warning',
    );
  }
  const tree = plainTree(quiet.source) ?? tools.markdown(quiet.source);
  if (quiet.over.length > 0) restore(tree, quiet.restore);
  if (text.includes('[[')) linkNotes(tree, source);
  const html = tameHtml(tree);
  if (html.dropped > 0) {
    const place = html.first?.position?.start;
    say(
      vfile,
      'limits-are-kept',
      `${String(html.dropped)} tags of HTML were left out: too deep, or never closed`,
      place,
      'warning',
    );
  }
  return { body: bodyOf(tree, source, html.any, tools), claims: titleOf(tree) };
}

function tooBig(text: string): string | undefined {
  if (text.length > MOST.characters) return `more than ${String(MOST.characters)} characters`;
  // An item is of two characters at least: most texts are too short for so many, or for so many lines.
  if (text.length <= 2 * MOST.items) return undefined;
  if (text.split('\n', MOST.lines + 1).length > MOST.lines) return `more than ${String(MOST.lines)} lines`;
  return (text.match(ITEM)?.length ?? 0) > MOST.items
    ? `more than ${String(MOST.items)} items of lists`
    : undefined;
}

/** The first heading of the first depth, where it opens the article or is the only one. */
function titleOf(tree: Root): Claim[] {
  const tops = tree.children.filter((node): node is Heading => node.type === 'heading' && node.depth === 1);
  const [first] = tops;
  if (
    first === undefined ||
    (tops.length > 1 &&
      first !== tree.children.find((node) => node.type !== 'definition' && node.type !== 'html'))
  )
    return [];
  const value = wordsOf(first);
  const [start, end] = [first.position?.start.offset, first.position?.end.offset];
  const place = start === undefined || end === undefined ? {} : { place: { start, end } };
  return value === ''
    ? []
    : [{ field: 'title', value, rule: 'title-is-known', note: 'first heading', ...place }];
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return '';
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** Jekyll keeps the date of a post in the name of its file. */
function datesOf(file: string): Claim[] {
  const date = /(?:^|\/)(\d{4}-\d{2}-\d{2})[-_ ][^/]*$/.exec(file)?.[1];
  return date === undefined
    ? []
    : [{ field: 'published', value: date, rule: 'date-is-known', note: 'file name' }];
}

const TEXTS = ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta'] as const;

function restore(tree: Root, back: (text: string) => string): void {
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (const name of TEXTS) {
      const value: unknown = Reflect.get(node, name);
      if (typeof value === 'string') Reflect.set(node, name, back(value));
    }
    if ('children' in node) for (const child of node.children) stack.push(child);
  }
}
