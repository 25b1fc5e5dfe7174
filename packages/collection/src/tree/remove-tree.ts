import { readdirSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';

/**
 * Removes a folder and all below it; one that is not there is removed already. The library's own way asks the disk twice for
 * each folder, which in a tree of one folder an article is most of the work. Where this cannot (a folder that is written to
 * meanwhile, a system that will not unlink what is read-only), the library's own way follows.
 */
export function removeTree(folder: string): void {
  try {
    empty(folder);
  } catch {
    rmSync(folder, { recursive: true, force: true });
  }
}

function empty(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) empty(path);
    else unlinkSync(path);
  }
  rmdirSync(folder);
}
