import { lstatSync, readdirSync } from 'node:fs';
import { UNFINISHED } from '../store/replace-file.ts';
import { TREE_MANIFEST, type ReadManifest } from './manifest.ts';

/** The manifest, or one that a killed process did not finish. */
function isManifest(path: string): boolean {
  return path === TREE_MANIFEST || (path.startsWith(`${TREE_MANIFEST}.`) && path.endsWith(UNFINISHED));
}

/**
 * Takes a tree and its manifest and gives what does not belong: the files in it that other people put there (a CNAME, a `.git`), and,
 * with a slash at its end, a folder of ours that is none. `quick` looks only into folders that were touched since the manifest
 * was written, and those where it knows of such files; a disk with hard links tells when a folder was touched.
 */
export function strangersIn(out: string, manifest: ReadManifest, quick: boolean): readonly string[] {
  const { files, foreign, written } = manifest;
  const [ours, theirs] = [foldersOf(files.keys()), foldersOf(foreign)];
  const found: string[] = [];
  const look = (folder: string): void => {
    for (const entry of readdirSync(`${out}/${folder}`, { withFileTypes: true })) {
      const path = folder + entry.name;
      if (entry.isDirectory()) {
        if (!ours.has(`${path}/`)) look(`${path}/`);
      } else if ((entry.isFile() || entry.isSymbolicLink()) && !isManifest(path) && !files.has(path)) {
        found.push(path);
      }
    }
  };
  for (const folder of ours) {
    const stat = lstatSync(`${out}/${folder}`.slice(0, -1), { throwIfNoEntry: false });
    if (stat?.isDirectory() !== true) found.push(folder);
    else if (!quick || stat.mtimeMs >= written || theirs.has(folder)) look(folder);
  }
  return found;
}

/** Every folder that a path lies in, the tree's own included, each with a slash at its end but for that. */
function foldersOf(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set(['']);
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end + 1);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
