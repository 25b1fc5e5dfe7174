import type { Publication } from '@offprint/article';
import type { CatalogueEntry, Counts } from '../collection.ts';

/** The first line of a catalogue. */
export interface CatalogueHead {
  /** Version of this layout. */
  readonly offprint: 2;
  readonly publication: Publication;
  readonly digest: string;
  readonly articles: number;
  readonly counts: Counts;
  /** {@link allFacts} of the entries. */
  readonly facts: string;
  /** {@link crowdedIn} the entries. */
  readonly crowded: readonly string[];
  /** SHA-256 of all lines but this one. */
  readonly lines: string;
  /** The pack of each prefix of two digits. */
  readonly packs: Readonly<Record<string, string>>;
  /** The SHA-256s of the ledger and of the messages that belong to this catalogue. */
  readonly ledger: string;
  readonly messages: string;
  /** File names of all pictures, by SHA-256. */
  readonly assets: Readonly<Record<string, string>>;
  /** The files that `publication.yaml` names: SHA-256s, by name. */
  readonly files: Readonly<Record<string, string>>;
}

/** Every other line: an entry, and where its two members lie in the pack of its id. */
export interface StoredEntry extends CatalogueEntry {
  /** Its own file, and its language: of the matter. */
  readonly file: string;
  readonly lang: string;
  readonly at: number;
  readonly length: number;
}

/** Of more articles than this the entries are not held, some kilobyte each, but read from the catalogue when they are asked for. */
export const HELD_ENTRIES = 131_072;
