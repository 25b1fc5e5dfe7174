import { assetFile } from '@offprint/article';
import type { CatalogueEntry, Collection, OutputFile } from '@offprint/collection';
import { keyOf } from './key.ts';

/**
 * Takes a collection and gives the pictures of its articles, each once, as the feeds show them: the corpus's own
 * bytes, which every reader knows, whatever the archive makes of them for its pages.
 */
export async function* pictureFiles(
  collection: Collection,
  catalogue: readonly CatalogueEntry[],
): AsyncIterable<OutputFile> {
  const seen = new Set<string>();
  for (const entry of catalogue) {
    if (entry.assets.every((sha256) => seen.has(sha256))) continue;
    const { assets } = await collection.article(entry.id);
    for (const asset of assets) {
      if (seen.has(asset.sha256)) continue;
      seen.add(asset.sha256);
      yield {
        path: `pictures/${assetFile(asset)}`,
        key: keyOf(asset.sha256),
        data: () => collection.asset(asset.sha256),
      };
    }
  }
}
