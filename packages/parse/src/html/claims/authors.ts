import type { Claim } from '../../draft.ts';
import { type Element, attribute } from '../page.ts';
import { isThing, stringsOf } from './json-ld.ts';
import { named } from './named.ts';
import { type PageFacts, placeOf } from './page-facts.ts';
import { fold, plain, wordsOf } from './words.ts';

/**
 * Takes a page's facts and its site's names and gives who it says wrote its article, most trusted first: a claim for each name
 * where names stand apart.
 */
export function authorClaims(facts: PageFacts, sites: readonly string[]): Claim[] {
  const data = fromData(facts);
  const others = [...fromTags(facts), ...fromMarkup(facts, sites)];
  // A page whose data name only its publisher may still name a person elsewhere.
  const publisher = facts.data.follow(facts.data.article?.['publisher']);
  const house = isThing(publisher) ? stringsOf(publisher['name']).map(plain) : [];
  const isHouse = ({ value }: Claim): boolean => {
    const key = fold(nameIn(value)).replaceAll(' ', '');
    // “Reuters Staff”, and “ReutersMarch 4” where a page sets its lines apart by style alone.
    const isSite = sites.some((site) => key === site || (site.length > 4 && key.startsWith(site)));
    return isSite || house.includes(nameIn(value));
  };
  return data.some((one) => !isHouse(one))
    ? [...data, ...others]
    : [...others.filter((one) => !isHouse(one)), ...data, ...others.filter(isHouse)];
}

function claim(value: string, note: string, place: Claim['place']): Claim[] {
  const name = plain(value);
  return name === '' ||
    name.length > 200 ||
    /^(?:https?:)?\/\/|^@\S+$|^\d+$|^(?:undefined|null|none|n\/a)$/i.test(name)
    ? []
    : [{ field: 'authors', value: name, rule: 'authors-are-people', note, ...(place && { place }) }];
}

function fromData(facts: PageFacts): Claim[] {
  const { article, placeOf: place, follow } = facts.data;
  const found: Claim[] = [];
  for (const key of ['author', 'creator']) {
    const written = article?.[key];
    const list: unknown[] = Array.isArray(written) ? written.flat() : [written];
    for (const one of list.slice(0, 40).map(follow)) {
      for (const name of typeof one === 'string' ? [one] : isThing(one) ? namesOf(one) : [])
        found.push(...claim(name, `JSON-LD ${key}`, place(name)).map((named) => withPage(named, one)));
    }
    if (found.length > 0) break;
  }
  const seen = new Set<string>();
  return found.filter(({ value }) => !seen.has(value) && seen.add(value));
}

/** A person with a page of their own is claimed as `Name <address>`. */
function withPage(named: Claim, person: unknown): Claim {
  const url = isThing(person)
    ? stringsOf(person['url']).find((one) => /^https?:\/\/\S+$/.test(one))
    : undefined;
  return url === undefined || /[<>]/.test(url + named.value)
    ? named
    : { ...named, value: `${named.value} <${url}>` };
}

/** Takes an author as claimed and gives the name alone. */
export function nameIn(claimed: string): string {
  return claimed.replace(/\s*<https?:[^<>]*>$/, '');
}

function namesOf(person: Readonly<Record<string, unknown>>): string[] {
  const names = stringsOf(person['name']).filter((name) => name.trim() !== '');
  if (names.length > 0) return names;
  const parts = [...stringsOf(person['givenName']), ...stringsOf(person['familyName'])];
  return parts.length > 0 ? [parts.join(' ')] : [];
}

const TAGS: readonly string[] = [
  'citation_author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'article:author',
  'article:author_name',
  'dcsext.author',
  'author',
  'byl',
  'creator',
  'cxenseparse:author',
  'vr:author',
];

function fromTags(facts: PageFacts): Claim[] {
  return TAGS.flatMap((key) =>
    facts.tags.filter((tag) => tag.key === key).flatMap((tag) => claim(tag.value, key, tag.place)),
  );
}

const BYLINE =
  /(?:^|[\s_-])(?:by-?line|authors?|author-?name|writtenby|p-author|contributors?|autor(?:en)?|auteur|forfatter|skribent|redakteur|tac-gia)(?:$|[\s_-])/i;
const AWAY = /comment|related|aside|footer|sidebar|bio\b|promo|widget|teaser|recommend/i;

function fromMarkup(facts: PageFacts, sites: readonly string[]): Claim[] {
  const marked = named(facts, ['itemprop', 'rel'], /(?:^|\s)author(?:\s|$)/);
  const outer = marked.filter((element) => !isAway(element));
  const found = outer.slice(0, 6).flatMap((element) => {
    const inner = attribute(element, 'content') ?? nameInside(element);
    return claim(inner, attribute(element, 'itemprop') ? 'itemprop author' : 'rel author', placeOf(element));
  });
  const byline = bylineOf(facts);
  const shown =
    byline === undefined
      ? postedBy(facts)
      : claim(withoutHouse(wordsOf(byline), sites), 'byline', placeOf(byline));
  const seen = new Set<string>();
  return [...found, ...shown].filter(({ value }) => !seen.has(value) && seen.add(value));
}

/** “By Petra Lind, Tide News”: what follows a name and begins with the site's is no name. */
function withoutHouse(byline: string, sites: readonly string[]): string {
  const parts = byline.split(/,\s+/);
  const own = parts.filter((part, at) => at === 0 || !sites.includes(fold(part).split(' ')[0] ?? ''));
  return own.length === parts.length ? byline : own.join(', ');
}

function bylineOf(facts: PageFacts): Element | undefined {
  for (const element of named(facts, ['class', 'data-testid'], BYLINE)) {
    if (isAway(element)) continue;
    const { length } = wordsOf(element);
    if (length > 3 && length < 150) return element;
  }
  return undefined;
}

/** “Posted on May 6, 2017 by Petra Lind”, as blogs print it under a title. */
const POSTED = /(?<=\sby\s)\S.{1,60}$/i;
const POST_META = /(?:^|\s)(?:entry|post)-?(?:meta|info|details)(?:$|\s)/i;

function postedBy(facts: PageFacts): Claim[] {
  for (const element of named(facts, ['class'], POST_META)) {
    const found = isAway(element) ? null : POSTED.exec(wordsOf(element));
    if (found !== null) return claim(found[0], 'byline', placeOf(element));
  }
  return [];
}

function nameInside(element: Element): string {
  const waiting: Element[] = [element];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (next !== element && /(?:^|\s)name(?:\s|$)/.test(attribute(next, 'itemprop') ?? ''))
      return attribute(next, 'content') ?? wordsOf(next);
    for (const child of next.childNodes) if ('tagName' in child) waiting.push(child);
  }
  return wordsOf(element);
}

function isAway(element: Element): boolean {
  for (
    let up: Element['parentNode'] | Element = element;
    up !== null && 'tagName' in up;
    up = up.parentNode
  ) {
    if (up.tagName === 'body') return false;
    if (up.tagName === 'footer' || up.tagName === 'aside' || AWAY.test(attribute(up, 'class') ?? ''))
      return true;
  }
  return false;
}
