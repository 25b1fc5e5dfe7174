import type { CatalogueEntry } from '@offprint/collection';
import { dateTime, dayOf } from '../layout/date-time.ts';
import { link } from '../link.ts';
import type { Markup } from '../markup.ts';
import { markup, trusted } from '../markup.ts';
import type { Site } from '../site/site.ts';

const LONGEST = 240;

/** Takes an article and gives it as an item of a list: title, where and when, its own summary cut at a word. */
export function entryItem(site: Site, entry: CatalogueEntry, path: string, level: 'h2' | 'h3'): Markup {
  const { title, rest } = itemOf(site, entry);
  const href = link(path, `${site.folderOf(entry)}index.html`);
  const heading = trusted(level);
  return markup`<li class="entry"><${heading} ${title.lang}><a href="${href}">${title.text}</a></${heading}>
${rest}</li>\n`;
}

/** What does not depend on the page that an item stands on. */
interface Item {
  readonly title: { readonly lang: Markup; readonly text: Markup };
  readonly rest: Markup;
}

function itemOf(site: Site, entry: CatalogueEntry): Item {
  const items = ITEMS.get(site) ?? new Map<CatalogueEntry, Item>();
  ITEMS.set(site, items);
  const known = items.get(entry);
  if (known !== undefined) return known;
  const { matter } = entry;
  const words = matter.summary ?? matter.subtitle;
  const lang = markup`lang="${matter.lang === 'und' ? '' : matter.lang}" dir="${matter.dir}"`;
  const made = {
    title: { lang, text: markup`${matter.title}` },
    rest: markup`${metaLine(site, entry)}
${words !== undefined && markup`<p ${lang}>${shorten(words, LONGEST)}</p>\n`}`,
  };
  if (items.size >= KEPT) items.clear();
  items.set(entry, made);
  return made;
}

/** An article is listed on a dozen pages; so many are remembered. */
const KEPT = 12_000;
const ITEMS = new WeakMap<Site, Map<CatalogueEntry, Item>>();

/** When an article was published, where it is from, who wrote it. */
export function metaLine(site: Site, { matter }: CatalogueEntry): Markup {
  const from = matter.source.name ?? matter.agency;
  return markup`<p class="meta">${dateTime(dayOf(matter.published), site.words.lang)}${from !== undefined && markup`<span>${from}</span>`}${matter.authors.length > 0 && markup`<span>${matter.authors.map(({ name }) => name).join(', ')}</span>`}</p>`;
}

/** Takes text and a length in characters and gives it, cut between two words with an ellipsis where it is longer. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s,.;:–—]+$/u, '')} …`;
}

/** What tells of any change in what is shown of an article on other pages than its own: part of the key of every page that lists it. */
export function shown({ facts, shelf }: CatalogueEntry): string {
  return shelf === undefined ? facts : `${facts}-${shelf}`;
}
