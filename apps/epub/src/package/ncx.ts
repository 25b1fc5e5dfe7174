import { FILES, chapterFile } from '../names.ts';
import { firstEntry, sourcesTitle } from '../pages/nav.ts';
import type { Guide } from '../pages/nav.ts';
import { isGroup } from '../volumes/contents.ts';
import type { Contents } from '../volumes/contents.ts';
import { xml } from '../xml.ts';

/**
 * Takes a book's contents and identifier and gives its NCX, for readers of EPUB 2
 * ({@link https://idpf.org/epub/20/spec/OPF_2.0.1_draft.htm#Section2.4.1 OPF 2.0.1, section 2.4.1}). Points that lead
 * to one place have one `playOrder`, as the format wants.
 */
export function printNcx(guide: Guide, identifier: string): string {
  const { words } = guide;
  const orders = new Map<string, number>();
  let count = 0;
  const point = (file: string, label: string, inside: string): string => {
    count += 1;
    const id = count;
    const order = orders.get(file) ?? orders.size + 1;
    orders.set(file, order);
    return `<navPoint id="n${String(id)}" playOrder="${String(order)}"><navLabel><text>${xml(label)}</text></navLabel><content src="${file}"/>${inside}</navPoint>`;
  };
  const points = (items: Contents): string =>
    items
      .map((item) => {
        if (!isGroup(item)) return point(chapterFile(item.id), item.matter.title, '');
        const first = firstEntry(item.items);
        if (first === undefined) return '';
        const file = chapterFile(first.id);
        if (!orders.has(file)) orders.set(file, orders.size + 1);
        return point(file, item.label, points(item.items));
      })
      .join('\n');
  const map = [
    point(FILES.titlePage, words.titlePage, ''),
    points(guide.contents),
    ...(guide.sources ? [point(FILES.sources, sourcesTitle(words), '')] : []),
    point(FILES.colophon, words.colophon, ''),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${xml(guide.language)}" dir="${words.dir}">
<head>
<meta name="dtb:uid" content="${xml(identifier)}"/>
<meta name="dtb:depth" content="${String(depthOf(guide.contents))}"/>
<meta name="dtb:totalPageCount" content="0"/>
<meta name="dtb:maxPageNumber" content="0"/>
</head>
<docTitle><text>${xml(guide.title)}</text></docTitle>
<navMap>
${map.join('\n')}
</navMap>
</ncx>
`;
}

function depthOf(items: Contents): number {
  return 1 + Math.max(0, ...items.map((item) => (isGroup(item) ? depthOf(item.items) : 0)));
}
