import type { OutputFile } from '@offprint/collection';
import { digest } from '../digest.ts';
import { crumbs } from '../layout/crumbs.ts';
import { page } from '../layout/page.ts';
import { link } from '../link.ts';
import type { Value } from '../markup.ts';
import { markup } from '../markup.ts';
import type { SearchWords } from '../search/search-words.ts';
import { fold } from '../search/fold.ts';
import { monthName } from '../site/month-name.ts';
import type { Site } from '../site/site.ts';
import { lettersNav } from './titles.ts';

const PATH = 'search/index.html';
/** A longer list of tags or sources is no help in a select; the index of tags has them all. */
const MOST = 150;

/** Takes the plan of the archive and gives its search page; without a script it leads to the index of titles. */
export function searchPage(site: Site): OutputFile {
  const { words, groups, years } = site;
  const option = (value: string, name: string): Value => markup`<option value="${value}">${name}</option>`;
  const select = (name: string, any: string, options: readonly Value[]): Value =>
    options.length > 1 &&
    markup`<select name="${name}" aria-label="${any}"><option value="">${any}</option>${options}</select>\n`;
  const filters = {
    years: years.map(({ year }) => year),
    sources: groups.sources.slice(0, MOST).map(({ name }) => name),
    tags: groups.tags.slice(0, MOST).map(({ name }) => name),
    languages: groups.languages.map(({ name, entries }) => [entries[0]?.matter.lang ?? 'und', name] as const),
  };
  const said: SearchWords = {
    lang: words.lang,
    searching: words.searching,
    searchOlder: words.searchOlder,
    searchMore: words.searchMore,
    noResults: words.noResults,
    results: words.results,
    dateUnknown: words.dateUnknown,
  };
  const letters = lettersNav(site, PATH);
  return {
    path: PATH,
    key: digest(site.frame, PATH, filters, letters.toString()),
    data: () =>
      page(site, {
        path: PATH,
        title: words.search,
        scripts: ['search/parts.js'],
        before: [site.statics.search],
        main: markup`<div class="search" data-words="${JSON.stringify(said)}">
${crumbs(site, PATH, [])}
<h1>${words.search}</h1>
<noscript><p>${words.searchNoScript}</p></noscript>
<form role="search" action="index.html" method="get">
<label class="hidden" for="q">${words.search}</label>
<input id="q" name="q" type="search" placeholder="${words.searchHint}" autocomplete="off" spellcheck="false" enterkeyhint="search" dir="auto" aria-controls="results">
<div class="filters">
${select(
  'year',
  words.anyYear,
  filters.years.map((year) => option(year, monthName(year, words))),
)}${select(
          'source',
          words.anySource,
          filters.sources.map((name) => option(name, name)),
        )}${select(
          'tag',
          words.anyTag,
          filters.tags.map((name) => option(fold(name), name)),
        )}${select(
          'lang',
          words.anyLanguage,
          filters.languages.map(([lang, name]) => option(lang, name)),
        )}</div>
</form>
<p class="found" id="found" role="status"></p>
<ul class="entries" id="results"></ul>
<p><button class="button" type="button" id="more" hidden>${words.searchMore}</button></p>
<h2><a href="${link(PATH, 'titles/index.html')}">${words.titleIndex}</a></h2>
${letters}
</div>`,
      }),
  };
}
