import type { Asset } from './asset.ts';
import type { Fragment } from './fragment.ts';
import type { ArticleId } from './id.ts';
import type { Matter } from './matter.ts';
import type { Provenance } from './provenance.ts';

/** A heading of the body; `id` is its id in the fragment. */
export interface Heading {
  /** 2 for a section under the title, 3 below that, to 6. */
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** Another file of the corpus that holds the same article. */
export interface Copy {
  readonly file: string;
  readonly title: string;
  readonly source?: string;
  readonly url?: string;
  readonly published?: string;
}

/** An article, set once and printed many times. */
export interface Article {
  /** Stable for life: from the source's identity, never from position, file name or build time. */
  readonly id: ArticleId;
  /** A portable path segment: lower-case ASCII letters, digits and hyphens, unique in its collection. */
  readonly slug: string;
  readonly matter: Matter;
  readonly fragment: Fragment;
  /** The body as plain text: blocks separated by a blank line, the dateline kept. */
  readonly text: string;
  readonly outline: readonly Heading[];
  readonly assets: readonly Asset[];
  /** Copies of it elsewhere in the corpus that were not published themselves. */
  readonly alsoAt: readonly Copy[];
  readonly provenance: Provenance;
}
