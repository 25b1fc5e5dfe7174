import { readdirSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { filesOf, readManifest, TREE_MANIFEST } from './manifest.ts';

/**
 * Takes the folder of a tree that nobody else writes to and removes what its manifest does not name: a cache that restores an
 * older tree leaves the files of a newer one lying there. A folder without a manifest is left alone.
 */
export function pruneTree(folder: string): void {
  const manifest = readManifest(folder);
  if (manifest === undefined || manifest.sheaves.size === 0) return;
  const files = filesOf(manifest);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (!files.has(name) && name !== TREE_MANIFEST) rmSync(path);
  }
  removeEmpty(folder);
}

function removeEmpty(folder: string): boolean {
  const left = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => !entry.isDirectory() || !removeEmpty(join(folder, entry.name)),
  );
  if (left.length === 0) rmSync(folder, { recursive: true });
  return left.length === 0;
}
