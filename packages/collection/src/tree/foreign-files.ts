import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TREE_MANIFEST } from './manifest.ts';

/** Takes a tree and which paths are ours, and gives those that other people put there: a CNAME, a `.git`. */
export function foreignFiles(out: string, isOurs: (path: string) => boolean): readonly string[] {
  const found: string[] = [];
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of readdirSync(join(out, folder), { withFileTypes: true })) {
      const path = folder + entry.name;
      if (entry.isDirectory()) folders.push(`${path}/`);
      else if ((entry.isFile() || entry.isSymbolicLink()) && path !== TREE_MANIFEST && !isOurs(path))
        found.push(path);
    }
  }
  return found;
}
