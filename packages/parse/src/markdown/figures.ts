import type { Element, ElementContent, Root } from 'hast';

/**
 * Takes a body and makes figures of pictures that stand alone in their paragraph: with the picture's title as caption, or with the
 * emphasised line right under it, as people write captions in Markdown, or without one.
 */
export function figuresIn(body: Root): void {
  body.children = body.children.map((node) =>
    node.type === 'element' && node.tagName === 'p' ? (figureOf(node) ?? node) : node,
  );
}

function figureOf(paragraph: Element): Element | undefined {
  const parts = paragraph.children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const [first, ...others] = parts.filter((node) => node.type !== 'element' || node.tagName !== 'br');
  if (first?.type !== 'element' || others.length > 1) return undefined;
  const picture = pictureIn(first);
  if (picture === undefined) return undefined;
  const [under] = others;
  const { title } = picture.properties;
  if (under === undefined && (typeof title !== 'string' || title === ''))
    return { ...paragraph, tagName: 'figure', children: [first] };
  const caption: ElementContent[] | undefined =
    under === undefined
      ? [{ type: 'text', value: String(title) }]
      : under.type === 'element' && under.tagName === 'em'
        ? under.children
        : undefined;
  if (caption === undefined) return undefined;
  if (under === undefined) delete picture.properties['title'];
  const figcaption: Element = { type: 'element', tagName: 'figcaption', properties: {}, children: caption };
  if (under?.position) figcaption.position = under.position;
  return { ...paragraph, tagName: 'figure', children: [first, figcaption] };
}

function pictureIn(node: Element): Element | undefined {
  if (node.tagName === 'img') return node;
  const [only] = node.children;
  return node.tagName === 'a' &&
    node.children.length === 1 &&
    only?.type === 'element' &&
    only.tagName === 'img'
    ? only
    : undefined;
}
