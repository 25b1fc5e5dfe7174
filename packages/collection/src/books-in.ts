import { readFileSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { readShelf, SHELF_FILE } from './shelf.ts';
import type { BoundVolume } from './shelf.ts';

/** Takes the folder of a tree of books and gives those that stand in it, in the order of their files; none where there is no such tree. */
export function booksIn(folder: string): readonly BoundVolume[] {
  let text: string;
  try {
    text = readFileSync(join(folder, SHELF_FILE), 'utf8');
  } catch {
    return [];
  }
  const root = resolve(folder) + sep;
  return readShelf(text)
    .flatMap((volume) => {
      const path = resolve(folder, volume.file);
      const stat = path.startsWith(root) ? statSync(path, { throwIfNoEntry: false }) : undefined;
      return stat?.isFile() === true ? [{ ...volume, bytes: stat.size }] : [];
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}
