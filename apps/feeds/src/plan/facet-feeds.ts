import { createHash } from 'node:crypto';
import { facetsOf } from '@offprint/collection';
import type { CatalogueEntry, Facet } from '@offprint/collection';
import { wordsFor } from '@offprint/theme';
import type { FeedPlan } from './plan.ts';

/** More feeds of a kind than this and they are spread over 256 folders, so that none is too full to be opened. */
const CROWD = 9000;

/**
 * Takes articles, newest first, how many a feed holds, and the language of the publication, and gives the feeds of what they
 * share. Older articles are on the pages of the whole archive: pages of each of these too would be five times the files.
 */
export function facetFeeds(
  catalogue: readonly CatalogueEntry[],
  items: number,
  language: string,
): readonly FeedPlan[] {
  const facets = facetsOf(catalogue);
  const counts = new Map<string, number>();
  for (const { kind } of facets) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const shelfOf = ({ kind, name }: Facet): string =>
    (counts.get(kind) ?? 0) > CROWD ? `${createHash('sha256').update(name).digest('hex').slice(0, 2)}/` : '';
  return facets.map((facet) => ({
    path: `${facet.kind}/${shelfOf(facet)}${facet.name}/`,
    label: labelOf(facet, language),
    kind: facet.kind,
    entries: facet.entries.slice(0, items),
    total: facet.entries.length,
  }));
}

function labelOf({ kind, value }: Facet, language: string): string {
  return kind === 'language' ? languageName(value, language) : value;
}

/** Takes a BCP 47 tag and the language of the publication and gives the language's name in it; the tag where it has none. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames(wordsFor(language).lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
