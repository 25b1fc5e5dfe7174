import type { FeedItem } from './item/item.ts';
import type { Instant } from './item/instant.ts';

/** One document of a feed, before it is printed in any format. A path is relative to the tree of feeds, without the file's name. */
export interface Feed {
  /** `urn:uuid:…`, the same in every format and on every page of it. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly language: string;
  /** Of the publication; items without an author inherit them. */
  readonly authors: readonly string[];
  /** Who stands for the feed where a format must name an author. */
  readonly owner: string;
  readonly rights?: string;
  /** The archive, absolute. */
  readonly home?: string;
  /** Absolute address of the publication's icon. */
  readonly icon?: string;
  readonly hub?: string;
  /** What `updated` says where no item has a date. */
  readonly fallback: Instant;
  /** The feed's page for people. */
  readonly page?: string;
  /** Absolute address of the folder that this document stands in; absent without `url`. */
  readonly base?: string;
  /** The folder, absolute, of the page that holds the next older items. */
  readonly older?: string;
  /** On a page of the archive: the folder, absolute, of the feed itself. */
  readonly current?: string;
  /** From here to the root of the tree of feeds: ``, `../`, `../../`. */
  readonly root: string;
  readonly items: readonly FeedItem[];
}

/** The file of each format. */
export const FILES = { json: 'feed.json', atom: 'atom.xml', rss: 'rss.xml' } as const;

export type Format = keyof typeof FILES;

/** Takes a feed and gives the newest moment of its items, or its fallback. */
export function updatedOf({ items, fallback }: Pick<Feed, 'items' | 'fallback'>): Instant {
  let newest: Instant | undefined;
  for (const { published, modified } of items) {
    for (const instant of [published, modified]) {
      if (instant !== undefined && (newest === undefined || instant.time > newest.time)) newest = instant;
    }
  }
  return newest ?? fallback;
}
