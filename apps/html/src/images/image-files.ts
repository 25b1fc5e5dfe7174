import type { Picture } from '@offprint/article';
import { unreadablePicture } from '@offprint/collection';
import type { Collection, OutputFile, RenderOptions } from '@offprint/collection';
import { digest } from '../digest.ts';
import { entriesOf } from '../site/plan.ts';
import type { Site } from '../site/site.ts';
import { makeVariant } from './make-variant.ts';
import { variantsOf } from './variants.ts';

/** Changes with what is made of a picture, and only then: a new page layout encodes no picture again. */
const ENCODING = 'webp78 jpg80 png9 1';

/** Takes the archive's articles and gives the files of every picture, each once, encoded when asked for. */
export function* imageFiles(
  site: Site,
  { asset }: Pick<Collection, 'asset'>,
  report: RenderOptions['report'],
): Generator<OutputFile> {
  const seen = new Set<string>();
  for (const { assets, matter } of entriesOf(site.plan.pictured, site.entries)) {
    for (const picture of assets) {
      if (seen.has(picture.sha256)) continue;
      seen.add(picture.sha256);
      yield* filesOf(picture, asset, (reason) =>
        report(unreadablePicture(matter.source.file, picture.name, reason)),
      );
    }
  }
}

function* filesOf(
  picture: Picture,
  asset: Collection['asset'],
  report: (reason: string) => void,
): Generator<OutputFile> {
  const { modern, fallback } = variantsOf(picture);
  for (const variant of [...modern, fallback]) {
    yield {
      path: variant.path,
      key: digest(ENCODING, picture.sha256, variant),
      data: async () => makeVariant(await asset(picture.sha256), variant, report),
    };
  }
}
