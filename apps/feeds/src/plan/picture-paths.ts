import { assetFile } from '@offprint/article';
import type { Asset } from '@offprint/article';
import type { CatalogueEntry } from '@offprint/collection';

/** More pictures than this are spread over 256 folders, so that none is too full to be opened. */
const CROWD = 9000;

/** Takes all articles and gives the path of a picture of theirs in the tree of feeds. */
export function picturePaths(
  catalogue: readonly Pick<CatalogueEntry, 'assets'>[],
): (picture: Pick<Asset, 'sha256' | 'mediaType'>) => string {
  const pictures = new Set<string>();
  for (const { assets } of catalogue) for (const { sha256 } of assets) pictures.add(sha256);
  const isCrowded = pictures.size > CROWD;
  return (picture) => `pictures/${isCrowded ? `${picture.sha256.slice(0, 2)}/` : ''}${assetFile(picture)}`;
}
