import type { Place } from '@offprint/article';
import { LIMITS } from '../../limits.ts';
import { type Element, type Page, attribute, isElement, isText } from '../page.ts';

/** A thing that a page describes in JSON-LD ({@link https://schema.org/docs/documents.html}). */
export type Thing = Readonly<Record<string, unknown>>;

/** What a page describes in JSON-LD. */
export interface LinkedData {
  /** The article itself, when the page describes one. */
  readonly article: Thing | undefined;
  readonly things: readonly Thing[];
  /** Whether some of it could not be read. */
  readonly broken: boolean;
  /** Takes a value and gives where it stands in the source, if it stands there as written. */
  readonly placeOf: (value: string) => Place | undefined;
  /** Takes a value that may be a reference (`{"@id": …}`) and gives what it refers to. */
  readonly follow: (value: unknown) => unknown;
}

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting|Review|Recipe)$/;

/** Takes a page and gives what it says of itself in JSON-LD. */
export function linkedData(page: Page, scripts: readonly Element[]): LinkedData {
  const things: Thing[] = [];
  const places: Place[] = [];
  let broken = false;
  for (const script of scripts) {
    if (!/^application\/ld\+json/i.test(attribute(script, 'type')?.trim() ?? '')) continue;
    const place = script.sourceCodeLocation;
    if (place) places.push({ start: place.startOffset, end: place.endOffset });
    const written = script.childNodes.map((child) => (isText(child) ? child.value : '')).join('');
    const read = written.length > LIMITS.linkedData ? undefined : parseLoosely(written);
    if (read === undefined) broken ||= written.trim() !== '';
    else gather(read, things);
  }
  const ids = new Map<unknown, Thing>();
  for (const thing of things)
    if (typeof thing['@id'] === 'string' && Object.keys(thing).length > 2 && !ids.has(thing['@id']))
      ids.set(thing['@id'], thing);
  return {
    article: pick(things),
    things,
    broken,
    placeOf: (value) => find(page.source, places, value),
    follow: (value) =>
      isThing(value) && value['name'] === undefined ? (ids.get(value['@id']) ?? value) : value,
  };
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Takes a thing's value and gives its strings: itself, or those of a list. */
export function stringsOf(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((one) =>
    typeof one === 'string'
      ? [one]
      : typeof one === 'number'
        ? [String(one)]
        : isThing(one) && typeof one['@value'] === 'string'
          ? [one['@value']]
          : [],
  );
}

function isArticle(thing: Thing): boolean {
  return stringsOf(thing['@type']).some((type) => ARTICLE.test(type));
}

/** The article that a page is about has a headline, and most often a text and a date; lists of others have less. */
function pick(things: readonly Thing[]): Thing | undefined {
  const weight = (thing: Thing): number =>
    ['headline', 'datePublished', 'author', 'articleBody', 'mainEntityOfPage'].reduce(
      (sum, key) => sum + (thing[key] === undefined ? 0 : 1),
      0,
    );
  let best: Thing | undefined;
  for (const thing of things)
    if (isArticle(thing) && (best === undefined || weight(thing) > weight(best))) best = thing;
  return best;
}

const INNER: readonly string[] = [
  '@graph',
  'mainEntity',
  'mainEntityOfPage',
  'itemListElement',
  'item',
  'subjectOf',
  'publisher',
];

function gather(value: unknown, into: Thing[], depth = 0): void {
  if (depth > 6 || into.length > 400) return;
  if (Array.isArray(value)) for (const one of value) gather(one, into, depth + 1);
  else if (isThing(value)) {
    into.push(value);
    for (const key of INNER) gather(value[key], into, depth + 1);
    gather(value['author'], into, depth + 5);
  }
}

/** JSON as pages really hold it: in comments, with raw line ends in strings, with commas too many. */
function parseLoosely(written: string): unknown {
  const whole = parsed(written);
  if (whole !== undefined) return whole;
  const bare = withoutComment(written);
  return parsed(bare) ?? parsed(mend(bare));
}

function parsed(written: string): unknown {
  try {
    const value: unknown = JSON.parse(written);
    return value;
  } catch {
    return undefined;
  }
}

/** What may close a comment around JSON-LD. */
const CLOSES: readonly string[] = ['/*]]>*/', '-->', ']]>'];

/** The end is looked for from the end: a pattern that begins with white space is tried at each of a million of them. */
function withoutComment(written: string): string {
  const text = written.trim().replace(/^(?:\/\/)?\s*(?:<!--|<!\[CDATA\[|\/\*<!\[CDATA\[\*\/)/, '');
  const close = CLOSES.find((one) => text.endsWith(one));
  if (close === undefined) return text;
  const inner = text.slice(0, -close.length).trimEnd();
  return inner.endsWith('//') ? inner.slice(0, -2) : inner;
}

function mend(text: string): string {
  return text
    .replace(/"(?:[^"\\]|\\[^])*"/g, (string) =>
      string.replace(/[\0-\x1f]/g, ' ').replace(/\\(?!["\\/bfnrtu])/g, '\\\\'),
    )
    .replace(/,(\s*[}\]])/g, '$1')
    .replace(/;\s*$/, '');
}

function find(source: string, places: readonly Place[], value: string): Place | undefined {
  const short = value.slice(0, 200);
  const forms = [
    short,
    JSON.stringify(short).slice(1, -1),
    JSON.stringify(short).slice(1, -1).replaceAll('/', '\\/'),
  ];
  for (const { start, end } of places) {
    const within = source.slice(start, end);
    for (const form of forms) {
      const at = form === '' ? -1 : within.indexOf(form);
      if (at !== -1) return { start: start + at, end: start + at + form.length };
    }
  }
  return places[0];
}

/** Takes an element and gives all elements inside it, itself first, in order. */
export function elementsIn(root: Element): Element[] {
  const found: Element[] = [];
  const waiting: Element[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    for (let i = next.childNodes.length - 1; i >= 0; i--) {
      const child = next.childNodes[i];
      if (child !== undefined && isElement(child)) waiting.push(child);
    }
  }
  return found;
}
