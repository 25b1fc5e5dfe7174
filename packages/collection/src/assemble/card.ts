import type { ArticleId, Matter, Message, Picture } from '@offprint/article';
import type { FileRef } from '@offprint/normalise';

/** Where a body line lies: compressed, in a pack or in the spill of this build. */
export interface BodyPlace {
  /** Name of a file in the collection's folder. */
  readonly in: string;
  readonly at: number;
  readonly length: number;
  /** SHA-256 of the line before compression. */
  readonly digest: string;
}

/** What the assembly needs to know of one file that was set: everything but its body. */
export interface Card {
  readonly file: string;
  readonly id: ArticleId;
  /** The slug it would like. */
  readonly slug: string;
  readonly matter: Matter;
  readonly refs: readonly FileRef[];
  /** Its pictures, in order. */
  readonly assets: readonly Picture[];
  /** What it asked of the corpus: names of files, and the digest of each, `here`, or nothing for one that was not there. */
  readonly looked: Readonly<Record<string, string>>;
  /** Files of the corpus that it shows. */
  readonly shows: readonly string[];
  readonly messages: readonly Message[];
  /** Its number among the signatures. */
  readonly signature: number;
  readonly weight: number;
  /** Where its body lies now: it goes from the spill into a pack while the collection is written. */
  body: BodyPlace;
}
