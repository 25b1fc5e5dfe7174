/**
 * What one file adds to the survey of its corpus: small counts, gathered from the decoded text without building a tree.
 * `source` groups the clippings of one publisher (or is empty).
 */
export interface Observation {
  readonly source: string;
  /** Digests of the lines that could be furniture. */
  readonly lines: readonly string[];
  /** Numeric dates whose order is plain: how many can only be day first, month first. */
  readonly dayFirst: number;
  readonly monthFirst: number;
}

/** What the whole corpus says, as one file of the collection. */
export interface Survey {
  readonly sources: Readonly<
    Record<
      string,
      { readonly files: number; readonly dayFirst: number; readonly monthFirst: number; readonly lines: Readonly<Record<string, number>> }
    >
  >;
}

/** What one file takes from the survey; part of its cache key, so kept small and stable. */
export interface Knowledge {
  /** How many files of this source the corpus holds. */
  readonly files: number;
  /** For each digest of a line of this file that many of its source's files share: in how many it stands. */
  readonly shared: Readonly<Record<string, number>>;
  readonly dateOrder?: 'day-first' | 'month-first';
}

/** Nothing known of the rest of the corpus. */
export const ALONE: Knowledge = { files: 1, shared: {} };
