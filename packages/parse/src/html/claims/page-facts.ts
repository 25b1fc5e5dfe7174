import type { Place } from '@offprint/article';
import { type Element, type Page, attribute } from '../page.ts';
import { type LinkedData, elementsIn, linkedData } from './json-ld.ts';
import { type Names, namesOf } from './named.ts';
import { plain } from './words.ts';

/** One `meta` tag: its key in lower case, its words, its place. */
export interface Tag {
  readonly key: string;
  readonly value: string;
  readonly place: Place | undefined;
}

/** What a page holds that may say something of its article. */
export interface PageFacts {
  readonly page: Page;
  /** Every element, in order. */
  readonly elements: readonly Element[];
  readonly names: Names;
  readonly tags: readonly Tag[];
  readonly data: LinkedData;
  /** The addresses that the page gives for itself: canonical, og:url, and where it was saved from. */
  readonly saved: { readonly url?: string; readonly date?: string; readonly place?: Place };
}

/** Takes a page and gathers, in one walk, what may say something of its article. */
export function pageFacts(page: Page): PageFacts {
  const elements = elementsIn(page.html);
  const tags: Tag[] = [];
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const content = attribute(element, 'content');
    const keys = [attribute(element, 'property'), attribute(element, 'name'), attribute(element, 'itemprop')];
    if (content === undefined || content.trim() === '') continue;
    for (const key of keys.flatMap((one) => one?.toLowerCase().split(/\s+/) ?? [])) {
      if (key !== '')
        tags.push({
          key: key.replace(/^(dc|dcterms|dcterm)[:_]/, '$1.'),
          value: plain(content),
          place: placeOf(element),
        });
    }
  }
  return {
    page,
    elements,
    names: namesOf(elements),
    tags,
    data: linkedData(
      page,
      elements.filter((element) => element.tagName === 'script'),
    ),
    saved: savedFrom(page),
  };
}

export function placeOf(element: Element): Place | undefined {
  const place = element.sourceCodeLocation;
  return place ? { start: place.startOffset, end: place.endOffset } : undefined;
}

/** What browsers and savers write at the head of a page: `saved from url=(0022)…`, `Page saved with SingleFile url: … saved date: …`. */
function savedFrom(page: Page): PageFacts['saved'] {
  const start = page.source.slice(0, 20_000);
  const browser = /<!--\s*saved from url=\(\d{4}\)(\S+)\s*-->/.exec(start);
  const single = /<!--[^>]{0,80}?\burl:\s*(\S+)\s+saved date:\s*([^\n\r]{8,100}?)\s*(?:\n|\r|-->)/.exec(
    start,
  );
  const found = single ?? browser;
  if (found === null) return {};
  const place = { start: found.index, end: found.index + found[0].length };
  const url = found[1] !== undefined && /^https?:\/\//.test(found[1]) ? found[1] : undefined;
  const date = single?.[2];
  return { place, ...(url !== undefined && { url }), ...(date !== undefined && { date }) };
}
