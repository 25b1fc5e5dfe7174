import type { Element, Root } from 'hast';

const DATA = /^data:image\/[\w.+-]+(?:;[\w=.+-]+)*?(;base64)?,/i;

/**
 * Takes an article's tree and takes the pictures out of its addresses: each `data:` address becomes a short name, and
 * the bytes are given by that name.
 */
export function takeResources(tree: Root): Map<string, Uint8Array> {
  const resources = new Map<string, Uint8Array>();
  const names = new Map<string, string>();
  const waiting: (Root | Element)[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const child of node.children) if (child.type === 'element') waiting.push(child);
    const src = node.type === 'element' && node.tagName === 'img' ? node.properties['src'] : undefined;
    if (node.type !== 'element' || typeof src !== 'string') continue;
    const found = DATA.exec(src.slice(0, 300));
    if (found === null) continue;
    const name = names.get(src) ?? `inline:${names.size + 1}`;
    if (!names.has(src)) {
      names.set(src, name);
      resources.set(name, bytesOf(src.slice(found[0].length), found[1] !== undefined));
    }
    node.properties['src'] = name;
  }
  return resources;
}

function bytesOf(data: string, isBase64: boolean): Uint8Array {
  if (isBase64)
    return Buffer.from(data.replace(/%2B/gi, '+').replace(/%2F/gi, '/').replace(/%3D/gi, '='), 'base64');
  try {
    return Buffer.from(decodeURIComponent(data));
  } catch {
    return Buffer.from(data);
  }
}
