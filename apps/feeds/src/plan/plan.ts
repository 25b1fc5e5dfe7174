import type { CatalogueEntry, FacetKind } from '@offprint/collection';

/** One document of a feed: which articles it holds, where it stands and what it leads to. */
export interface FeedPlan {
  /** Folder in the tree of feeds: empty, or with a slash at its end. */
  readonly path: string;
  /** What is said after the publication's title; empty for the feed of everything. */
  readonly label: string;
  readonly kind?: FacetKind;
  /** Newest first. */
  readonly entries: readonly CatalogueEntry[];
  /** How many articles the whole feed is of. */
  readonly total: number;
  /** The folder of the page with the next older articles. */
  readonly older?: string;
  /** On a page of the archive: the folder of the feed that readers subscribe to. */
  readonly current?: string;
}
