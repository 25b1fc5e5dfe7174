import type { Copy, DateValue, Person, Source } from '@offprint/article';
import type { Instant } from './instant.ts';

/** A picture with an address of its own. */
export interface ItemPicture {
  readonly url: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly alt?: string;
}

/** A file that comes with an item. */
export interface Attachment {
  readonly url: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly title: string;
}

/** An article or a book as feeds know it; the one model that all three formats print. All text in it is clean. */
export interface FeedItem {
  /** `urn:uuid:…` of the article, the same in every format. */
  readonly id: string;
  /** Its page, absolute; absent where the publication has no address. */
  readonly url?: string;
  /** Where it was first published. */
  readonly externalUrl?: string;
  readonly title: string;
  readonly summary?: string;
  /** The body, every address in it absolute; absent in feeds of summaries. */
  readonly html?: string;
  readonly published?: Instant;
  readonly modified?: Instant;
  /** The date as far as it is known, where that is less than a day or more than a day. */
  readonly date?: DateValue;
  readonly authors: readonly Person[];
  readonly tags: readonly string[];
  /** BCP 47 tag; absent where unknown. */
  readonly lang?: string;
  readonly rights?: string;
  readonly image?: ItemPicture;
  readonly attachments: readonly Attachment[];
  readonly source?: Source;
  readonly copies: readonly Copy[];
}
