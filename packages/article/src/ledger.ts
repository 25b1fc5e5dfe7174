import type { ArticleId } from './id.ts';

/** How a file of the corpus ended. A duplicate is an article that another file published. */
export type Fate = 'published' | 'skipped' | 'failed' | 'duplicate';

/** One file of the corpus and how it ended. */
export interface LedgerEntry {
  readonly file: string;
  readonly fate: Fate;
  /** `article`, `image` (published when an article shows it) or `other`. */
  readonly kind: 'article' | 'image' | 'other';
  /** One sentence; for `published` what it was published as. */
  readonly reason: string;
  /** The article it became, or, for a duplicate, the one that was published instead. */
  readonly id?: ArticleId;
}

/** Every file of the corpus, once, in the order of its name; the counts add up to `files`. */
export interface Ledger {
  readonly counts: Readonly<Record<Fate | 'files', number>>;
  readonly entries: readonly LedgerEntry[];
}
