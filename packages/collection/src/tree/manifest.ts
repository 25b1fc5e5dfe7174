import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '@offprint/article';
import { sha256 } from '../store/frame.ts';

/** The file that marks a folder as a tree that was published by us, and says what we put there. */
export const TREE_MANIFEST = '.offprint-tree';

/** What a tree holds at one path. */
export interface Leaf {
  /** Digest of the file's key. */
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What was published in a folder. */
export interface Manifest {
  /** The publisher. */
  readonly name: string;
  /** Digest of all that the whole tree was made from. */
  readonly made: string;
  readonly files: ReadonlyMap<string, Leaf>;
  /** What the publisher had to say when it made the tree. */
  readonly messages: readonly Message[];
}

/** A manifest, and when it was written by the disk's own clock, in nanoseconds: no file of the tree was written later. */
export type ReadManifest = Manifest & { readonly written: bigint };

/**
 * Takes a folder and gives the manifest in it, or nothing when there is none. A damaged one gives a manifest without
 * files: the folder is ours, and nothing in it is believed.
 */
export function readManifest(folder: string): ReadManifest | undefined {
  const path = join(folder, TREE_MANIFEST);
  const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile()) return undefined;
  const text = readFileSync(path, 'utf8');
  const end = text.indexOf('\n') + 1;
  const [, name = '', made = '', digest] =
    /^offprint-tree 1 (\S+) (\S+) ([0-9a-f]{64})\n$/.exec(text.slice(0, end)) ?? [];
  const rest = text.slice(end);
  const written = stat.mtimeNs;
  if (digest !== sha256(rest)) return { name, made: '', files: new Map(), messages: [], written };
  const lines = rest.split('\n').slice(0, -1);
  return {
    name,
    made,
    files: new Map(lines.filter((line) => !line.startsWith(SAID)).map(leafOf)),
    messages: lines
      .filter((line) => line.startsWith(SAID))
      .map((line): Message => JSON.parse(line.slice(SAID.length))),
    written,
  };
}

const SAID = '! ';

/** Takes what was published and gives the manifest's text, the same for the same tree. */
export function manifestText({ name, made, files, messages }: Manifest): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([path, { key, bytes, sha256: digest }]) => `${digest} ${bytes} ${key} ${path}\n`);
  const said = messages.map((message) => `${SAID}${JSON.stringify(message)}\n`);
  const rest = [...lines, ...said].join('');
  return `offprint-tree 1 ${name} ${made} ${sha256(rest)}\n${rest}`;
}

function leafOf(line: string): readonly [string, Leaf] {
  const [digest = '', bytes = '', key = ''] = line.split(' ', 3);
  return [
    line.slice(digest.length + bytes.length + key.length + 3),
    { key, bytes: Number(bytes), sha256: digest },
  ];
}

/** Whether a file of a tree is still as we wrote it: same size and not touched since; or, where that cannot tell, same digest. */
export function isAsWritten(folder: string, path: string, leaf: Leaf, written: bigint): boolean {
  const full = `${folder}/${path}`;
  const stat = lstatSync(full, { bigint: true, throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile() || Number(stat.size) !== leaf.bytes) return false;
  return stat.mtimeNs < written || sha256(readFileSync(full)) === leaf.sha256;
}
