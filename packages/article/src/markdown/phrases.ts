import type { Element, ElementContent, RootContent as BodyContent } from 'hast';
import type { PhrasingContent } from 'mdast';
import { markupOf } from './markup.ts';
import { noteNumber } from './notes.ts';
import type { Notes } from './notes.ts';

/** Takes what a line holds and gives it in Markdown; an element that Markdown does not have stands as HTML around its words. */
export function phrases(nodes: readonly (BodyContent | ElementContent)[], notes: Notes): PhrasingContent[] {
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
