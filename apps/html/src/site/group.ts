import type { CatalogueEntry } from '@offprint/collection';
import { sharedBy } from '@offprint/collection';
import { digest } from '../digest.ts';

/** What articles are listed by. */
export type GroupKind = 'tags' | 'authors' | 'sources' | 'languages' | 'series';

/** The articles that share a tag, an author, …, in the order of the catalogue. */
export interface Group {
  readonly kind: GroupKind;
  /** As most of its articles write it. */
  readonly name: string;
  /** The folder of its pages: `tags/human-rights/`. */
  readonly path: string;
  readonly entries: readonly CatalogueEntry[];
}

/** More names than this and their folders are spread over 256 more, so that no folder is too full to be opened. */
const CROWD = 9000;

/** Takes the catalogue and what each article is listed under, and gives the groups, those of most articles first. */
export function groupsOf(
  kind: GroupKind,
  entries: readonly CatalogueEntry[],
  namesOf: (entry: CatalogueEntry) => readonly string[],
): readonly Group[] {
  const shared = sharedBy(entries, namesOf);
  const crowded = shared.length > CROWD;
  return shared
    .map(({ value, name, entries: some }) => {
      const folder = crowded ? `${digest(name).slice(0, 2)}/` : '';
      return { kind, name: value, path: `${kind}/${folder}${name}/`, entries: some };
    })
    .sort((a, b) => b.entries.length - a.entries.length || (a.path < b.path ? -1 : 1));
}
