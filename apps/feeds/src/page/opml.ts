import type { Publication } from '@offprint/article';
import { FILES } from '../feed.ts';
import type { Addresses } from '../item/body.ts';
import { cleanText } from '../item/clean-text.ts';
import type { FeedPlan } from '../plan/plan.ts';
import { element, xmlOf } from '../xml/element.ts';

/** Takes the feeds that readers subscribe to and gives them as {@link http://opml.org/spec2.opml OPML 2.0}, one outline for each, or nothing where they have no address. */
export function opmlOf(
  feeds: readonly FeedPlan[],
  publication: Publication,
  addresses: Addresses,
): string | undefined {
  if (publication.url === undefined) return undefined;
  const title = cleanText(publication.title).text;
  const outlines = feeds.map(({ path, label }) => {
    const name = label === '' ? title : `${title}: ${cleanText(label).text}`;
    return element('outline', {
      type: 'rss',
      text: name,
      title: name,
      xmlUrl: addresses.feed(`${path}${FILES.atom}`),
      htmlUrl: publication.url,
      language: publication.language,
    });
  });
  const root = element(
    'opml',
    { version: '2.0' },
    element('head', {}, element('title', {}, title)),
    element('body', {}, outlines),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${xmlOf(root)}\n`;
}
