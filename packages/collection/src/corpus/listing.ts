import { sha256 } from '../store/sha256.ts';
import type { Walk } from './walk.ts';

/** Takes the real path of a corpus and a walk through it and gives a digest of all that the disk says of it. */
export function listingOf(root: string, { files, refused }: Walk): string {
  return sha256(JSON.stringify([root, files.map(({ file, stamp }) => [file, stamp]), refused]));
}
