import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UNFINISHED } from '../store/replace-file.ts';
import { TREE_MANIFEST } from './manifest.ts';

/** The manifest, or one that a killed process did not finish. */
function isManifest(path: string): boolean {
  return path === TREE_MANIFEST || (path.startsWith(`${TREE_MANIFEST}.`) && path.endsWith(UNFINISHED));
}

/** Takes a tree and which paths are ours, and gives those that other people put there: a CNAME, a `.git`. */
export function foreignFiles(out: string, isOurs: (path: string) => boolean): readonly string[] {
  const found: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(join(out, folder), { withFileTypes: true })) {
      const path = folder + entry.name;
      if (entry.isDirectory()) folders.push(`${path}/`);
      else if ((entry.isFile() || entry.isSymbolicLink()) && !isManifest(path) && !isOurs(path))
        found.push(path);
    }
  }
  return found;
}
