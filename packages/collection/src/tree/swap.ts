import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { TREE_MANIFEST } from './manifest.ts';
import { finishMoves } from './moves.ts';
import { removeTree } from './remove-tree.ts';

/**
 * The two neighbours of an output folder while it is published. A new tree, `next`, is built beside the one that stands; then that
 * goes to `old` and `next` takes its place. The system has no one call for both, so a process that is killed between
 * the two renames, some microseconds, leaves no tree at `out`; both neighbours are whole then, and {@link recover} sets the
 * new one in place. Where little changes, only the new files are made in `next`; the tree goes to `old`, gets them there by renames,
 * each some microseconds, and comes back: a process that is killed meanwhile leaves none at `out` either, and {@link recover} makes the
 * renames that are left. At every other moment `out` is wholly the old tree or wholly the new one.
 */
export interface Neighbours {
  readonly out: string;
  readonly next: string;
  readonly old: string;
}

/** Takes the absolute path of an output folder and gives its neighbours: hidden, on the same disk. */
export function neighboursOf(out: string): Neighbours {
  const beside = (what: string): string => join(dirname(out), `.${basename(out)}.offprint-${what}`);
  return { out, next: beside('next'), old: beside('old') };
}

/** Ends what a killed process began: sets the newest whole tree in place and removes the rest. */
export function recover({ out, next, old }: Neighbours): void {
  if (!existsSync(out) && existsSync(old)) {
    if (existsSync(join(next, TREE_MANIFEST))) renameSync(next, out);
    else {
      finishMoves({ out, next, old });
      renameSync(old, out);
    }
  }
  removeTree(next);
  removeTree(old);
}

/** Puts `next`, which is whole, in the place of `out`, and that, if there is one, in the place of `old`. */
export function swap({ out, next, old }: Neighbours): void {
  mkdirSync(dirname(out), { recursive: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(next, out);
}

/** Whether a folder is absent or holds nothing. */
export function isVacant(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    throw error;
  }
}
