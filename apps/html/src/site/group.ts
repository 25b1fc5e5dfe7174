import type { CatalogueEntry } from '@offprint/collection';
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
  const found = new Map<string, { names: Map<string, number>; entries: CatalogueEntry[] }>();
  for (const entry of entries) {
    for (const name of new Set(namesOf(entry))) {
      const key = keyOf(name);
      if (key === '') continue;
      const group = found.get(key) ?? { names: new Map<string, number>(), entries: [] };
      group.names.set(name, (group.names.get(name) ?? 0) + 1);
      if (group.entries.at(-1) !== entry) group.entries.push(entry);
      found.set(key, group);
    }
  }
  const taken = new Set<string>();
  const crowded = found.size > CROWD;
  return [...found]
    .sort(([a], [b]) => compare(a, b))
    .map(([key, group]) => {
      const slug = slugFor(key, taken);
      const folder = crowded ? `${digest(key).slice(0, 2)}/` : '';
      return {
        kind,
        name: commonest(group.names),
        path: `${kind}/${folder}${slug}/`,
        entries: group.entries,
      };
    })
    .sort((a, b) => b.entries.length - a.entries.length || compare(a.path, b.path));
}

/** Names that differ only in case or in spaces are one. */
export function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function slugFor(key: string, taken: Set<string>): string {
  const folded = key.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  const plain = folded
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  // What is not Latin, or would be a device on Windows, is told apart by a digest.
  const own =
    plain !== '' && !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(plain) && !/[^\p{ASCII}]/u.test(folded);
  let slug = own ? plain : [plain, digest(key).slice(0, 6)].filter((part) => part !== '').join('-');
  if (taken.has(slug)) slug = `${slug}-${digest(key).slice(0, 8)}`;
  taken.add(slug);
  return slug;
}

function commonest(names: ReadonlyMap<string, number>): string {
  return [...names].sort(([a, many], [b, few]) => few - many || compare(a, b))[0]?.[0] ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
