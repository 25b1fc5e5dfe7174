import type { ArticleId } from '@offprint/article';
import type { CatalogueEntry } from '../collection.ts';
import { portable } from './slugs.ts';

type Named = Pick<CatalogueEntry, 'id' | 'slug'>;

/** What follows a slug that several would like. */
const OF_ID = /^[0-9a-f][0-9a-f-]{5,}$/;

/**
 * Takes the id and the slug that an edited article would have, those that it had, and the catalogue, and tells whether no other article
 * minds: none links to it by its old id, none has the new one, none is called as it is or was.
 */
export function isFree(now: Named, old: Named, entries: readonly CatalogueEntry[]): boolean {
  const links: readonly ArticleId[] = entries.flatMap((entry) => entry.links);
  if (links.includes(old.id) || portable(now.slug) !== now.slug) return false;
  // A slug that looks as if it ended in an id may be what another article’s had to give way to.
  if ([now, old].some(({ slug }) => OF_ID.test(slug.slice(slug.lastIndexOf('-') + 1)))) return false;
  const concerns = (slug: string, name: string): boolean =>
    slug === name || (slug.startsWith(`${name}-`) && OF_ID.test(slug.slice(name.length + 1)));
  return entries.every(
    (entry) =>
      entry.id === old.id ||
      (entry.id !== now.id && !concerns(entry.slug, now.slug) && !concerns(entry.slug, old.slug)),
  );
}
