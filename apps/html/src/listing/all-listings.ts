import type { OutputFile } from '@offprint/collection';
import { formatNumber } from '@offprint/theme';
import { digest } from '../digest.ts';
import { crumbs } from '../layout/crumbs.ts';
import { page } from '../layout/page.ts';
import { link } from '../link.ts';
import type { Markup, Value } from '../markup.ts';
import { markup } from '../markup.ts';
import type { Group, GroupKind } from '../site/group.ts';
import { monthName } from '../site/month-name.ts';
import { KINDS } from '../site/names.ts';
import type { Year } from '../site/period.ts';
import type { Site } from '../site/site.ts';
import { listingPages } from './listing-pages.ts';

/** Takes the plan of the archive and gives every listing: all, by year and month, by tag, author, source, language and series. */
export function* allListings(site: Site): Generator<OutputFile> {
  const { words } = site;
  const all = { name: words.allArticles, path: 'all/index.html' };
  yield* listingPages(site, {
    folder: 'all/',
    title: words.allArticles,
    above: [],
    entries: site.entries,
    byMonth: true,
    intro: { markup: (path) => yearsNav(site, path), key: counts(site) },
  });
  for (const year of site.years) {
    yield* listingPages(site, {
      folder: year.path,
      title: monthName(year.year, words),
      above: [all],
      entries: year.entries,
      byMonth: true,
      intro: {
        markup: (path) => monthsNav(site, year, path),
        key: year.months.map(({ path, entries }) => [path, entries.length]),
      },
    });
    for (const month of year.months) {
      yield* listingPages(site, {
        folder: month.path,
        title:
          month.month === undefined
            ? `${year.year}, ${words.undated}`
            : monthName(`${year.year}-${month.month}`, words),
        above: [all, { name: monthName(year.year, words), path: `${year.path}index.html` }],
        entries: month.entries,
        byMonth: false,
      });
    }
  }
  if (site.undated.length > 0) {
    yield* listingPages(site, {
      folder: 'undated/',
      title: words.undated,
      above: [all],
      entries: site.undated,
      byMonth: false,
    });
  }
  for (const kind of KINDS) yield* groupListings(site, kind);
}

function* groupListings(site: Site, kind: GroupKind): Generator<OutputFile> {
  const groups = site.groups[kind];
  if (groups.length === 0) return;
  const name = site.words[kind === 'series' ? 'seriesAll' : kind];
  const path = `${kind}/index.html`;
  yield {
    path,
    key: digest(
      site.frame,
      path,
      groups.map((group) => [group.name, group.path, group.count]),
    ),
    data: () =>
      page(site, {
        path,
        title: name,
        main: markup`<div class="listing">
${crumbs(site, path, [])}
<h1>${name}</h1>
${groupCounts(site, groups, path, 'counts wide')}</div>`,
      }),
  };
  for (const group of groups) {
    yield* listingPages(site, {
      folder: group.path,
      title: group.name,
      above: [{ name, path }],
      entries: kind === 'series' ? inOrder(group) : group.entries,
      byMonth: false,
    });
  }
}

/** A series is read from its first part on; parts without a number follow, the oldest first. */
function inOrder({ entries }: Group): Group['entries'] {
  const place = (entry: Group['entries'][number]): number =>
    entry.matter.series?.position ?? Number.MAX_SAFE_INTEGER;
  return [...entries].reverse().sort((a, b) => place(a) - place(b));
}

/** Takes groups and gives their names with how many articles each has. */
export function groupCounts(
  { words }: Site,
  groups: readonly Group[],
  path: string,
  className: string,
): Markup {
  return markup`<ul class="${className}">
${groups.map((group): Value => markup`<li><a href="${link(path, `${group.path}index.html`)}"><bdi>${group.name}</bdi></a> <span>${formatNumber(group.count, words.lang)}</span></li>\n`)}</ul>
`;
}

/** The years of the archive and how many articles each has. */
export function yearsNav(site: Site, path: string): Markup {
  const { words, years, undated } = site;
  return markup`<nav aria-label="${words.years}"><ul class="chips">
${years.map((year): Value => markup`<li><a href="${link(path, `${year.path}index.html`)}">${monthName(year.year, words)}</a> <span class="muted">${formatNumber(year.entries.length, words.lang)}</span></li>\n`)}${undated.length > 0 && markup`<li><a href="${link(path, 'undated/index.html')}">${words.undated}</a> <span class="muted">${formatNumber(undated.length, words.lang)}</span></li>\n`}</ul></nav>
`;
}

function monthsNav({ words }: Site, year: Year, path: string): Markup {
  return markup`<nav aria-label="${words.months}"><ul class="chips">
${year.months.map((month): Value => markup`<li><a href="${link(path, `${month.path}index.html`)}">${month.month === undefined ? words.undated : monthName(`${year.year}-${month.month}`, words)}</a> <span class="muted">${formatNumber(month.entries.length, words.lang)}</span></li>\n`)}</ul></nav>
`;
}

/** How many articles each year has. */
export function counts({ years, undated }: Site): unknown {
  return [years.map(({ year, entries }) => [year, entries.length]), undated.length];
}
