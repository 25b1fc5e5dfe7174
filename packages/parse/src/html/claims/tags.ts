import type { Claim } from '../../draft.ts';
import { stringsOf } from './json-ld.ts';
import type { PageFacts } from './page-facts.ts';
import { plain } from './words.ts';

/** Each names one tag, however many commas it holds; the other keys list several. */
const SINGLE: ReadonlySet<string> = new Set([
  'article:section',
  'article:tag',
  'parsely-section',
  'articleSection',
]);
const KEYS: readonly string[] = [
  'article:section',
  'article:tag',
  'news_keywords',
  'keywords',
  'sailthru.tags',
  'parsely-tags',
  'parsely-section',
  'dc.subject',
  'citation_keywords',
];

/** Takes a page's facts and gives the tags and sections that it says its article has: a claim for each. */
export function tagClaims({ tags, data }: PageFacts): Claim[] {
  const found: Claim[] = [];
  const add = (key: string, value: string, note: string, place: Claim['place']): void => {
    for (const tag of SINGLE.has(key) ? [value] : value.split(/[,;、，；]/))
      if (tag.trim() !== '')
        found.push({
          field: 'tags',
          value: tag.trim(),
          rule: 'tags-are-matter',
          note,
          ...(place && { place }),
        });
  };
  for (const key of KEYS) for (const tag of tags) if (tag.key === key) add(key, tag.value, key, tag.place);
  for (const key of ['articleSection', 'keywords'])
    for (const value of stringsOf(data.article?.[key]))
      add(key, plain(value), `JSON-LD ${key}`, data.placeOf(value));
  return found;
}
