import type { Element } from 'xast';
import { FILES, updatedOf } from '../feed.ts';
import type { Feed } from '../feed.ts';
import type { FeedItem } from '../item/item.ts';
import { momentAt } from '../item/instant.ts';
import type { Instant } from '../item/instant.ts';
import { bodyText } from '../item/body-text.ts';
import { printedOnce } from '../item/printed-once.ts';
import { documentOf } from '../xml/document.ts';
import { element, xmlOf } from '../xml/element.ts';

/** Takes a feed and gives it as {@link https://www.rfc-editor.org/rfc/rfc4287 Atom (RFC 4287)}, paged by {@link https://www.rfc-editor.org/rfc/rfc5005#section-4 RFC 5005, section 4}. */
export function atomOf(feed: Feed): string {
  const updated = updatedOf(feed);
  const root = element(
    'feed',
    {
      xmlns: 'http://www.w3.org/2005/Atom',
      'xmlns:fh': feed.current === undefined ? undefined : 'http://purl.org/syndication/history/1.0',
      'xml:lang': feed.language,
    },
    element('id', {}, feed.id),
    element('title', {}, feed.title),
    feed.description === undefined ? undefined : element('subtitle', {}, feed.description),
    element('updated', {}, updated.iso),
    people(feed.authors.length === 0 ? [{ name: feed.owner }] : feed.authors.map((name) => ({ name }))),
    link('self', self(feed.base), 'application/atom+xml'),
    link('alternate', feed.home, 'text/html'),
    link('hub', feed.hub),
    link('prev-archive', self(feed.older), 'application/atom+xml'),
    link('current', self(feed.current), 'application/atom+xml'),
    feed.current === undefined ? undefined : element('fh:archive', {}),
    feed.icon === undefined ? undefined : element('icon', {}, feed.icon),
    feed.rights === undefined ? undefined : element('rights', {}, feed.rights),
    element('generator', {}, 'Offprint'),
  );
  const entries = feed.items.map((item) => (isDated(item) ? dated(item) : xmlOf(entryOf(item, updated))));
  return documentOf(root, entries, `${feed.root}feed.css`);
}

/** An entry that says the same in every feed: `updated` of one without a date is that of its feed. */
const dated = printedOnce((item) => xmlOf(entryOf(item, momentAt(0, 0))));

function isDated({ published, modified }: FeedItem): boolean {
  return published !== undefined || modified !== undefined;
}

function entryOf(item: FeedItem, fallback: Instant): Element {
  const newest = updatedOf({ items: [item], fallback });
  const { html, summary } = item;
  return element(
    'entry',
    { 'xml:lang': item.lang },
    element('id', {}, item.id),
    element('title', {}, item.title),
    element('updated', {}, newest.iso),
    item.published === undefined ? undefined : element('published', {}, item.published.iso),
    people(item.authors),
    link('alternate', item.url, 'text/html'),
    link('via', item.externalUrl),
    item.attachments.map(({ url, mediaType, bytes, title }) =>
      element('link', { rel: 'enclosure', href: url, type: mediaType, length: bytes, title }),
    ),
    item.tags.map((term) => element('category', { term })),
    item.rights === undefined ? undefined : element('rights', {}, item.rights),
    summary === undefined ? undefined : element('summary', {}, summary),
    html === undefined
      ? summary === undefined
        ? element('content', {}, item.title)
        : undefined
      : element('content', { type: 'html' }, bodyText(item)),
  );
}

function people(authors: FeedItem['authors']): readonly Element[] {
  return authors.map(({ name, url }) =>
    element('author', {}, element('name', {}, name), url === undefined ? undefined : element('uri', {}, url)),
  );
}

function link(rel: string, href: string | undefined, type?: string): Element | undefined {
  return href === undefined ? undefined : element('link', { rel, href, type });
}

function self(folder: string | undefined): string | undefined {
  return folder === undefined ? undefined : `${folder}${FILES.atom}`;
}
