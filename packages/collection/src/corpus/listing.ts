import { createHash } from 'node:crypto';
import type { Walk } from './walk.ts';

/** How many files are digested at once. */
const GATHERED = 4096;

/** Takes the real path of a corpus and a walk through it and gives a digest of all that the disk says of it. */
export function listingOf(root: string, { files, refused }: Walk): string {
  const hash = createHash('sha256').update(JSON.stringify([root, refused]));
  const marks = new Float64Array(GATHERED * 4);
  for (let start = 0; start < files.length; start += GATHERED) {
    const some = files.slice(start, start + GATHERED);
    some.forEach((file, index) => marks.set(file.marks, index * 4));
    // No name holds a zero.
    hash.update(`${some.map(({ file }) => file).join('\0')}\0\0`);
    hash.update(marks.subarray(0, some.length * 4));
  }
  return hash.digest('hex');
}
