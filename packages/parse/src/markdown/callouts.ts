import type { Element, Root, Text } from 'hast';

const MARK = /^\[!([a-z]{3,20})\][+-]?[ \t]*([^\n]*)\n?/i;

/**
 * Takes a body and makes notes of quotations that begin with `[!note]` (GitHub, Obsidian): they quote nobody. A title after the mark
 * stays as their first line.
 */
export function calloutsIn(body: Root): void {
  for (const node of body.children) {
    if (node.type !== 'element' || node.tagName !== 'blockquote') continue;
    const paragraph = node.children.find((child) => child.type === 'element');
    const text = paragraph?.tagName === 'p' ? paragraph.children[0] : undefined;
    const found = text?.type === 'text' ? MARK.exec(text.value) : null;
    if (text?.type !== 'text' || paragraph === undefined || found === null) continue;
    node.tagName = 'aside';
    node.properties = { role: 'note' };
    const title = found[2] ?? '';
    cutStart(text, found[0].length);
    if (title !== '') node.children.unshift(titleOf(title, text));
  }
}

function titleOf(title: string, { position }: Text): Element {
  const value = title.trim();
  const words: Text = {
    type: 'text',
    value,
    ...(position && { position: { start: position.start, end: position.start } }),
  };
  const strong: Element = { type: 'element', tagName: 'strong', properties: {}, children: [words] };
  return { type: 'element', tagName: 'p', properties: {}, children: [strong] };
}

function cutStart(text: Text, length: number): void {
  const verbatim =
    (text.position?.end.offset ?? 0) - (text.position?.start.offset ?? 0) === text.value.length;
  text.value = text.value.slice(length);
  const start = text.position?.start;
  if (verbatim && text.position !== undefined && start?.offset !== undefined) {
    text.position = {
      ...text.position,
      start: { ...start, column: start.column + length, offset: start.offset + length },
    };
  }
}
