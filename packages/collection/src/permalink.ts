import type { Publication } from '@offprint/article';
import type { CatalogueEntry } from './collection.ts';

/**
 * Takes an article and its publication and gives the folder of its page in the archive, relative to the archive's root:
 * no slash at its start, one at its end. `2018/01/slug/`, `2018/undated/slug/` where only the year is known,
 * `undated/slug/` where not even that; `articles/slug/` for `permalinks: flat`. Where one of these folders would be too full,
 * the article's shelf stands before its slug.
 */
export function permalinkOf(
  { slug, shelf, matter }: Pick<CatalogueEntry, 'slug' | 'shelf' | 'matter'>,
  { permalinks }: Pick<Publication, 'permalinks'>,
): string {
  const place = shelf === undefined ? `${slug}/` : `${shelf}/${slug}/`;
  if (permalinks === 'flat') return `articles/${place}`;
  const date = matter.published;
  if (date === undefined) return `undated/${place}`;
  const month = date.precision === 'year' ? 'undated' : date.value.slice(5, 7);
  return `${date.value.slice(0, 4)}/${month}/${place}`;
}
