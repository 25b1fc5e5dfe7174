import type { DateValue } from './date.ts';

/** Somebody who wrote. */
export interface Person {
  readonly name: string;
  readonly url?: string;
}

/** The form a file came in. */
export type Format = 'text' | 'markdown' | 'html' | 'mhtml';

/** Where an article comes from. */
export interface Source {
  /** The publisher or site, as the file names it: `vov.vn`, `The Hanoi Courier`. */
  readonly name?: string;
  /** The address it was first published at; absolute, http or https. */
  readonly url?: string;
  /** When it was saved, if the file says so. */
  readonly captured?: DateValue;
  /** The file in the corpus: relative, `/` between its segments, NFC. */
  readonly file: string;
  readonly format: Format;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
}

/** Which work of several parts an article belongs to. */
export interface Series {
  readonly name: string;
  readonly position?: number;
}

/** What is known of an article beside its body. A field that is not known is absent. */
export interface Matter {
  readonly title: string;
  readonly subtitle?: string;
  readonly authors: readonly Person[];
  /** The news agency that sent it: `AP`, `VOVWORLD`. */
  readonly agency?: string;
  /** The dateline as printed, without its dash: `WASHINGTON (AP)`. It stays in the body too. */
  readonly dateline?: string;
  readonly published?: DateValue;
  readonly modified?: DateValue;
  /** BCP 47 tag; `und` when unknown. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly tags: readonly string[];
  readonly series?: Series;
  readonly source: Source;
  /** Only ever as given. */
  readonly rights?: string;
  /** The article's own deck, description or first sentence; plain text, never written by us. */
  readonly summary?: string;
  /** SHA-256 of the asset that stands for the article. */
  readonly image?: string;
  /** How many words the body has (`Intl.Segmenter`, word-like segments). */
  readonly words: number;
  /** Kept out of every output. */
  readonly draft?: boolean;
  /** Former addresses: paths or URLs that lead here. */
  readonly aliases?: readonly string[];
  /** Articles with the same key are translations of each other. */
  readonly translationKey?: string;
}
