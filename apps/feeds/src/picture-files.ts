import { unreadablePicture } from '@offprint/collection';
import type { CatalogueEntry, Collection, OutputFile, RenderOptions } from '@offprint/collection';
import { barePicture } from './bare-picture.ts';
import type { Addresses } from './item/body.ts';
import { keyOf } from './key.ts';

/**
 * Takes a collection and gives the pictures of its articles, each once, as the feeds show them: in the corpus's own
 * formats and sizes, which every reader knows, whatever the archive makes of them for its pages, and without what the
 * files say of place and camera. One that cannot be read is reported, and is grey.
 */
export function* pictureFiles(
  collection: Collection,
  catalogue: readonly CatalogueEntry[],
  { picturePath }: Addresses,
  report: RenderOptions['report'],
): Iterable<OutputFile> {
  const seen = new Set<string>();
  for (const { assets, matter } of catalogue) {
    for (const asset of assets) {
      if (seen.has(asset.sha256)) continue;
      seen.add(asset.sha256);
      yield {
        path: picturePath(asset),
        key: keyOf(asset.sha256),
        data: async () =>
          barePicture(await collection.asset(asset.sha256), asset, (reason) => {
            report(unreadablePicture(matter.source.file, asset.name, reason));
          }),
      };
    }
  }
}
