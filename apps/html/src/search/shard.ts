/** An article as the search shows it, without its text. */
export interface Found {
  readonly title: string;
  /** The page, relative to the archive's root. */
  readonly url: string;
  /** ISO 8601, cut off at its precision; absent when unknown. */
  readonly date?: string;
  /** The date in the words of the interface. */
  readonly when: string;
  readonly source?: string;
  readonly by?: string;
  readonly tags: readonly string[];
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Which file holds its text, and its place in it. */
  readonly text: readonly [file: string, place: number];
}

/** The fields of the index, in this order. */
export const FIELDS = ['title', 'names', 'body'] as const;

/** A part of the index: some articles of a year. */
export interface Shard {
  readonly articles: readonly Found[];
  /** For each article the number of terms in each field. */
  readonly lengths: readonly (readonly number[])[];
  /** For each field its terms, in order. */
  readonly fields: readonly Postings[];
}

/** Which articles have which term. */
export interface Postings {
  /** Folded, in the order of their code units, a space between two. */
  readonly terms: string;
  /** For each term: how many articles have it, then for each of these its number and how often. */
  readonly lists: readonly number[];
}

/** A part as the list of parts names it. */
export interface ShardName {
  readonly name: string;
  /** Absent: without a date. */
  readonly year?: string;
  readonly count: number;
}
