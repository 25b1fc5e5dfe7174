import type { Publication, VolumeBy } from '@offprint/article';
import type { CatalogueEntry } from '@offprint/collection';
import { formatDate, wordsFor } from '@offprint/theme';
import { asciiName } from './name.ts';
import { readingOrder, seriesOrder } from './order.ts';
import type { Volume } from './volume.ts';

/** What the volumes of one kind are told apart by. An empty value stands for what is not known. */
interface Kind {
  readonly values: (entry: CatalogueEntry) => readonly string[];
  readonly label: (value: string, entry: CatalogueEntry) => string;
  readonly name?: (value: string, entry: CatalogueEntry) => string;
}

/**
 * Takes articles and gives the volumes of one kind, in the order of their names. Each article stands in at least one
 * of them, but for `tag` and `series`, which hold only what has one. An article with two tags stands in two volumes.
 */
export function divide(
  entries: readonly CatalogueEntry[],
  by: VolumeBy,
  publication: Pick<Publication, 'title' | 'language'>,
): readonly Volume[] {
  const kind = kindOf(by, publication.language);
  const shelf = asciiName(publication.title);
  const inOrder = by === 'series' ? seriesOrder : readingOrder;
  const groups = new Map<string, CatalogueEntry[]>();
  for (const entry of entries) {
    for (const value of new Set(kind.values(entry))) {
      const group = groups.get(value);
      if (group === undefined) groups.set(value, [entry]);
      else group.push(entry);
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([value, group]): readonly Volume[] => {
      const [first] = group;
      if (first === undefined) return [];
      const label = kind.label(value, first);
      const name = kind.name?.(value, first) ?? (value === '' ? '' : asciiName(value));
      const title =
        by === 'article' ? label : label === '' ? publication.title : `${publication.title}, ${label}`;
      const file = by === 'article' ? name : [shelf, name].filter((part) => part !== '').join('-');
      return [{ by, value, label, title, name: file, entries: inOrder(group) }];
    });
}

function kindOf(by: VolumeBy, language: string): Kind {
  const words = wordsFor(language);
  switch (by) {
    case 'all':
      return { values: () => [''], label: () => '' };
    case 'article':
      return {
        values: ({ id }) => [id],
        label: (_, { matter }) => matter.title,
        name: (_, { slug }) => slug,
      };
    case 'year':
    case 'month':
      return {
        values: ({ matter }) => [matter.published?.value.slice(0, by === 'year' ? 4 : 7) ?? ''],
        label: (value) => (value === '' ? words.undated : formatDate(periodOf(value), language)),
        name: (value) => (value === '' ? 'undated' : value),
      };
    case 'tag':
      return { values: ({ matter }) => matter.tags, label: (value) => value };
    case 'series':
      return {
        values: ({ matter }) => (matter.series === undefined ? [] : [matter.series.name]),
        label: (value) => value,
      };
    case 'source':
      return {
        values: ({ matter }) => [matter.source.name ?? ''],
        label: (value) => (value === '' ? words.sourceUnknown : value),
        name: (value) => (value === '' ? 'no-source' : asciiName(value)),
      };
    case 'author':
      return {
        values: ({ matter }) => (matter.authors.length === 0 ? [''] : matter.authors.map(({ name }) => name)),
        label: (value) => (value === '' ? words.authorUnknown : value),
        name: (value) => (value === '' ? 'no-author' : asciiName(value)),
      };
  }
}

function periodOf(value: string): { readonly value: string; readonly precision: 'year' | 'month' } {
  return { value, precision: value.length === 4 ? 'year' : 'month' };
}
