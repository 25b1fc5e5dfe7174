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
  const sizes = [...sheaves.values()].map(({ size }) => size);
  const top = sizes.flatMap((size) => size.top).sort();
  const files = sizes.reduce((sum, size) => sum + size.files, 0);
  const bytes = sizes.reduce((sum, size) => sum + size.bytes, 0);
  const first = FIRST.map((shape) => top.find((path) => shape.test(path))).find((path) => path !== undefined);
  return { files, bytes, ...(first === undefined ? {} : { first }) };
}
