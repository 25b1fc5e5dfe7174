import type { Element, ElementContent } from 'hast';
import { attributesOf } from './attributes.ts';
import { kindOf, nameOf } from './kinds.ts';
import { flow, line } from './nest.ts';
import { made, shelled, trimmed } from './runs.ts';
import { idOf } from './shells.ts';
import type { Place } from './shells.ts';

/** Takes a list and gives it with nothing but items in it; a list that stands between items belongs to the one before. */
export function listOf(element: Element, place: Place): ElementContent[] {
  const items: Element[] = [];
  const id = idOf(element, place.nesting, true);
  let loose: ElementContent[] = [];
  const flush = (): void => {
    const blocks = flow(loose, place, 'bare');
    loose = [];
    if (blocks.length === 0) return;
    const last = items.at(-1);
    if (
      last !== undefined &&
      blocks.every((block) => block.type === 'element' && kindOf(block.tagName) === 'list')
    ) {
      last.children.push(...blocks);
    } else items.push(made('li', {}, blocks));
  };
  for (const child of element.children) {
    if (child.type !== 'element' || child.tagName !== 'li') {
      loose.push(child);
      continue;
    }
    flush();
    const properties = { ...attributesOf(child, 'li'), ...idOf(child, place.nesting, true) };
    if (nameOf(element.tagName) !== 'ol') delete properties['value'];
    const blocks = flow(child.children, place, 'bare');
    if (blocks.length > 0) items.push(made('li', properties, blocks));
  }
  flush();
  const name = nameOf(element.tagName);
  return items.length === 0 ? [] : [made(name, { ...attributesOf(element, name), ...id }, items)];
}

/** Takes a list of terms and gives it, every term with what is said of it; one that is out of order becomes a plain list. */
export function termsOf(element: Element, place: Place): ElementContent[] {
  const id = idOf(element, place.nesting, true);
  const parts = partsOf(element, place);
  if (parts.length === 0) return [];
  const paired = parts.every((part, index) =>
    part.tagName === 'dt' ? parts[index + 1] !== undefined : index > 0,
  );
  if (paired) return [made('dl', { ...attributesOf(element, 'dl'), ...id }, parts)];
  return [
    made(
      'ul',
      id,
      parts.map((part) => ({ ...part, tagName: 'li' })),
    ),
  ];
}

function partsOf(element: Element, place: Place): Element[] {
  const parts: Element[] = [];
  for (const child of element.children) {
    if (child.type === 'element' && child.tagName === 'div') {
      parts.push(...partsOf(child, place));
      continue;
    }
    const isTerm = child.type === 'element' && child.tagName === 'dt';
    const isPart = child.type === 'element' && (isTerm || child.tagName === 'dd');
    const properties = isPart
      ? { ...attributesOf(child, child.tagName), ...idOf(child, place.nesting, true) }
      : {};
    const nodes = isPart ? child.children : [child];
    const words = isTerm ? shelled(trimmed(line(nodes, place)), place.shells) : flow(nodes, place, 'bare');
    if (words.length > 0) parts.push(made(isTerm ? 'dt' : 'dd', properties, words));
  }
  return parts;
}
