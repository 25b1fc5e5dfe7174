import type { CatalogueEntry } from '@offprint/collection';
import { formatDate, wordsFor } from '@offprint/theme';

/** A table of contents: articles, and groups of them under a year or a month. */
export type Contents = readonly (CatalogueEntry | Group)[];

export interface Group {
  readonly label: string;
  readonly items: Contents;
}

/** Whether a line of the contents is a group. */
export function isGroup(item: CatalogueEntry | Group): item is Group {
  return 'items' in item;
}

/**
 * Takes articles in the order of reading and gives their contents: year, month, article. A level with a single group
 * is left out; an article whose month is not known stands under its year alone.
 */
export function contentsOf(entries: readonly CatalogueEntry[], language: string): Contents {
  return parted(entries, 4, language, (year, part) =>
    year === '' ? part : parted(part, 7, language, (_, items) => items),
  );
}

function parted(
  entries: readonly CatalogueEntry[],
  length: 4 | 7,
  language: string,
  inside: (key: string, part: readonly CatalogueEntry[]) => Contents,
): Contents {
  const groups = new Map<string, CatalogueEntry[]>();
  for (const entry of entries) {
    const value = entry.matter.published?.value ?? '';
    const key = value.length < length ? '' : value.slice(0, length);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  if (groups.size < 2) return [...groups].flatMap(([key, group]) => inside(key, group));
  return [...groups].flatMap(([key, group]): Contents => {
    const items = inside(key, group);
    if (key === '') return length === 7 ? items : [{ label: wordsFor(language).undated, items }];
    return [
      { label: formatDate({ value: key, precision: length === 4 ? 'year' : 'month' }, language), items },
    ];
  });
}
