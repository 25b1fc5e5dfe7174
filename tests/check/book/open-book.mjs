// Opens an EPUB with tools that had no part in making it, and says what is in it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

const parser = new DOMParser({
  onError: (level, message) => {
    if (level !== 'warning') throw new Error(message);
  },
});
const all = (node, name) => Array.from(node.getElementsByTagName(name));

/** Takes a book's file and gives its metadata, its spine in order and all its files; throws on XML that is not well-formed. */
export function openBook(file) {
  const bytes = readFileSync(file);
  const files = unzipSync(bytes);
  const parse = (name) => parser.parseFromString(strFromU8(files[name]), 'application/xml');
  const root = all(parse('META-INF/container.xml'), 'rootfile')[0].getAttribute('full-path');
  const base = path.posix.dirname(root);
  const opf = parse(root);
  const items = new Map(all(opf, 'item').map((item) => [item.getAttribute('id'), item]));
  const spine = all(opf, 'itemref').map((ref) => {
    const href = items.get(ref.getAttribute('idref')).getAttribute('href');
    return { href, document: parse(path.posix.join(base, href)) };
  });
  const refined = new Map();
  for (const meta of all(opf, 'meta')) {
    const about = meta.getAttribute('refines');
    if (!about) continue;
    const list = refined.get(about.slice(1)) ?? [];
    list.push([meta.getAttribute('property'), meta.textContent]);
    refined.set(about.slice(1), list);
  }
  return { bytes, files, base, opf, items, spine, refined, parse };
}

/** Takes an element and gives its words, white space made one. */
export function wordsOf(node) {
  return node.textContent.replace(/\s+/g, ' ').trim();
}

/** Takes a document and gives its elements of a name. */
export const elements = all;
