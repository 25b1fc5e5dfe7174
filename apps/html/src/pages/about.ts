import type { OutputFile } from '@offprint/collection';
import { formatNumber, nounOf } from '@offprint/theme';
import { digest } from '../digest.ts';
import { crumbs } from '../layout/crumbs.ts';
import { page } from '../layout/page.ts';
import { link } from '../link.ts';
import type { Markup, Value } from '../markup.ts';
import { markup } from '../markup.ts';
import type { Group } from '../site/group.ts';
import { monthName } from '../site/month-name.ts';
import type { Site } from '../site/site.ts';
import { barTable, chart } from './chart.ts';
import type { Bar } from './chart.ts';

const PATH = 'about/index.html';
const LENGTHS = [250, 500, 1000, 2000, 4000];
/** More months than this, and the chart is of years. */
const MONTHS = 48;
const MOST = 12;

/** Takes the plan of the archive and gives the page about it: what is in it, counted, as charts with their tables. */
export function about(site: Site): OutputFile {
  const { words, publication, groups, entries } = site;
  const bars = {
    time: timeBars(site),
    sources: groupBars(groups.sources),
    languages: groupBars(groups.languages),
    lengths: lengthBars(site),
  };
  const total = entries.reduce((sum, one) => sum + one.words, 0);
  const figures: readonly (readonly [string, number])[] = [
    [nounOf(words.articles, entries.length, words), entries.length],
    [nounOf(words.words, total, words), total],
    [words.sources, groups.sources.length],
    [words.authors, groups.authors.length],
    [words.languages, groups.languages.length],
    [words.undated, site.undated.length],
  ];
  return {
    path: PATH,
    key: digest(site.frame, PATH, bars, total, figures, publication.authors),
    data: () =>
      page(site, {
        path: PATH,
        title: words.about,
        main: markup`<div class="listing">
${crumbs(site, PATH, [])}
<h1>${words.about}</h1>
<p class="intro">${publication.description ?? words.aboutIntro}</p>
${people(site)}<dl class="figures">
${figures.map(([name, value]): Value => markup`<div><dt>${name}</dt><dd>${formatNumber(value, words.lang)}</dd></div>\n`)}</dl>
${bars.time.bars.length > 0 && chart(words, 'time', bars.time.title, bars.time.heading, bars.time.bars)}
${bars.sources.length > 0 && barTable(words, 'sources', words.bySource, words.source, bars.sources)}
${barTable(words, 'languages', words.byLanguage, words.language, bars.languages)}
${barTable(words, 'lengths', words.byLength, words.length, bars.lengths)}
<p><a href="${link(PATH, 'ledger/index.html')}">${words.ledger}</a>: ${words.ledgerIntro}</p>
</div>`,
      }),
  };
}

function people({ publication, words }: Site): Value {
  const facts: readonly (readonly [string, string])[] = [
    ...(publication.publisher === undefined ? [] : [[words.publisher, publication.publisher] as const]),
    ...(publication.authors.length === 0 ? [] : [[words.authors, publication.authors.join(', ')] as const]),
    ...(publication.rights === undefined ? [] : [[words.rights, publication.rights] as const]),
  ];
  return (
    facts.length > 0 &&
    markup`<dl class="facts sans">${facts.map(([name, value]): Markup => markup`<dt>${name}</dt><dd>${value}</dd>`)}</dl>\n`
  );
}

function timeBars({ words, years }: Site): {
  readonly title: string;
  readonly heading: string;
  readonly bars: readonly Bar[];
} {
  const months = new Map<string, number>(
    years
      .flatMap((year) => year.months)
      .flatMap(({ year, month, entries }) =>
        month === undefined ? [] : [[`${year}-${month}`, entries.length] as const],
      ),
  );
  const all = monthsBetween([...months.keys()].sort());
  if (all.length <= MONTHS) {
    const bars = all.map((value) => ({
      name: monthName(value, words),
      short: `${value.slice(5)}/${value.slice(2, 4)}`,
      value: months.get(value) ?? 0,
    }));
    return { title: words.perMonth, heading: words.months, bars };
  }
  const bars = years.map(({ year, entries }) => ({ name: year, short: year, value: entries.length }));
  return { title: words.perYear, heading: words.year, bars: bars.reverse() };
}

/** Every month from the first to the last: one without an article is a gap that the chart shows. */
function monthsBetween(months: readonly string[]): readonly string[] {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  return Array.from({ length: number(last) - number(first) + 1 }, (_, index) => {
    const at = number(first) + index;
    return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

function groupBars(groups: readonly Group[]): readonly Bar[] {
  return groups.slice(0, MOST).map(({ name, count }) => ({ name, short: name, value: count }));
}

function lengthBars({ entries, words }: Site): readonly Bar[] {
  return [...LENGTHS, Number.POSITIVE_INFINITY].map((limit, index) => {
    const from = LENGTHS[index - 1] ?? 0;
    const value = entries.filter((one) => one.words >= from && one.words < limit).length;
    const short =
      limit === Number.POSITIVE_INFINITY
        ? `≥ ${formatNumber(from, words.lang)}`
        : `${formatNumber(from, words.lang)}–${formatNumber(limit - 1, words.lang)}`;
    return { name: short, short, value };
  });
}
