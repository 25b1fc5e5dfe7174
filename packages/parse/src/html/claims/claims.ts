import type { FieldName, RuleId } from '@offprint/article';
import type { Claim } from '../../draft.ts';
import { type Element, type Page, attribute } from '../page.ts';
import { webAddress } from './address.ts';
import { authorClaims } from './authors.ts';
import { dateClaims } from './dates.ts';
import { isoDate } from './iso-date.ts';
import { isThing, stringsOf } from './json-ld.ts';
import { named } from './named.ts';
import { pageFacts, placeOf } from './page-facts.ts';
import { tagClaims } from './tags.ts';
import { titleClaims } from './title.ts';
import { fold, plain } from './words.ts';

/** What a page says of its article, and what the reader itself wants of it. */
export interface PageClaims {
  readonly claims: readonly Claim[];
  /** The article's text as the page's own data give it, if they do. */
  readonly articleBody: string | undefined;
  /** The page's address on the web. */
  readonly address: string | undefined;
  readonly broken: boolean;
}

/** Takes a page and gives what the page says of the article, each with its place. */
export function claimsOf(page: Page): PageClaims {
  const facts = pageFacts(page);
  const { data, tags, elements, saved } = facts;
  const claims: Claim[] = [];
  const add = (
    field: FieldName,
    rule: RuleId,
    value: string | undefined,
    note: string,
    place?: Claim['place'],
  ): void => {
    if (value !== undefined && value.trim() !== '')
      claims.push({ field, value: value.trim(), rule, note, ...(place && { place }) });
  };
  const fromTags = (
    field: FieldName,
    rule: RuleId,
    keys: readonly string[],
    read: (value: string) => string | undefined = (value) => value,
  ): void => {
    for (const key of keys)
      for (const tag of tags) if (tag.key === key) add(field, rule, read(tag.value), key, tag.place);
  };
  const fromData = (
    field: FieldName,
    rule: RuleId,
    key: string,
    read: (value: string) => string | undefined = plain,
  ): void => {
    for (const value of stringsOf(data.article?.[key]))
      add(field, rule, read(value), `JSON-LD ${key}`, data.placeOf(value));
  };

  const links = elements.filter((element) => element.tagName === 'link');
  const linked = (rel: string): Element | undefined =>
    links.find((link) => (attribute(link, 'rel') ?? '').toLowerCase().split(/\s+/).includes(rel));
  const canonical = linked('canonical');
  if (canonical)
    add(
      'source.url',
      'source-is-matter',
      webAddress(attribute(canonical, 'href') ?? '', saved.url),
      'link canonical',
      placeOf(canonical),
    );
  add('source.url', 'source-is-matter', saved.url, 'saved from', saved.place);
  fromTags(
    'source.url',
    'source-is-matter',
    ['og:url', 'twitter:url', 'al:web:url', 'parsely-link', 'dc.identifier'],
    (value) => webAddress(value, saved.url),
  );
  for (const key of ['url', 'mainEntityOfPage', '@id']) {
    const value = data.article?.[key];
    for (const one of isThing(value) ? stringsOf(value['@id']) : stringsOf(value))
      add('source.url', 'source-is-matter', webAddress(one), `JSON-LD ${key}`, data.placeOf(one));
  }
  const amp = linked('amphtml');
  if (amp)
    add(
      'source.url',
      'source-is-matter',
      webAddress(attribute(amp, 'href') ?? ''),
      'link amphtml',
      placeOf(amp),
    );
  const address =
    claims.find((claim) => claim.field === 'source.url' && new URL(claim.value).pathname.length > 1)?.value ??
    claims[0]?.value;

  fromTags('source.name', 'source-is-matter', ['og:site_name']);
  const publisher = data.follow(data.article?.['publisher']);
  if (isThing(publisher))
    for (const name of stringsOf(publisher['name']))
      add('source.name', 'source-is-matter', plain(name), 'JSON-LD publisher', data.placeOf(name));
  fromTags(
    'source.name',
    'source-is-matter',
    [
      'application-name',
      'dc.publisher',
      'dcterms.publisher',
      'apple-mobile-web-app-title',
      'publisher',
      'copyright-holder',
      'citation_journal_title',
    ],
    (value) => (/^https?:/.test(value) ? undefined : value),
  );
  const host =
    address === undefined ? undefined : new URL(address).hostname.replace(/^(?:www|m|amp|mobile)\./, '');
  if (host !== undefined) add('source.name', 'source-is-matter', host, 'address');

  const sites = siteKeys(
    claims.filter((claim) => claim.field === 'source.name').map((claim) => claim.value),
    host,
  );
  const handles = tags
    .filter((tag) => /^twitter:(?:site|creator)$/.test(tag.key))
    .map((tag) => tag.value.replace('@', ''));
  claims.push(...titleClaims(facts, [...sites, ...siteKeys(handles, undefined)]));
  claims.push(...authorClaims(facts, sites));
  claims.push(...dateClaims(facts, address));
  const captured = saved.date === undefined ? undefined : isoDate(saved.date);
  add('source.captured', 'source-is-matter', captured, 'saved from', saved.place);

  const lang =
    attribute(page.html, 'lang') ?? attribute(page.html, 'xml:lang') ?? attribute(page.body, 'lang');
  fromData('lang', 'lang-is-known', 'inLanguage');
  add('lang', 'lang-is-known', lang?.replaceAll('_', '-'), '<html lang>', startTag(page.html));
  fromTags('lang', 'lang-is-known', ['og:locale', 'language', 'dc.language', 'content-language'], (value) =>
    value.replaceAll('_', '-'),
  );
  add(
    'dir',
    'lang-is-known',
    attribute(page.html, 'dir') ?? attribute(page.body, 'dir'),
    '<html dir>',
    startTag(page.html),
  );

  fromData('summary', 'summary-is-own', 'description');
  fromTags('summary', 'summary-is-own', [
    'og:description',
    'description',
    'twitter:description',
    'dc.description',
    'dcterms.abstract',
    'sailthru.description',
  ]);
  fromData('subtitle', 'subtitle-is-matter', 'alternativeHeadline');
  claims.push(...tagClaims(facts));
  fromTags('rights', 'rights-are-matter', [
    'dc.rights',
    'dcterms.rights',
    'dc.rightsholder',
    'copyright',
    'rights',
  ]);
  fromData('rights', 'rights-are-matter', 'copyrightNotice');
  fromData('rights', 'rights-are-matter', 'license');
  const licenses = named(facts, ['rel'], /(?:^|\s)license(?:\s|$)/);
  const license =
    licenses.find(({ tagName }) => tagName === 'link') ?? licenses.find(({ tagName }) => tagName === 'a');
  if (license)
    add(
      'rights',
      'rights-are-matter',
      webAddress(attribute(license, 'href') ?? '', address),
      'rel license',
      placeOf(license),
    );
  fromTags('image', 'image-is-local', [
    'og:image',
    'og:image:url',
    'og:image:secure_url',
    'twitter:image',
    'twitter:image:src',
  ]);
  const image = data.article?.['image'];
  for (const one of [image]
    .flat()
    .flatMap((value) => (isThing(value) ? stringsOf(value['url']) : stringsOf(value))))
    add('image', 'image-is-local', one, 'JSON-LD image', data.placeOf(one));

  const body = stringsOf(data.article?.['articleBody'])[0];
  return { claims, address, broken: data.broken, articleBody: body === undefined ? undefined : plain(body) };
}

function startTag(element: Element): Claim['place'] {
  const place = element.sourceCodeLocation?.startTag;
  return place ? { start: place.startOffset, end: place.endOffset } : undefined;
}

/** The names a site goes by, each as letters and digits alone. */
function siteKeys(names: readonly string[], host: string | undefined): string[] {
  const labels = host === undefined ? [] : [host, ...host.split('.').filter((label) => label.length > 2)];
  return [...names, ...labels].map((name) => fold(name).replaceAll(' ', '')).filter((name) => name !== '');
}
