import type { Matter } from '@offprint/article';
import type { GroupKind } from './group.ts';

/** What an article is listed under, of each kind. */
export const NAMES: Readonly<Record<GroupKind, (matter: Matter) => readonly string[]>> = {
  tags: (matter) => matter.tags,
  authors: (matter) => matter.authors.map(({ name }) => name),
  sources: (matter) => [matter.source.name, matter.agency].filter((name) => name !== undefined),
  languages: (matter) => [matter.lang],
  series: (matter) => (matter.series === undefined ? [] : [matter.series.name]),
};

/** In the order of a plan. */
export const KINDS: readonly GroupKind[] = ['tags', 'authors', 'sources', 'languages', 'series'];
