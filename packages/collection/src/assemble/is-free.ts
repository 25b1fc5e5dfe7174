import type { CatalogueEntry } from '../collection.ts';
import { portable } from './slugs.ts';

type Named = Pick<CatalogueEntry, 'id' | 'slug'>;

/**
 * Takes a slug that comes into use or goes out of it and all other articles and tells whether none minds: none is called so, none had to
 * give way to it, none would have to.
 */
export function isFree(slug: string, others: readonly Named[]): boolean {
  return (
    portable(slug) === slug &&
    others.every(
      ({ id, slug: other }) =>
        other !== slug &&
        // It is the namesake that ends in its id.
        !(other.startsWith(`${slug}-`) && id.startsWith(other.slice(slug.length + 1))) &&
        // It would like a slug that, with so much of its id, may be this one.
        !slug.includes(`-${id.slice(0, 6)}`),
    )
  );
}
