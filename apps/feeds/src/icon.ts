import type { Publication } from '@offprint/article';

const ENDINGS: readonly string[] = ['png', 'svg', 'jpg', 'jpeg', 'webp', 'gif', 'ico'];

/** Takes a publication and gives the name that its logo has in the tree of feeds, or nothing where it has none that readers show. */
export function iconFile({ theme }: Pick<Publication, 'theme'>): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(theme.logo ?? '')?.[1]?.toLowerCase() ?? '';
  return ENDINGS.includes(ending) ? `icon.${ending}` : undefined;
}
