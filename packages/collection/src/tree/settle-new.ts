import { folderOf } from './graft.ts';
import { folded, Paths } from './portable-paths.ts';

/**
 * Takes the paths of a tree that were not in the edition before, a few, and all of its paths, and throws as {@link Paths} does where any
 * two cannot stand in one tree: the others stood together already.
 */
export function settleNew(fresh: readonly string[], all: () => Iterable<string>): void {
  const { files, folders } = pathsIn(fresh);
  const met = new Set<string>();
  let last = '';
  for (const path of all()) {
    const file = folded(path);
    const folder = folderOf(file);
    let meets = folders.has(file) || met.has(file);
    if (files.has(file)) met.add(file);
    if (folder !== last)
      for (let above = folder; above !== ''; above = folderOf(above)) meets ||= files.has(above);
    last = folder;
    if (meets) pathsIn(all());
  }
}

function pathsIn(some: Iterable<string>): Paths {
  const paths = new Paths();
  for (const path of some) paths.add(path, true);
  return paths;
}
