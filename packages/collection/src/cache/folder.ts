import { accessSync, constants, existsSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../store/sha256.ts';
import { ASSETS, CACHE, CATALOGUE, LOCAL, OWN_FOLDER, PACKS } from '../store/places.ts';
import { isVacant } from '../tree/swap.ts';
import { ForeignFolder } from '../tree/write-tree.ts';

/** Where a collection is kept, and whether that is not where it would be by itself. */
export interface Place {
  readonly folder: string;
  /** The corpus could not be written to, or its own folder leads elsewhere. */
  readonly elsewhere: boolean;
}

/**
 * Takes the real path of a corpus and the folder that somebody asked for, and makes the folder that its collection is
 * kept in: the one asked for, else `.offprint` in the corpus, else, for a corpus that cannot be written to or that brings
 * a symbolic link in that place, one of its own in the user's cache. Throws what the file system throws when the folder that
 * was asked for cannot be made, or when something in it is a link; and {@link ForeignFolder} when it holds other people's
 * files: old files of a collection are swept away, theirs never.
 */
export function collectionFolder(root: string, asked: string | undefined, home: string = userCache()): Place {
  if (asked !== undefined) return { folder: claimed(asked), elsewhere: false };
  try {
    const own = join(root, OWN_FOLDER);
    refuseLink(own);
    return { folder: prepared(own), elsewhere: false };
  } catch {
    return { folder: prepared(join(home, 'offprint', sha256(root).slice(0, 16))), elsewhere: true };
  }
}

/** Marks a folder with a name of its own as a collection's, even while there is no catalogue in it yet. */
const MARK = '.offprint-collection';

function claimed(asked: string): string {
  const marked = existsSync(join(asked, MARK));
  if (!marked && !isVacant(asked) && !existsSync(join(asked, CATALOGUE))) throw new ForeignFolder(asked);
  const folder = prepared(asked);
  if (!marked) writeFileSync(join(folder, MARK), '');
  return folder;
}

function prepared(folder: string): string {
  for (const name of [CACHE, PACKS, ASSETS, LOCAL]) refuseLink(join(folder, name));
  mkdirSync(join(folder, CACHE), { recursive: true });
  for (const name of existsSync(join(folder, ASSETS)) ? readdirSync(join(folder, ASSETS)) : [])
    refuseLink(join(folder, ASSETS, name));
  accessSync(folder, constants.W_OK);
  return folder;
}

/** A corpus may come with a folder of ours in it; a link in there would have us write, and sweep, what it leads to. */
function refuseLink(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    throw Object.assign(
      new Error(`${path} is a symbolic link; remove it, or name another folder with --cache`),
      {
        code: 'ELOOP',
      },
    );
  }
}

function userCache(): string {
  return process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
}
