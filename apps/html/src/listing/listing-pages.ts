import type { CatalogueEntry, OutputFile } from '@offprint/collection';
import { countOf, putIn } from '@offprint/theme';
import { digest } from '../digest.ts';
import { crumbs } from '../layout/crumbs.ts';
import type { Crumb } from '../layout/crumbs.ts';
import { page } from '../layout/page.ts';
import { link } from '../link.ts';
import type { Markup, Value } from '../markup.ts';
import { markup } from '../markup.ts';
import { monthName } from '../site/month-name.ts';
import type { Site } from '../site/site.ts';
import { divide } from './divide.ts';
import { entryItem, shown } from './entry-item.ts';

/** A list of articles over as many pages as it needs. */
export interface Listing {
  /** The folder of its first page, a slash at its end; further pages are `page_2/`, `page_3/` in it: no slug holds `_`. */
  readonly folder: string;
  readonly title: string;
  readonly above: readonly Crumb[];
  readonly entries: readonly CatalogueEntry[];
  /** Shown above the first page's list, with all that it depends on. */
  readonly intro?: { readonly markup: (path: string) => Markup; readonly key: unknown };
  /** Whether the list is parted by months. */
  readonly byMonth: boolean;
}

/** About so many articles stand on a page. */
const SIZE = 60;

/** Takes a listing and gives its pages. How many articles it has the first alone says, so that one more is no news to the others. */
export function* listingPages(site: Site, listing: Listing): Generator<OutputFile> {
  const pages = divide(listing.entries, SIZE);
  for (const [index, entries] of pages.entries()) {
    const number = index + 1;
    const path = fileOf(listing, number);
    yield {
      path,
      key: digest(
        site.frame,
        path,
        listing.title,
        listing.above,
        pages.length,
        number === 1 && [listing.entries.length, listing.intro?.key],
        entries.map(shown).join(' '),
      ),
      data: () => listingPage(site, listing, entries, number, pages.length),
    };
  }
}

function fileOf({ folder }: Listing, number: number): string {
  return number === 1 ? `${folder}index.html` : `${folder}page_${number}/index.html`;
}

function listingPage(
  site: Site,
  listing: Listing,
  entries: readonly CatalogueEntry[],
  number: number,
  count: number,
): string {
  const { words } = site;
  const path = fileOf(listing, number);
  const title = number === 1 ? listing.title : `${listing.title}, ${putIn(words.page, String(number))}`;
  return page(site, {
    path,
    title,
    ...(number === 1 ? {} : { hidden: true }),
    main: markup`<div class="listing">
${crumbs(site, path, listing.above)}
<h1>${listing.title}</h1>
<p class="intro">${number === 1 && countOf(words.articles, listing.entries.length, words)}${number === 1 && count > 1 && ' · '}${count > 1 && putIn(words.page, String(number))}</p>
${number === 1 && listing.intro?.markup(path)}${parts(site, listing, entries, path)}${pager(site, listing, number, count)}</div>`,
  });
}

function parts(
  site: Site,
  { byMonth }: Listing,
  entries: readonly CatalogueEntry[],
  path: string,
): readonly Markup[] {
  const months: { name: string; entries: CatalogueEntry[] }[] = [];
  for (const entry of entries) {
    const name = byMonth ? monthName(entry.matter.published?.value, site.words) : '';
    const last = months.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else months.push({ name, entries: [entry] });
  }
  return months.map(
    (
      month,
    ) => markup`${month.name !== '' && markup`<h2 class="group">${month.name}</h2>\n`}<ul class="entries">
${month.entries.map((entry) => entryItem(site, entry, path, month.name === '' ? 'h2' : 'h3'))}</ul>
`,
  );
}

function pager({ words }: Site, listing: Listing, number: number, count: number): Value {
  if (count === 1) return undefined;
  const path = fileOf(listing, number);
  const near = [...new Set([1, number - 1, number, number + 1, count])].filter(
    (one) => one >= 1 && one <= count,
  );
  const items = near.map((one, index): Value => {
    const gap =
      index > 0 &&
      one - (near[index - 1] ?? one) > 1 &&
      markup`<span class="gap" aria-hidden="true">…</span>`;
    const item =
      one === number
        ? markup`<span aria-current="page">${one}</span>`
        : markup`<a href="${link(path, fileOf(listing, one))}" aria-label="${putIn(words.page, String(one))}">${one}</a>`;
    return markup`${gap}${item}\n`;
  });
  return markup`<nav class="pages" aria-label="${putIn(words.page, String(number))}">
${number > 1 && markup`<a rel="prev" href="${link(path, fileOf(listing, number - 1))}">${words.newer}</a>\n`}${items}${number < count && markup`<a rel="next" href="${link(path, fileOf(listing, number + 1))}">${words.older}</a>\n`}</nav>
`;
}
