import { facetsOf } from '@offprint/collection';
import type { CatalogueEntry, Facet } from '@offprint/collection';
import { wordsFor } from '@offprint/theme';
import { pagesOf } from './pages.ts';
import type { FeedPlan } from './plan.ts';

/**
 * Takes articles, newest first, how many a feed's newest page holds, and the language of the publication, and gives the
 * feeds of what the articles share, each followed by the pages of its own archive. Those name their articles in short,
 * since the pages of the whole archive hold every one of them already.
 */
export function facetFeeds(
  catalogue: readonly CatalogueEntry[],
  items: number,
  language: string,
): readonly FeedPlan[] {
  return facetsOf(catalogue).flatMap((facet) => {
    const { kind, name, entries } = facet;
    const path = `${kind}/${name}/`;
    return pagesOf({ path, label: labelOf(facet, language), kind, entries, items, short: true });
  });
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
