import type { Site } from '../site/site.ts';
import type { Markup } from '../markup.ts';
import { markup } from '../markup.ts';
import { neighbour } from '../site/neighbours.ts';

const FEEDS = [
  { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
  { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  { file: 'rss.xml', type: 'application/rss+xml', name: 'RSS' },
  { file: 'opds.json', type: 'application/opds+json', name: 'OPDS' },
] as const;

/** Takes the path of a page and gives, for its head, the ways to the feeds and to the catalogue of books. */
export function feedLinks(site: Site, path: string): Markup {
  return markup`${FEEDS.map(
    ({ file, type, name }) =>
      markup`<link rel="alternate" type="${type}" title="${site.publication.title} (${name})" href="${neighbour(site, path, 'feeds', file)}">\n`,
  )}`;
}
