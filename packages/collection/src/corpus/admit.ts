import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { TREE_MANIFEST } from '../tree/manifest.ts';

/** One name in a folder of a corpus: a file to read, a folder to enter, or why neither. */
export type Admitted =
  | { readonly is: 'file' | 'folder' }
  | { readonly is: 'nothing' }
  | { readonly is: 'refused'; readonly reason: string };

/** Folders that are never part of a corpus, whoever put them there. */
const FOREIGN = new Set(['node_modules']);

/**
 * Takes the real path of a corpus, a folder in it and one of that folder's names, and says what it is to the corpus.
 * `nothing` is left out without a word: hidden folders, `node_modules`, and every tree that was published by us.
 */
export function admit(root: string, folder: string, entry: Dirent): Admitted {
  const { name } = entry;
  if (name.includes('\uFFFD')) return { is: 'refused', reason: 'its name is not UTF-8, or holds U+FFFD' };
  if (entry.isDirectory()) {
    return name.startsWith('.') || FOREIGN.has(name) || isPublishedTree(join(folder, name))
      ? { is: 'nothing' }
      : { is: 'folder' };
  }
  if (name.startsWith('.')) return { is: 'refused', reason: 'a hidden file' };
  if (entry.isFile()) return { is: 'file' };
  if (entry.isSymbolicLink()) return admitLink(root, join(folder, name));
  if (entry.isFIFO()) return { is: 'refused', reason: 'a pipe, not a file' };
  return { is: 'refused', reason: entry.isSocket() ? 'a socket, not a file' : 'a device, not a file' };
}

function admitLink(root: string, path: string): Admitted {
  try {
    const target = realpathSync(path);
    if (!target.startsWith(root + sep))
      return { is: 'refused', reason: 'a symbolic link that leads out of the corpus' };
    if (
      target
        .slice(root.length)
        .split(sep)
        .some((part) => part.startsWith('.'))
    ) {
      return { is: 'refused', reason: 'a symbolic link to a hidden file' };
    }
    if (statSync(target).isFile()) return { is: 'file' };
    return { is: 'refused', reason: 'a symbolic link to something other than a file' };
  } catch {
    return { is: 'refused', reason: 'a symbolic link that leads nowhere' };
  }
}

/** A folder that may not be entered is none: it is met as a folder, and said to be closed. */
function isPublishedTree(path: string): boolean {
  try {
    return statSync(join(path, TREE_MANIFEST), { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}

/** Takes a folder and gives its entries, or nothing when it cannot be listed. */
export function listFolder(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}
