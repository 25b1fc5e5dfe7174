import type { Element, Root } from 'hast';

/** Takes a text and gives its paragraphs, parted by blank lines, with their places and nothing else. */
export function flattened(text: string): Root {
  const children: Element[] = [];
  for (const found of text.matchAll(/[^\s](?:[^\n]|\n(?![ \t\r]*\n))*/g)) {
    const start = found.index;
    const value = found[0].trimEnd();
    const position = {
      start: { line: 1, column: 1, offset: start },
      end: { line: 1, column: 1, offset: start + value.length },
    };
    children.push({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value, position }],
      position,
    });
  }
  return { type: 'root', children };
}
