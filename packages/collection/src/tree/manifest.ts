import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '@offprint/article';
import { sha256 } from '../store/frame.ts';
import { readFirstLine } from '../store/read-lines.ts';

/** The file that marks a folder as a tree that was published by us, and says what we put there. */
export const TREE_MANIFEST = '.offprint-tree';

/** What a tree holds at one path. */
export interface Leaf {
  /** Digest of the file's key. */
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What a person opens first of a tree, the better first. */
const FIRST = [/^index\.html$/, /^[^/]+\.epub$/];

/** How much a tree holds, in files and in bytes, and what a person opens first. */
export function sizeOf(leaves: Manifest['files']): {
  readonly files: number;
  readonly bytes: number;
  readonly first?: string;
} {
  let bytes = 0;
  const top: string[] = [];
  for (const [path, leaf] of leaves) {
    bytes += leaf.bytes;
    if (!path.includes('/')) top.push(path);
  }
  top.sort();
  const first = FIRST.map((shape) => top.find((path) => shape.test(path))).find((path) => path !== undefined);
  return { files: leaves.size, bytes, ...(first === undefined ? {} : { first }) };
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

/** A manifest, and when it was written by the disk's own clock, in milliseconds: no file of the tree was written later. */
export type ReadManifest = Manifest & { readonly written: number };

/**
 * Takes a folder and gives the manifest in it, or nothing when there is none. A damaged one gives a manifest without
 * files: the folder is ours, and nothing in it is believed.
 */
export function readManifest(folder: string): ReadManifest | undefined {
  const path = join(folder, TREE_MANIFEST);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile()) return undefined;
  const text = readFileSync(path, 'utf8');
  const end = text.indexOf('\n') + 1;
  const [, name = '', made = '', digest] = HEAD.exec(text.slice(0, end - 1)) ?? [];
  const written = stat.mtimeMs;
  const files = new Map<string, Leaf>();
  const messages: Message[] = [];
  if (digest !== sha256(text.slice(end))) return { name, made: '', files, messages, written };
  for (let at = end; at < text.length;) {
    const stop = text.indexOf('\n', at);
    const line = text.slice(at, stop);
    if (line.startsWith(SAID)) messages.push(JSON.parse(line.slice(SAID.length)));
    else files.set(...leafOf(line));
    at = stop + 1;
  }
  return { name, made, files, messages, written };
}

/** Gives the publisher whose tree stands in a folder: empty where that cannot be read any more, nothing where there is no manifest. */
export function publisherOf(folder: string): string | undefined {
  const path = join(folder, TREE_MANIFEST);
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  return HEAD.exec(readFirstLine(path))?.[1] ?? '';
}

const HEAD = /^offprint-tree 1 (\S+) (\S+) ([0-9a-f]{64})$/;
const SAID = '! ';

/** Takes what was published and gives the manifest's text, the same for the same tree. */
export function manifestText({ name, made, files, messages }: Manifest): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([path, { key, bytes, sha256: digest }]) => `${digest} ${bytes} ${key} ${path}\n`);
  const said = messages.map((message) => `${SAID}${JSON.stringify(message)}\n`);
  const rest = [...lines, ...said].join('');
  return `offprint-tree 1 ${name} ${made} ${sha256(rest)}\n${rest}`;
}

function leafOf(line: string): [path: string, leaf: Leaf] {
  const bytes = line.indexOf(' ') + 1;
  const key = line.indexOf(' ', bytes) + 1;
  const path = line.indexOf(' ', key) + 1;
  return [
    line.slice(path),
    {
      key: line.slice(key, path - 1),
      bytes: Number(line.slice(bytes, key - 1)),
      sha256: line.slice(0, bytes - 1),
    },
  ];
}

/** Whether a file of a tree is still as we wrote it: same size and not touched since; or, where that cannot tell, same digest. */
export function asWritten(folder: string, path: string, leaf: Leaf, written: number): boolean {
  const full = `${folder}/${path}`;
  const stat = lstatSync(full, NO_THROW);
  return (
    stat !== undefined &&
    stat.isFile() &&
    stat.size === leaf.bytes &&
    (stat.mtimeMs < written || sha256(readFileSync(full)) === leaf.sha256)
  );
}

const NO_THROW = { throwIfNoEntry: false } as const;
