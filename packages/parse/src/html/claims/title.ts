import type { Claim } from '../../draft.ts';
import type { Element } from '../page.ts';
import { named } from './named.ts';
import { type PageFacts, placeOf } from './page-facts.ts';
import { fold, plain, wordsOf } from './words.ts';
import { stringsOf } from './json-ld.ts';

/**
 * Takes a page's facts, its site's names and its address and gives what it says of its title, most trusted first.
 *
 * What is written for sharing (`og:title`) is the headline more often than what search engines are given, but now and
 * then it is another line altogether: then the headline that the page shows and its data agree on is believed.
 */
export function titleClaims(facts: PageFacts, sites: readonly string[]): Claim[] {
  const found: Claim[] = [];
  const add = (value: string | undefined, note: string, place: Claim['place']): void => {
    if (value !== undefined && value !== '')
      found.push({ field: 'title', value, rule: 'title-is-known', note, ...(place && { place }) });
  };
  const headline =
    stringsOf(facts.data.article?.['headline'])[0] ?? stringsOf(facts.data.article?.['name'])[0];
  for (const key of [
    'og:title',
    'twitter:title',
    'dc.title',
    'citation_title',
    'parsely-title',
    'sailthru.title',
  ]) {
    const tag = facts.tags.find((one) => one.key === key);
    if (tag) add(tag.value, key, tag.place);
  }
  if (headline !== undefined) add(plain(headline), 'JSON-LD headline', facts.data.placeOf(headline));
  const titles = facts.elements.filter(
    (element) => element.tagName === 'title' && element.namespaceURI.endsWith('xhtml'),
  );
  const tab = titles[0];
  if (tab) add(plain(textOf(tab)), '<title>', placeOf(tab));
  const heading = headingOf(facts, found);
  if (heading) add(wordsOf(heading), `<${heading.tagName}>`, placeOf(heading));
  const bare = found.map((claim) => ({ ...claim, value: withoutSite(claim.value, found, sites) }));
  return order(bare);
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

/** The heading that repeats what the head of the page says; else the first that is long enough to be a headline. */
function headingOf(facts: PageFacts, said: readonly Claim[]): Element | undefined {
  const titled = new Set([
    ...named(facts, ['itemprop'], /\bheadline\b/),
    ...named(facts, ['class'], /\b(?:entry|post)-title\b/),
  ]);
  const wanted = facts.elements.filter((element) => element.tagName === 'h1' || titled.has(element));
  const sayings = said.map(({ value }) => sayingOf(value));
  let best: { element: Element; likeness: number } | undefined;
  for (const element of wanted.slice(0, 20)) {
    const words = wordsOf(element);
    if (words === '' || words.length > 300) continue;
    const own = sayingOf(words);
    const likeness = Math.max(0, ...sayings.map((saying) => sharedBy(saying, own)));
    // The name of a site is in the tab's title too, whole; the longer of two that are is the headline.
    const longer = words.length > wordsOf(best?.element ?? element).length;
    if (best === undefined || likeness > best.likeness + (longer ? -0.01 : 0.05))
      best = { element, likeness };
  }
  if (best !== undefined && best.likeness < 0.2 && wordsOf(best.element).split(' ').length < 3)
    return undefined;
  return best?.element;
}

/** How many of the words of two texts are shared, from 0 to 1. */
function likenessOf(one: string, other: string): number {
  return sharedBy(sayingOf(one), sayingOf(other));
}

function sayingOf(text: string): ReadonlySet<string> {
  return new Set(fold(text).split(' '));
}

function sharedBy(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both / Math.max(1, Math.min(a.size, b.size));
}

const PARTED = /\s+(?:[|·•»›:]|::|[-–—])\s+|\s*\|\s*/g;

/** Takes a title and gives it without the site's name before or after it, when something tells that it is one. */
function withoutSite(title: string, others: readonly Claim[], sites: readonly string[]): string {
  const whole = others.map((claim) => claim.value);
  for (const parting of title.matchAll(PARTED)) {
    const before = title.slice(0, parting.index).trim();
    const after = title.slice(parting.index + parting[0].length).trim();
    if (
      isHeadline(before) &&
      (whole.some((other) => other !== title && fold(other) === fold(before)) ||
        after.split(PARTED).every((part) => isSite(part, sites)))
    )
      return before;
    if (isHeadline(after) && isSite(before, sites)) return withoutSite(after, others, sites);
    if (
      isHeadline(before) &&
      isSite(after.split(PARTED).at(-1) ?? '', sites) &&
      parting === [...title.matchAll(PARTED)].at(-1)
    )
      return before;
  }
  return title;
}

function isHeadline(text: string): boolean {
  return fold(text).length >= 8;
}

function isSite(text: string, sites: readonly string[]): boolean {
  const key = fold(text).replaceAll(' ', '');
  return (
    key !== '' &&
    sites.some(
      (site) =>
        site === key ||
        (key.length > 3 &&
          site.length > 3 &&
          (site === `the${key}` || key === `the${site}` || key === `www${site}`)),
    )
  );
}

/** Sharing titles come first, unless the page's heading, its data and its tab agree on something else altogether. */
function order(claims: readonly Claim[]): Claim[] {
  const by = (note: string): Claim | undefined => claims.find((claim) => claim.note === note);
  const [shared, data, heading, tab] = [
    by('og:title'),
    by('JSON-LD headline'),
    claims.find((claim) => claim.note?.startsWith('<h')),
    by('<title>'),
  ];
  const first = [shared, heading, data, tab].find((claim) => claim !== undefined);
  let chosen = first;
  if (shared && heading) {
    const votes = [data, tab].filter((claim) => claim && fold(claim.value) === fold(heading.value)).length;
    const more = fold(heading.value).endsWith(` ${fold(shared.value)}`);
    if (votes === 2 && (more || likenessOf(shared.value, heading.value) < 0.65)) chosen = heading;
  }
  return chosen === undefined
    ? []
    : [
        chosen,
        ...[heading, data, shared, tab, ...claims]
          .filter(
            (claim, index, all) => claim !== undefined && claim !== chosen && all.indexOf(claim) === index,
          )
          .flatMap((claim) => claim ?? []),
      ];
}
