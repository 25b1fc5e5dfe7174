import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfFile } from '../store/digest-of-file.ts';
import type { StateHead } from './state.ts';

type Described = StateHead['files'];

/** Takes what the last build wrote and gives the names of those files that are gone, cut off or changed since. */
export function damagedFiles(folder: string, files: Described): ReadonlySet<string> {
  const damaged = new Set<string>();
  for (const [name, { stamp, sha256: digest }] of Object.entries(files)) {
    if (stampOf(folder, name) !== stamp && digestOf(folder, name) !== digest) damaged.add(name);
  }
  return damaged;
}

/** Takes the names of files and gives their stamps and digests; a digest is taken over where the stamp did not change. */
export function describeFiles(folder: string, names: readonly string[], before: Described): Described {
  return Object.fromEntries(
    names.map((name) => {
      const stamp = stampOf(folder, name);
      const old = before[name];
      return [
        name,
        { stamp, sha256: old !== undefined && old.stamp === stamp ? old.sha256 : digestOf(folder, name) },
      ];
    }),
  );
}

/** What the disk says of a file: it changes whenever the file does. Empty for one that is not there. */
export function stampOf(folder: string, name: string): string {
  const stat = lstatSync(join(folder, name), { throwIfNoEntry: false });
  return stat === undefined ? '' : `${stat.size}_${stat.mtimeMs}_${stat.ctimeMs}_${stat.ino}`;
}

function digestOf(folder: string, name: string): string {
  try {
    return digestOfFile(join(folder, name));
  } catch {
    return '';
  }
}
