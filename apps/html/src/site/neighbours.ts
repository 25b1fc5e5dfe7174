import type { Site } from './site.ts';

/** The trees that stand beside the archive. */
export type Tree = 'feeds' | 'epub';

/**
 * Takes a page and a file of another tree and gives its URL. On the web the trees of feeds and books stand under the
 * archive's own address (`feeds/`, `epub/`); where the publication has none, beside it in one folder, as they are built.
 */
export function neighbour(
  { publication }: Pick<Site, 'publication'>,
  path: string,
  tree: Tree,
  file: string,
): string {
  const segments = file.split('/').map(encodeURIComponent).join('/');
  if (publication.url !== undefined) return new URL(`${tree}/${segments}`, publication.url).href;
  return `${'../'.repeat(path.split('/').length)}${tree}/${segments}`;
}
