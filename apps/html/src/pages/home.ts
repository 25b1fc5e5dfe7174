import type { CatalogueEntry, Collection, OutputFile } from '@offprint/collection';
import { countOf, formatNumber } from '@offprint/theme';
import { picture } from '../article/printer.ts';
import { digest } from '../digest.ts';
import { page } from '../layout/page.ts';
import { link } from '../link.ts';
import { counts, groupCounts } from '../listing/all-listings.ts';
import { entryItem, metaLine, shown } from '../listing/entry-item.ts';
import type { Markup, Value } from '../markup.ts';
import { markup } from '../markup.ts';
import { monthName } from '../site/month-name.ts';
import { neighbour } from '../site/neighbours.ts';
import type { Site } from '../site/site.ts';

const PATH = 'index.html';
const LATEST = 12;
const MANY = 12;

/** Takes the plan of the archive and gives its home page: the newest article, the latest, the ways by year, tag and source. */
export function home(site: Site, collection: Pick<Collection, 'article'>): OutputFile {
  const [lead, ...rest] = site.entries.slice(0, LATEST + 1);
  const { tags, sources, languages, series } = site.groups;
  const groups = [tags, sources, languages, series].map((list) => [
    list.length,
    list.slice(0, MANY).map(({ name, path, count }) => [name, path, count]),
  ]);
  return {
    path: PATH,
    key: digest(site.frame, lead?.digest, rest.map(shown), counts(site), groups, site.books),
    data: async () =>
      page(site, {
        path: PATH,
        title: site.publication.title,
        ...(site.publication.description === undefined ? {} : { description: site.publication.description }),
        main: markup`<div class="home">
${opening(site)}
${lead !== undefined && (await leading(site, lead, collection))}<div>
${
  rest.length > 0 &&
  markup`<section class="latest" aria-labelledby="latest"><h2 class="group" id="latest">${site.words.latest}</h2>
<ul class="entries">
${rest.map((entry) => entryItem(site, entry, PATH, 'h3'))}</ul>
<p><a class="button" href="${link(PATH, 'all/index.html')}">${site.words.allArticles} (${formatNumber(site.entries.length, site.words.lang)})</a></p>
</section>
`
}</div>
${side(site)}</div>`,
      }),
  };
}

function opening({ publication, words, entries }: Site): Markup {
  const { description } = publication;
  // The name stands in the head of the page already: what it is about is said large, where that is said.
  return markup`<header class="opening"><h1${description !== undefined && markup` class="hidden"`}>${publication.title}</h1>
<p class="intro">${description ?? countOf(words.articles, entries.length, words)}</p>
</header>`;
}

async function leading(
  site: Site,
  entry: CatalogueEntry,
  collection: Pick<Collection, 'article'>,
): Promise<Markup> {
  const { matter } = entry;
  const { assets } = await collection.article(entry.id);
  const image = assets.find(({ sha256 }) => sha256 === matter.image) ?? assets[0];
  const lang = markup`lang="${matter.lang === 'und' ? '' : matter.lang}" dir="${matter.dir}"`;
  return markup`<section class="lead">
${image !== undefined && markup`<div>${picture(image, image.alt ?? '', PATH, true)}</div>\n`}<div>
${metaLine(site, entry)}
<h2 ${lang}><a href="${link(PATH, `${site.folderOf(entry)}index.html`)}">${matter.title}</a></h2>
${matter.summary !== undefined && markup`<p ${lang}>${matter.summary}</p>\n`}</div></section>
`;
}

function side(site: Site): Markup {
  const { words, years, undated, groups, books } = site;
  const section = (id: string, title: string, content: Value, more: Value): Value =>
    markup`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${content}${more}</section>\n`;
  const all = (count: number, path: string): Value =>
    count > MANY &&
    markup`<p><a href="${link(PATH, path)}">${words.all} (${formatNumber(count, words.lang)})</a></p>\n`;
  return markup`<aside class="side">
${section(
  'years',
  words.years,
  markup`<ul class="counts">
${years.map((year): Value => markup`<li><a href="${link(PATH, `${year.path}index.html`)}">${monthName(year.year, words)}</a> <span>${formatNumber(year.entries.length, words.lang)}</span></li>\n`)}${undated.length > 0 && markup`<li><a href="${link(PATH, 'undated/index.html')}">${words.undated}</a> <span>${formatNumber(undated.length, words.lang)}</span></li>\n`}</ul>
`,
  undefined,
)}${groups.tags.length > 0 && section('tags', words.tags, groupCounts(site, groups.tags.slice(0, MANY), PATH, 'counts'), all(groups.tags.length, 'tags/index.html'))}${groups.sources.length > 0 && section('sources', words.sources, groupCounts(site, groups.sources.slice(0, MANY), PATH, 'counts'), all(groups.sources.length, 'sources/index.html'))}${groups.languages.length > 1 && section('languages', words.languages, groupCounts(site, groups.languages.slice(0, MANY), PATH, 'counts'), undefined)}${groups.series.length > 0 && section('series', words.seriesAll, groupCounts(site, groups.series.slice(0, MANY), PATH, 'counts'), all(groups.series.length, 'series/index.html'))}${section(
    'feeds',
    words.feeds,
    markup`<ul class="chips"><li><a href="${neighbour(site, PATH, 'feeds', 'feed.json')}">JSON Feed</a></li><li><a href="${neighbour(site, PATH, 'feeds', 'atom.xml')}">Atom</a></li><li><a href="${neighbour(site, PATH, 'feeds', 'rss.xml')}">RSS</a></li></ul>\n`,
    undefined,
  )}${books.length > 0 && section('books', words.books, markup`<ul class="counts">${books.map((book): Value => markup`<li><a href="${neighbour(site, PATH, 'epub', book.file)}"><bdi>${book.title}</bdi></a></li>\n`)}</ul>\n`, undefined)}</aside>
`;
}
