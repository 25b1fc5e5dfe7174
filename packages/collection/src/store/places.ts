import type { Asset } from '@offprint/article';
import { assetFile } from '@offprint/article';

/** Names in the folder of a collection, all relative to it, with `/`. */
export const CATALOGUE = 'catalogue.ndjson';
export const LEDGER = 'ledger.json';
export const MESSAGES = 'messages.ndjson';
export const PACKS = 'packs';
export const ASSETS = 'assets';
/** What only makes the next build fast; may be deleted at any time. */
export const CACHE = 'cache';

/** What is only of this machine, and no output of any task. */
export const LOCAL = 'local';

/** The folder a collection stands in when nobody names another. */
export const OWN_FOLDER = '.offprint';

/** Where a picture lies, relative to the collection's folder; by its first two digits, so that no folder grows without end. */
export function assetPlace(asset: Pick<Asset, 'sha256' | 'mediaType'>): string {
  return `${ASSETS}/${asset.sha256.slice(0, 2)}/${assetFile(asset)}`;
}
