import { facetsOf } from '@offprint/collection';
import type { CatalogueEntry, Facet } from '@offprint/collection';
import { wordsFor } from '@offprint/theme';
import type { FeedPlan } from './plan.ts';

/**
 * Takes articles, newest first, how many a feed holds, and the language of the publication, and gives the feeds of what they
 * share. Older articles are on the pages of the whole archive: pages of each of these too would be five times the files.
 */
export function facetFeeds(
  catalogue: readonly CatalogueEntry[],
  items: number,
  language: string,
): readonly FeedPlan[] {
  return facetsOf(catalogue).map((facet) => ({
    path: `${facet.kind}/${facet.name}/`,
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
