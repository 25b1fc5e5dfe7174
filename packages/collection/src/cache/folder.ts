import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../store/frame.ts';
import { CACHE, OWN_FOLDER } from '../store/places.ts';

/** Where a collection is kept, and whether that is not where it would be by itself. */
export interface Place {
  readonly folder: string;
  /** The corpus could not be written to. */
  readonly elsewhere: boolean;
}

/**
 * Takes the real path of a corpus and the folder that somebody asked for, and makes the folder that its collection is
 * kept in: the one asked for, else `.offprint` in the corpus, else, for a corpus that cannot be written to, one of its own
 * in the user's cache. Throws what the file system throws when the folder that was asked for cannot be made.
 */
export function collectionFolder(root: string, asked: string | undefined, home: string = userCache()): Place {
  if (asked !== undefined) return { folder: prepared(asked), elsewhere: false };
  try {
    return { folder: prepared(join(root, OWN_FOLDER)), elsewhere: false };
  } catch {
    return { folder: prepared(join(home, 'offprint', sha256(root).slice(0, 16))), elsewhere: true };
  }
}

function prepared(folder: string): string {
  mkdirSync(join(folder, CACHE), { recursive: true });
  accessSync(folder, constants.W_OK);
  return folder;
}

function userCache(): string {
  return process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
}
