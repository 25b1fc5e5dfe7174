import type { VolumeBy } from '@offprint/article';
import type { CatalogueEntry } from '@offprint/collection';

/** One book to be bound: which articles, in the order of reading, and what it is called. */
export interface Volume {
  readonly by: VolumeBy | 'selection';
  /** Its file's name without `.epub`: lower-case ASCII, digits, hyphens; unique among the volumes of a run. */
  readonly name: string;
  /** Which year, tag or source it is, for machines: `2018`, `vov.vn`; empty for everything. */
  readonly value: string;
  /** The whole title: `Three Deltas, 2018`. */
  readonly title: string;
  /** The part of the title that tells this volume from its neighbours, for people: `2018`, `January 2018`. */
  readonly label: string;
  /** Oldest first, the undated last; a series in its own order. */
  readonly entries: readonly CatalogueEntry[];
  /** Which part it is of a volume that was too big for one file; counted from 1. */
  readonly part?: { readonly number: number; readonly of: number };
}
