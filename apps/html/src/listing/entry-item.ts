import type { CatalogueEntry } from '@offprint/collection';
import { digest } from '../digest.ts';
import { dateTime, dayOf } from '../layout/date-time.ts';
import { link } from '../link.ts';
import type { Markup } from '../markup.ts';
import { markup } from '../markup.ts';
import type { Site } from '../site/site.ts';

const LONGEST = 240;

/** Takes an article and gives it as an item of a list: title, where and when, its own summary cut at a word. */
export function entryItem(site: Site, entry: CatalogueEntry, path: string, level: 'h2' | 'h3'): Markup {
  const { matter } = entry;
  const title = markup`<a href="${link(path, `${site.folderOf(entry)}index.html`)}">${matter.title}</a>`;
  const words = matter.summary ?? matter.subtitle;
  const lang = markup`lang="${matter.lang === 'und' ? '' : matter.lang}" dir="${matter.dir}"`;
  return markup`<li class="entry">${level === 'h2' ? markup`<h2 ${lang}>${title}</h2>` : markup`<h3 ${lang}>${title}</h3>`}
${metaLine(site, entry)}
${words !== undefined && markup`<p ${lang}>${shorten(words, LONGEST)}</p>\n`}</li>\n`;
}

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

/** What {@link entryItem} shows of an article, as a digest: part of the key of every page that lists it. */
export function shown(entry: CatalogueEntry): string {
  const known = SHOWN.get(entry);
  if (known !== undefined) return known;
  const { id, slug, shelf, matter } = entry;
  const { title, subtitle, summary, source, agency, authors, published, lang, dir } = matter;
  const made = digest(
    id,
    slug,
    shelf,
    title,
    subtitle,
    summary,
    source.name,
    agency,
    authors,
    published,
    lang,
    dir,
  );
  SHOWN.set(entry, made);
  return made;
}

/** An article is listed on a dozen pages. */
const SHOWN = new WeakMap<CatalogueEntry, string>();
