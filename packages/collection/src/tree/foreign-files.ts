import { readdirSync } from 'node:fs';
import { UNFINISHED } from '../store/replace-file.ts';
import { folderOf } from './graft.ts';
import type { Leaf } from './leaves.ts';
import { TREE_MANIFEST } from './manifest.ts';

/** The manifest, or one that a killed process did not finish. */
function isManifest(path: string): boolean {
  return path === TREE_MANIFEST || (path.startsWith(`${TREE_MANIFEST}.`) && path.endsWith(UNFINISHED));
}

/**
 * Takes a tree and what we put there and gives the files in it that other people did (a CNAME, a `.git`). A link where a folder of ours
 * should be is none of them.
 */
export function strangersIn(out: string, files: ReadonlyMap<string, Leaf>): readonly string[] {
  const ours = foldersOf(files.keys());
  const found: string[] = [];
  const look = (folder: string): void => {
    for (const entry of readdirSync(`${out}/${folder}`, { withFileTypes: true })) {
      const path = folder + entry.name;
      if (entry.isDirectory()) look(`${path}/`);
      else if (entry.isFile() || entry.isSymbolicLink()) {
        if (!isManifest(path) && !files.has(path) && !ours.has(path)) found.push(path);
      }
    }
  };
  look('');
  return found;
}

/** Every folder that a path lies in but for the tree's own. */
function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
