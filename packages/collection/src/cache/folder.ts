import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../store/frame.ts';
import { CACHE, CATALOGUE, OWN_FOLDER } from '../store/places.ts';
import { isVacant } from '../tree/swap.ts';
import { ForeignFolder } from '../tree/write-tree.ts';

/** Where a collection is kept, and whether that is not where it would be by itself. */
export interface Place {
  readonly folder: string;
  /** The corpus could not be written to. */
  readonly elsewhere: boolean;
}

/**
 * Takes the real path of a corpus and the folder that somebody asked for, and makes the folder that its collection is
 * kept in: the one asked for, else `.offprint` in the corpus, else, for a corpus that cannot be written to, one of its own
 * in the user's cache. Throws what the file system throws when the folder that was asked for cannot be made, and
 * {@link ForeignFolder} when it holds other people's files: old files of a collection are swept away, theirs never.
 */
export function collectionFolder(root: string, asked: string | undefined, home: string = userCache()): Place {
  if (asked !== undefined) return { folder: claimed(asked), elsewhere: false };
  try {
    return { folder: prepared(join(root, OWN_FOLDER)), elsewhere: false };
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
  mkdirSync(join(folder, CACHE), { recursive: true });
  accessSync(folder, constants.W_OK);
  return folder;
}

function userCache(): string {
  return process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
}
