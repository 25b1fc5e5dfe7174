import { FILES } from '../feed.ts';
import type { Feed } from '../feed.ts';
import type { FeedItem } from '../item/item.ts';
import { printedOnce } from '../item/printed-once.ts';

/** Wide enough to stand across the head of an article. */
const BANNER = { ratio: 1.7, width: 1000 } as const;

/** Takes a feed and gives it as {@link https://www.jsonfeed.org/version/1.1/ JSON Feed 1.1}. */
export function jsonOf(feed: Feed): string {
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: self(feed.base),
    description: feed.description,
    user_comment: commentOf(feed),
    next_url: self(feed.older),
    icon: feed.icon,
    favicon: feed.icon,
    authors: feed.authors.length === 0 ? undefined : feed.authors.map((name) => ({ name })),
    language: feed.language,
    hubs: feed.hub === undefined ? undefined : [{ type: 'WebSub', url: feed.hub }],
  };
  const items = feed.items.length === 0 ? '' : `\n  ${feed.items.map(printed).join(',\n  ')}\n `;
  return `${JSON.stringify(head, undefined, 1).slice(0, -'\n}'.length)},\n "items": [${items}]\n}\n`;
}

/** An item with the indents that it has in every feed: as deep as in two lists. */
const printed = printedOnce((item) =>
  JSON.stringify([[jsonItem(item)]], undefined, 1).slice('[\n [\n  '.length, -'\n ]\n]'.length),
);

function commentOf({ page, base }: Feed): string {
  const address = base === undefined ? 'its address' : `the address ${base}${FILES.json}`;
  const more = page === undefined ? '' : ` More about feeds: ${page}`;
  return `This is a feed: give ${address} to a feed reader, and it will show you new articles.${more}`;
}

function jsonItem(item: FeedItem): unknown {
  const { image, html, summary, source, date } = item;
  const banner =
    image !== undefined && image.width >= BANNER.width && image.width >= image.height * BANNER.ratio;
  return {
    id: item.id,
    url: item.url,
    external_url: item.externalUrl,
    title: item.title === '' ? undefined : item.title,
    content_html: html,
    content_text: html === undefined ? (summary ?? item.title) : undefined,
    summary,
    image: image?.url,
    banner_image: banner ? image.url : undefined,
    date_published: item.published?.iso,
    date_modified: item.modified?.iso,
    authors: item.authors.length === 0 ? undefined : item.authors,
    tags: item.tags.length === 0 ? undefined : item.tags,
    language: item.lang,
    attachments:
      item.attachments.length === 0
        ? undefined
        : item.attachments.map(({ url, mediaType, bytes, title }) => ({
            url,
            mime_type: mediaType,
            title,
            size_in_bytes: bytes,
          })),
    _offprint: {
      published:
        date === undefined ? 'unknown' : { value: date.value, precision: date.precision, known_by: date.by },
      atom_updated:
        item.published === undefined && item.modified === undefined ? 'of the feed' : 'of the article',
      source:
        source === undefined
          ? undefined
          : {
              name: source.name,
              url: source.url,
              captured: source.captured?.value,
              format: source.format,
              sha256: source.sha256,
            },
      rights: item.rights,
      also_at:
        item.copies.length === 0
          ? undefined
          : item.copies.map(({ url, source, title }) => ({ title, source, url })),
    },
  };
}

function self(folder: string | undefined): string | undefined {
  return folder === undefined ? undefined : `${folder}${FILES.json}`;
}
