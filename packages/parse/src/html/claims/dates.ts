import type { FieldName } from '@offprint/article';
import type { Claim } from '../../draft.ts';
import { type Element, attribute } from '../page.ts';
import { dateInAddress } from './address.ts';
import { isoDate } from './iso-date.ts';
import { stringsOf } from './json-ld.ts';
import { named } from './named.ts';
import { type PageFacts, placeOf } from './page-facts.ts';
import { wordsOf } from './words.ts';

const PUBLISHED: readonly string[] = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'citation_publication_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.issued',
  'dcterms.date',
  'dcterms.created',
  'dc.date.created',
  'dc.created',
  'dc.date',
  'date.available',
  'date.created',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'publisheddate',
  'published_at',
  'publish_date',
  'publish-date',
  'publication_date',
  'publicationdate',
  'pubdate',
  'originalpublicationdate',
  'dcsext.articlefirstpublished',
  'cxenseparse:recs:publishtime',
  'cxenseparse:recs:published_time',
  'rnews:datepublished',
  'article.published',
  'article_date_original',
  'date',
  'created',
  'uploaddate',
];
const MODIFIED: readonly string[] = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'dc.modified',
  'date.updated',
  'date.modified',
  'article.updated',
  'last-modified',
  'last_modified',
  'lastmod',
  'revised',
  'updated_at',
];

/** Takes a page's facts and its address and gives when it says that its article was published and changed, most trusted first. */
export function dateClaims(facts: PageFacts, address: string | undefined): Claim[] {
  const found: Claim[] = [];
  const add = (field: FieldName, written: string, note: string, place: Claim['place'], raw = false): void => {
    const value = isoDate(written) ?? (raw ? written : undefined);
    if (value !== undefined)
      found.push({ field, value, rule: 'date-is-known', note, ...(place && { place }) });
  };
  const { article, placeOf: inData } = facts.data;
  for (const [field, keys, tags] of [
    ['published', ['datePublished', 'dateCreated', 'uploadDate'], PUBLISHED],
    ['modified', ['dateModified'], MODIFIED],
  ] as const) {
    for (const key of keys)
      for (const value of stringsOf(article?.[key])) add(field, value, `JSON-LD ${key}`, inData(value));
    for (const key of tags)
      for (const tag of facts.tags) if (tag.key === key) add(field, tag.value, key, tag.place);
  }
  for (const element of named(facts, ['itemprop'], /date(?:Published|Modified|Created)/)) {
    const property = attribute(element, 'itemprop') ?? '';
    if (element.tagName === 'meta') continue;
    const written = attribute(element, 'datetime') ?? attribute(element, 'content') ?? wordsOf(element);
    add(
      /Modified/.test(property) ? 'modified' : 'published',
      written,
      `itemprop ${property}`,
      placeOf(element),
      true,
    );
  }
  for (const element of facts.elements.filter(({ tagName }) => tagName === 'time').slice(0, 6)) {
    const field = isUpdate(element) ? 'modified' : 'published';
    add(field, attribute(element, 'datetime') ?? wordsOf(element), '<time>', placeOf(element), true);
  }
  for (const element of shownDates(facts))
    add('published', wordsOf(element), 'date line', placeOf(element), true);
  const inAddress = address === undefined ? undefined : dateInAddress(address);
  if (inAddress !== undefined) add('published', inAddress, 'address', undefined);
  return found;
}

const UPDATED = /updat|modif|edited|changed|aktualis|mis-?a-?jour|actualiz|cap-nhat/i;

function isUpdate(element: Element): boolean {
  const parent = element.parentNode;
  const around =
    parent !== null && 'tagName' in parent
      ? `${attribute(parent, 'class') ?? ''} ${wordsOf(parent).slice(0, 40)}`
      : '';
  return (
    UPDATED.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'itemprop') ?? ''} ${around}`) &&
    !/publish|veröffentlicht|publi[ée]/i.test(around)
  );
}

const DATED =
  /(?:^|[\s_-])(?:date|dateline|time-?stamp|pub-?date|published|publish(?:ed)?-?(?:date|time|on)|post-?date|entry-?(?:date|meta)|post-?meta|article-?date|datum|fecha|ngay)(?:$|[\s_-])/i;

function shownDates(facts: PageFacts): Element[] {
  const found: Element[] = [];
  for (const element of named(facts, ['class', 'id'], DATED)) {
    const words = wordsOf(element);
    if (words.length < 80 && /\d{4}|\d{1,2}[./-]\d{1,2}/.test(words)) found.push(element);
    if (found.length === 2) break;
  }
  return found;
}
