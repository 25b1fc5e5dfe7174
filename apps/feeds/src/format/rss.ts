import type { DateValue } from '@offprint/article';
import type { Element } from 'xast';
import { FILES, updatedOf } from '../feed.ts';
import type { Feed } from '../feed.ts';
import type { FeedItem } from '../item/item.ts';
import { bodyText } from '../item/body-text.ts';
import { printedOnce } from '../item/printed-once.ts';
import { documentOf } from '../xml/document.ts';
import { element, xmlOf } from '../xml/element.ts';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
} as const;

/**
 * Takes a feed and gives it as {@link https://www.rssboard.org/rss-specification RSS 2.0} with the modules content, dc
 * and media, `atom:link` to itself, and the archive of {@link https://www.rfc-editor.org/rfc/rfc5005#section-4 RFC 5005}.
 * Without an address of the publication the channel's required link is the feed's URN.
 */
export function rssOf(feed: Feed): string {
  const dated = feed.items.some(
    ({ published, modified }) => published !== undefined || modified !== undefined,
  );
  const root = element(
    'rss',
    {
      version: '2.0',
      ...NAMESPACES,
      'xmlns:fh': feed.current === undefined ? undefined : 'http://purl.org/syndication/history/1.0',
    },
    element(
      'channel',
      {},
      element('title', {}, feed.title),
      element('link', {}, feed.home ?? feed.id),
      element('description', {}, asHtml(feed.description ?? feed.title)),
      element('language', {}, feed.language),
      feed.rights === undefined ? undefined : element('copyright', {}, feed.rights),
      dated ? element('lastBuildDate', {}, updatedOf(feed).rfc822) : undefined,
      element('generator', {}, 'Offprint'),
      link('self', self(feed.base)),
      link('hub', feed.hub),
      link('prev-archive', self(feed.older)),
      link('current', self(feed.current)),
      feed.current === undefined ? undefined : element('fh:archive', {}),
      feed.icon === undefined || feed.home === undefined || !/\.(?:png|jpe?g|gif)$/.test(feed.icon)
        ? undefined
        : element(
            'image',
            {},
            element('url', {}, feed.icon),
            element('title', {}, feed.title),
            element('link', {}, feed.home),
          ),
    ),
  );
  return documentOf(root, feed.items.map(printed), `${feed.root}feed.css`);
}

const printed = printedOnce((item) => xmlOf(itemElement(item)));

function itemElement(item: FeedItem): Element {
  const { image, html, published, modified, date } = item;
  const [enclosure] = item.attachments;
  return element(
    'item',
    {},
    item.title === '' ? undefined : element('title', {}, item.title),
    item.url === undefined ? undefined : element('link', {}, item.url),
    element('guid', { isPermaLink: 'false' }, item.id),
    published === undefined ? undefined : element('pubDate', {}, published.rfc822),
    // The one date of this format that may be less than a day: W3CDTF.
    isPartial(date) ? element('dc:date', {}, date.value) : undefined,
    modified === undefined ? undefined : element('atom:updated', {}, modified.iso),
    item.authors.map(({ name }) => element('dc:creator', {}, name)),
    item.lang === undefined ? undefined : element('dc:language', {}, item.lang),
    item.source?.name === undefined ? undefined : element('dc:source', {}, item.source.name),
    item.rights === undefined ? undefined : element('dc:rights', {}, item.rights),
    item.tags.map((tag) => element('category', {}, tag)),
    element('description', {}, asHtml(item.summary ?? item.title)),
    html === undefined ? undefined : element('content:encoded', {}, bodyText(item)),
    enclosure === undefined
      ? undefined
      : element('enclosure', { url: enclosure.url, length: enclosure.bytes, type: enclosure.mediaType }),
    image === undefined
      ? undefined
      : element(
          'media:content',
          {
            url: image.url,
            type: image.mediaType,
            medium: 'image',
            width: image.width,
            height: image.height,
          },
          image.alt === undefined || image.alt === ''
            ? undefined
            : element('media:description', { type: 'plain' }, image.alt),
        ),
  );
}

function isPartial(date: DateValue | undefined): date is DateValue {
  return date?.precision === 'year' || date?.precision === 'month';
}

function link(rel: string, href: string | undefined): Element | undefined {
  if (href === undefined) return undefined;
  return element('atom:link', { rel, href, type: rel === 'hub' ? undefined : 'application/rss+xml' });
}

function self(folder: string | undefined): string | undefined {
  return folder === undefined ? undefined : `${folder}${FILES.rss}`;
}

/**
 * A description is HTML (RSS 2.0, {@link https://www.rssboard.org/rss-encoding-examples encoding}): a summary is text, so
 * it is made HTML first, or a `<svg onload>` in it would run in a reader.
 */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
