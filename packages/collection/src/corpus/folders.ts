import { join } from 'node:path';
import { admit, listFolder } from './admit.ts';

/** Finds files of a corpus by name, exactly as spelled but for Unicode normalisation. */
export interface Folders {
  /** Takes a name in the corpus and gives the file's absolute path, or nothing when the corpus has no such file. */
  readonly find: (file: string) => string | undefined;
}

/** How many folders' listings are kept. */
const KEPT = 256;

/**
 * Takes the real path of a corpus and gives a finder that reads each folder once. It goes by the folders' listings and
 * not by the disk's own look-up, so that a name in the wrong case is not found on a disk that would not mind.
 */
export function foldersOf(root: string): Folders {
  const listings = new Map<
    string,
    ReadonlyMap<string, { readonly path: string; readonly folder: boolean }>
  >();
  const listing = (
    folder: string,
  ): ReadonlyMap<string, { readonly path: string; readonly folder: boolean }> => {
    const known = listings.get(folder);
    if (known !== undefined) return known;
    const found = new Map<string, { readonly path: string; readonly folder: boolean }>();
    for (const entry of listFolder(folder) ?? []) {
      const is = admit(root, folder, entry).is;
      if (is === 'file' || is === 'folder')
        found.set(entry.name.normalize('NFC'), { path: join(folder, entry.name), folder: is === 'folder' });
    }
    if (listings.size >= KEPT) listings.clear();
    listings.set(folder, found);
    return found;
  };
  return {
    find: (file) => {
      const parts = file.split('/');
      let folder = root;
      for (const [index, part] of parts.entries()) {
        const entry = listing(folder).get(part);
        const last = index === parts.length - 1;
        if (entry === undefined || entry.folder === last) return undefined;
        if (last) return entry.path;
        folder = entry.path;
      }
      return undefined;
    },
  };
}
