import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message } from '@offprint/article';
import { sha256 } from '../store/sha256.ts';
import { readFirstLine } from '../store/read-lines.ts';
import { Leaves, type Leaf, type Written } from './leaves.ts';
import { leadsOut } from './portable-paths.ts';

/** The file that marks a folder as a tree that was published by us, and says what we put there. */
export const TREE_MANIFEST = '.offprint-tree';

/** What was published in a folder. */
export interface Manifest {
  /** The publisher. */
  readonly name: string;
  /** Digest of all that the whole tree was made from. */
  readonly made: string;
  /** What the tree holds, by sheaf; what is in none by the empty name. */
  readonly sheaves: ReadonlyMap<string, Leaves>;
  /** What the publisher had to say when it made the tree. */
  readonly messages: readonly Message[];
}

/** A manifest, and when it was written by the disk's own clock, in milliseconds: no file of the tree was written later. */
export type ReadManifest = Manifest & { readonly written: number };

/** Every file of a tree, by its path. */
export function filesOf({ sheaves }: Manifest): ReadonlyMap<string, Leaf> {
  return new Map([...sheaves.values()].flatMap((leaves) => [...leaves]));
}

/**
 * Takes a folder and gives the manifest in it, or nothing when there is none. A damaged one, or one that names a path outside, gives a manifest without
 * files: the folder is ours, and nothing in it is believed.
 */
export function readManifest(folder: string): ReadManifest | undefined {
  const path = join(folder, TREE_MANIFEST);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined || !stat.isFile()) return undefined;
  const bytes = readFileSync(path);
  const start = bytes.indexOf('\n') + 1;
  const [, name = '', made = '', digest] = HEAD.exec(bytes.toString('utf8', 0, start - 1)) ?? [];
  const written = stat.mtimeMs;
  const sheaves = new Map<string, Leaves>();
  const messages: Message[] = [];
  if (digest !== sha256(bytes.subarray(start))) return { name, made: '', sheaves, messages, written };
  const text = bytes.toString('utf8', start);
  const said = text.startsWith(SAID) ? 0 : text.indexOf(`\n${SAID}`) + 1 || text.length;
  // Its digest says that it is whole, and not whose it is.
  if (said > 0 && leadsOut(text.slice(0, said).trimEnd()))
    return { name, made: '', sheaves, messages, written };
  for (const line of text.slice(said).split('\n'))
    if (line !== '') messages.push(JSON.parse(line.slice(SAID.length)));
  for (let at = 0; at < said;) {
    const [head = '', sheaf = '', key = ''] = SHEAF.exec(text.slice(at, text.indexOf('\n', at) + 1)) ?? [];
    const next = text.indexOf(`\n${BOUND}`, at + head.length - 1) + 1 || said;
    sheaves.set(sheaf, new Leaves(key, text.slice(at + head.length, Math.min(next, said))));
    at = next;
  }
  return { name, made, sheaves, messages, written };
}

/** Gives the publisher whose tree stands in a folder: empty where that cannot be read any more, nothing where there is no manifest. */
export function publisherOf(folder: string): string | undefined {
  const path = join(folder, TREE_MANIFEST);
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  return HEAD.exec(readFirstLine(path))?.[1] ?? '';
}

const HEAD = /^offprint-tree 1 (\S+) (\S+) ([0-9a-f]{64})$/;
const SAID = '! ';
const BOUND = '= ';
const SHEAF = /^= (\S+) (\S+)\n$/;

/** Takes what was published and gives the bytes of its manifest, the same for the same tree. */
export function manifestBytes({ name, made, sheaves, messages }: Manifest): Uint8Array {
  const sorted = [...sheaves].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = [
    headOf(name, made, NO_DIGEST),
    ...sorted.flatMap(([sheaf, { key, lines }]) => [sheaf === '' ? '' : `${BOUND}${sheaf} ${key}\n`, lines]),
    ...messages.map((message) => `${SAID}${JSON.stringify(message)}\n`),
  ];
  // Filled part by part: as one text it would stand in memory several times.
  const bytes = Buffer.alloc(parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0));
  let at = 0;
  for (const part of parts) at += bytes.write(part, at);
  const head = Buffer.byteLength(headOf(name, made, NO_DIGEST));
  bytes.write(headOf(name, made, sha256(bytes.subarray(head))));
  return bytes;
}

const NO_DIGEST = '0'.repeat(64);

function headOf(name: string, made: string, digest: string): string {
  return `offprint-tree 1 ${name} ${made} ${digest}\n`;
}

/** Whether a file of a tree is still as we wrote it: same size and not touched since; or, where that cannot tell, same digest. */
export function asWritten(folder: string, path: string, leaf: Written, written: number): boolean {
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
