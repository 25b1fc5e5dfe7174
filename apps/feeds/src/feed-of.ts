import { uuidOf } from '@offprint/article';
import type { Publication } from '@offprint/article';
import type { RenderOptions } from '@offprint/collection';
import type { Feed } from './feed.ts';
import { iconFile } from './icon.ts';
import type { Addresses } from './item/body.ts';
import { cleanText } from './item/clean-text.ts';
import { instantOf, momentAt } from './item/instant.ts';
import type { Instant } from './item/instant.ts';
import type { FeedItem } from './item/item.ts';
import type { FeedPlan } from './plan/plan.ts';

/** Takes a plan and its items and gives the feed to print. */
export function feedOf(
  plan: FeedPlan,
  items: readonly FeedItem[],
  publication: Publication,
  addresses: Addresses,
  options: Pick<RenderOptions, 'epoch'>,
): Feed {
  const title = cleanText(publication.title).text;
  const authors =
    publication.authors.length > 0
      ? publication.authors
      : publication.publisher === undefined
        ? []
        : [publication.publisher];
  const page = addresses.feed('index.html');
  const icon = iconFile(publication);
  return {
    id: `urn:uuid:${uuidOf(`feed\n${publication.url ?? publication.title}\n${plan.current ?? plan.path}`)}`,
    title: plan.label === '' ? title : `${title}: ${cleanText(plan.label).text}`,
    ...given('description', publication.description),
    language: publication.language,
    authors: authors.map((author) => cleanText(author).text),
    owner: cleanText(authors[0] ?? publication.title).text,
    ...given('rights', publication.rights),
    ...given('home', publication.url),
    ...given('icon', icon === undefined ? undefined : addresses.feed(icon)),
    ...given('hub', publication.feeds.hub),
    ...given('page', page),
    ...given('base', addresses.feed(plan.path)),
    ...given('older', plan.older === undefined ? undefined : addresses.feed(plan.older)),
    ...given('current', plan.current === undefined ? undefined : addresses.feed(plan.current)),
    fallback: fallbackOf(items, publication.timezone, options.epoch),
    root: '../'.repeat(plan.path.split('/').length - 1),
    items,
  };
}

/**
 * What Atom's required `updated` says where no article of a document has a date: the newest moment at which one of
 * them was saved, else `SOURCE_DATE_EPOCH`, else the first moment of 1970, which is nobody's date.
 */
export function fallbackOf(items: readonly FeedItem[], timezone: string, epoch: number | undefined): Instant {
  let newest: Instant | undefined;
  for (const { source } of items) {
    const saved = instantOf(source?.captured, timezone);
    if (saved !== undefined && (newest === undefined || saved.time > newest.time)) newest = saved;
  }
  return newest ?? momentAt((epoch ?? 0) * 1000, 0);
}

function given<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  const pair: { [P in K]?: string } = {};
  if (value !== undefined) pair[key] = cleanText(value).text;
  return pair;
}
