import type { Manifest } from './manifest.ts';

/** What a person opens first of a tree, the better first. */
const FIRST = [/^index\.html$/, /^[^/]+\.epub$/];

/** How much a tree holds, in files and in bytes, and what a person opens first. */
export interface Size {
  readonly files: number;
  readonly bytes: number;
  readonly first?: string;
}

/** Takes a manifest and gives how much its tree holds. */
export function sizeOf({ sheaves }: Pick<Manifest, 'sheaves'>): Size {
  let [files, bytes] = [0, 0];
  const top: string[] = [];
  for (const leaves of sheaves.values()) {
    for (const [path, leaf] of leaves) {
      files += 1;
      bytes += leaf.bytes;
      if (!path.includes('/')) top.push(path);
    }
  }
  top.sort();
  const first = FIRST.map((shape) => top.find((path) => shape.test(path))).find((path) => path !== undefined);
  return { files, bytes, ...(first === undefined ? {} : { first }) };
}
