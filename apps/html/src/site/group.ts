import type { CatalogueEntry } from '@offprint/collection';
import { sharedBy } from '@offprint/collection';
import { digest } from '../digest.ts';

/** What articles are listed by. */
export type GroupKind = 'tags' | 'authors' | 'sources' | 'languages' | 'series';

/** What articles share: a tag, an author, … */
export interface Shared {
  readonly kind: GroupKind;
  /** As most of its articles write it. */
  readonly name: string;
  /** The folder of its pages: `tags/human-rights/`. */
  readonly path: string;
  /** How many articles share it. */
  readonly count: number;
}

/** The articles that share something, in the order of the catalogue. */
export interface Group extends Shared {
  readonly entries: readonly CatalogueEntry[];
}

/** More names than this and their folders are spread over 256 more, so that no folder is too full to be opened. */
const CROWD = 9000;

/** Takes the numbers of articles and what each is listed under, and gives the groups, those of most articles first, with the numbers in each. */
export function groupsOf(
  kind: GroupKind,
  numbers: readonly number[],
  namesOf: (number: number) => readonly string[],
): readonly (Shared & { readonly of: readonly number[] })[] {
  const shared = sharedBy(numbers, namesOf);
  const crowded = shared.length > CROWD;
  return shared
    .map(({ value, name, entries: of }) => {
      const folder = crowded ? `${digest(name).slice(0, 2)}/` : '';
      return { kind, name: value, path: `${kind}/${folder}${name}/`, count: of.length, of };
    })
    .sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1));
}
