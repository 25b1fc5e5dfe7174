import { createHash } from 'node:crypto';
import type { Walk } from './walk.ts';

/** How many characters are digested at once. */
const GATHERED = 1 << 16;

/** Takes the real path of a corpus and a walk through it and gives a digest of all that the disk says of it. */
export function listingOf(root: string, { files, refused }: Walk): string {
  const hash = createHash('sha256').update(JSON.stringify([root, refused]));
  let lines = '';
  for (const { file, stamp } of files) {
    lines += `\n${JSON.stringify(file)} ${stamp}`;
    if (lines.length < GATHERED) continue;
    hash.update(lines);
    lines = '';
  }
  return hash.update(lines).digest('hex');
}
