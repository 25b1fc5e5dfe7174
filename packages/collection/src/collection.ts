import type { Article, ArticleId, Ledger, Matter, Message, Picture, Publication } from '@offprint/article';
import type { ArticleCounts } from './summary/count-articles.ts';

/** What listings need of an article, without its body. */
export interface CatalogueEntry {
  readonly id: ArticleId;
  readonly slug: string;
  /** A folder before the slug, in places that would be too full without: two hexadecimal digits. */
  readonly shelf?: string;
  readonly matter: Matter;
  /** SHA-256 of the whole article as stored: it changes when anything in the article does. */
  readonly digest: string;
  /** Its pictures, in order: a publisher plans what it makes of them without reading the article. */
  readonly assets: readonly Picture[];
  /** The articles that its body links to: what a publisher prints of them, their address, is part of its key. */
  readonly links: readonly ArticleId[];
  /** {@link factsOf} it: a digest of all that it says but what every edit of a body changes. */
  readonly facts: string;
  /** How many words it has. */
  readonly words: number;
  /** The most bytes that its body takes as escaped text in a feed; for paging without reading the body. */
  readonly weight: number;
}

/** What became of all files of a corpus, and of the articles among them. */
export interface Counts {
  readonly files: Ledger['counts'];
  readonly articles: ArticleCounts;
}

/** A normalised corpus, open for reading. Publishers see nothing else of the disk. */
export interface Collection {
  readonly publication: Publication;
  /**
   * Every published article (drafts left out), newest first: by date descending, the undated last, then by title,
   * then by id; compared by code unit, never by locale.
   */
  readonly catalogue: readonly CatalogueEntry[];
  /** How many articles are in the catalogue. */
  readonly articles: number;
  /** A digest of all that the catalogue says but what every edit of a body changes: how many words an article has and what its bytes are. */
  readonly facts: string;
  /** Throws when it was damaged since it was written. */
  readonly ledger: Ledger;
  /** Changes whenever the ledger does. */
  readonly ledgerDigest: string;
  readonly counts: Counts;
  /** Changes whenever anything a publisher can see changes. */
  readonly digest: string;
  /** What there is to say of the files; of a level and worse ones, where one is given. */
  readonly messages: (level?: Message['level']) => Promise<readonly Message[]>;
  /** One article with its body. Throws when the id is not in the catalogue. */
  readonly article: (id: ArticleId) => Promise<Article>;
  /** The source of an article as it was read, decoded; throws when the file is gone or was changed. */
  readonly source: (article: Article) => Promise<string>;
  /** The bytes of a picture. */
  readonly asset: (sha256: string) => Promise<Uint8Array>;
  /**
   * Gives the text that was made by this name and with this key before, else makes it: what a publisher finds out of the whole
   * catalogue need not be found again. `key` digests all that it is made of, or at least the code; then `serves` says of a text whether
   * it may stay. Absent where nothing is kept.
   */
  readonly remember?: (
    name: string,
    key: string,
    make: () => string,
    serves?: (text: string) => boolean,
  ) => string;
  /** A file that `publication.yaml` names (logo, css, cover); relative to it, never outside the corpus. */
  readonly file: (path: string) => Promise<Uint8Array>;
}
