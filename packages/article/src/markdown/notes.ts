import type { Element, ElementContent, RootContent as BodyContent } from 'hast';
import type { BlockContent, DefinitionContent, FootnoteDefinition } from 'mdast';

type Node = BodyContent | ElementContent;

/** The footnotes of a body. */
export interface Notes {
  /** The body without its notes. */
  readonly body: readonly Node[];
  /** Which note stands under which id. */
  readonly byId: ReadonlyMap<string, string>;
  readonly definitions: (
    blocks: (nodes: readonly Node[]) => (BlockContent | DefinitionContent)[],
  ) => FootnoteDefinition[];
}

/** Takes a body and parts its footnotes from it, where they are as Markdown numbers them; otherwise they stay where they are. */
export function notesOf(nodes: readonly BodyContent[]): Notes {
  const none: Notes = { body: nodes, byId: new Map(), definitions: () => [] };
  const last = nodes.at(-1);
  if (last?.type !== 'element' || last.tagName !== 'section' || last.properties['role'] !== 'doc-endnotes')
    return none;
  const list = last.children.filter((child) => child.type === 'element');
  const items =
    list[0]?.tagName === 'ol' && list.length === 1
      ? list[0].children.filter((child) => child.type === 'element')
      : [];
  const byId = new Map(items.map((item, index) => [String(item.properties['id'] ?? ''), String(index + 1)]));
  const body = nodes.slice(0, -1);
  const first = [...new Set(referencesIn(body))];
  const inOrder =
    first.length === items.length && items.every((item, index) => first[index] === item.properties['id']);
  const inside = referencesIn(items).length > 0;
  if (!inOrder || inside || items.length === 0) return none;
  return {
    body,
    byId,
    definitions: (blocks) =>
      items.map((item, index) => ({
        type: 'footnoteDefinition',
        identifier: String(index + 1),
        label: String(index + 1),
        children: blocks(item.children.flatMap(withoutReturn)),
      })),
  };
}

/** Takes an element and gives the number of the footnote that it refers to, if it is nothing but that. */
export function noteNumber(element: Element, { byId }: Pick<Notes, 'byId'>): string | undefined {
  const [link] = element.children;
  if (element.tagName !== 'sup' || element.children.length !== 1 || link?.type !== 'element')
    return undefined;
  if (link.properties['role'] !== 'doc-noteref') return undefined;
  return byId.get(String(link.properties['href'] ?? '').slice(1));
}

function referencesIn(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node): string[] => {
    if (node.type !== 'element') return [];
    if (node.properties['role'] === 'doc-noteref') return [String(node.properties['href'] ?? '').slice(1)];
    return referencesIn(node.children);
  });
}

function withoutReturn(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (node.properties['role'] === 'doc-backlink') return [];
  const children = node.children.flatMap(withoutReturn);
  const last = children.at(-1);
  if (last?.type === 'text') children[children.length - 1] = { type: 'text', value: last.value.trimEnd() };
  return [{ ...node, children }];
}
