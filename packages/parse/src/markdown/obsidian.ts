import type { PhrasingContent, Root, Text } from 'mdast';
import type { Nodes } from 'mdast';

const LINK = /(!?)\[\[([^[\]|#\n]{0,200})(?:#([^[\]|\n]{0,200}))?(?:\|([^[\]\n]{0,200}))?\]\]/g;
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i;

/** Takes a parsed file and its source and makes the links and pictures between double brackets, as Obsidian writes them, into those of Markdown. */
export function linkNotes(tree: Root, source: string): void {
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') continue;
    const { children } = node;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child?.type !== 'text' || !child.value.includes('[[') || !standsIn(source, child)) {
        if (child !== undefined) stack.push(child);
        continue;
      }
      const nodes: Nodes[] = children;
      nodes.splice(index, 1, ...parted(child));
    }
  }
}

/** Brackets that were escaped are no link. */
function standsIn(source: string, { position }: Text): boolean {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0).includes('[[');
}

function parted(text: Text): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let from = 0;
  for (const found of text.value.matchAll(LINK)) {
    const [whole, bang, page = '', heading, alias] = found;
    const target = page.trim();
    if (target === '' && heading === undefined) continue;
    if (found.index > from) out.push(slice(text, from, found.index));
    from = found.index + whole.length;
    const shown =
      alias ?? (heading === undefined ? target : target === '' ? heading : `${target}, ${heading}`);
    const place = slice(text, found.index, from).position;
    if (bang === '!' && PICTURE.test(target)) {
      const alt = alias === undefined || /^\d+(?:x\d+)?$/.test(alias) ? '' : alias;
      out.push({ type: 'image', url: encodeURI(target), alt, ...(place && { position: place }) });
      continue;
    }
    const path = target === '' || /\.[a-z]{2,5}$/i.test(target) ? target : `${target}.md`;
    const url = encodeURI(path) + (heading === undefined ? '' : `#${encodeURIComponent(heading.trim())}`);
    out.push({
      type: 'link',
      url,
      children: [{ type: 'text', value: shown, ...(place && { position: place }) }],
      ...(place && { position: place }),
    });
  }
  if (from === 0) return [text];
  if (from < text.value.length) out.push(slice(text, from, text.value.length));
  return out;
}

function slice(text: Text, from: number, to: number): Text {
  const value = text.value.slice(from, to);
  const start = text.position?.start;
  const end = text.position?.end;
  if (start?.offset === undefined || end?.offset === undefined) return { type: 'text', value };
  if (end.offset - start.offset !== text.value.length)
    return { type: 'text', value, position: { start, end } };
  return {
    type: 'text',
    value,
    position: {
      start: { ...start, column: start.column + from, offset: start.offset + from },
      end: { ...start, column: start.column + to, offset: start.offset + to },
    },
  };
}
