import type { Article } from '@offprint/article';
import type { CatalogueEntry } from '@offprint/collection';
import { countOf, putIn } from '@offprint/theme';
import { dateTime } from '../layout/date-time.ts';
import { link } from '../link.ts';
import type { Markup, Value } from '../markup.ts';
import { markup } from '../markup.ts';
import { languageName } from '../site/language-name.ts';
import { neighbour } from '../site/neighbours.ts';
import type { Site } from '../site/site.ts';
import { SHEET } from '../sheet/name.ts';
import type { Neighbourhood } from './article-page.ts';
import { bibtexCitation, cslCitation, plainCitation } from './citation.ts';
import { citedIn } from './cited-in.ts';
import { groupLink } from './title-block.ts';

/** Takes an article and gives what stands below its body: where it is from, how to cite it, what else to read. */
export function after(site: Site, article: Article, near: Neighbourhood, path: string): Markup {
  const { words } = site;
  return markup`<footer class="after">
${facts(site, article, near, path)}
${cite(site, article, path)}
${near.related.length > 0 && markup`<nav class="related" aria-labelledby="related"><h2 id="related">${words.related}</h2>\n<ul class="list">\n${near.related.map((entry) => relatedItem(site, entry, path))}</ul></nav>\n`}${turn(site, near, path)}
</footer>`;
}

function facts(site: Site, article: Article, near: Neighbourhood, path: string): Markup {
  const { words } = site;
  const { matter } = article;
  const { source } = matter;
  const fact = (name: string, ...values: readonly Value[]): Value =>
    values.some((value) => value !== undefined && value !== false) &&
    markup`<dt>${name}</dt>${values.map((value) => value !== undefined && value !== false && markup`<dd>${value}</dd>`)}\n`;
  const volumes = site.books.filter(({ articles }) => articles.includes(article.id));
  return markup`<section aria-labelledby="about"><h2 id="about">${words.aboutArticle}</h2>
<dl class="facts">
${fact(words.source, source.name ?? (matter.agency === undefined ? words.sourceUnknown : undefined))}${fact(words.original, source.url !== undefined && markup`<a href="${source.url}" rel="external">${host(source.url)}</a>`)}${fact(words.agency, matter.agency)}${fact(words.captured, source.captured !== undefined && dateTime(source.captured, words.lang))}${fact(words.rights, matter.rights !== undefined && markup`<bdi>${matter.rights}</bdi>`)}${fact(words.alsoAt, ...article.alsoAt.map(copyItem))}${fact(words.series, matter.series !== undefined && markup`${groupLink(site, article, path, 'series', matter.series.name)}${matter.series.position !== undefined && `, ${putIn(words.partOf, String(matter.series.position))}`}`)}${fact(words.tags, matter.tags.length > 0 && markup`<ul class="chips">${matter.tags.map((tag): Value => markup`<li><bdi>${groupLink(site, article, path, 'tags', tag)}</bdi></li>`)}</ul>`)}${fact(words.language, matter.lang !== 'und' && groupLink(site, article, path, 'languages'))}${fact(words.translations, ...near.translations.filter(({ id }) => id !== article.id).map((entry) => translationItem(site, entry, path)))}${fact(words.length, countOf(words.words, matter.words, words))}${fact(words.volume, ...volumes.map((volume): Value => markup`<a href="${neighbour(site, path, 'epub', volume.file)}">${volume.title}</a> (EPUB)`))}${fact(words.formats, markup`<a href="article.md">Markdown</a> · <a href="article.json">JSON</a>${site.sheets && markup` · <a href="${SHEET}">${words.beforeAndAfter}</a>`}`)}${fact(words.identifier, markup`<code>urn:uuid:${article.id}</code>`)}</dl></section>`;
}

function copyItem({ title, source, url, published }: Article['alsoAt'][number]): Value {
  const name = [source ?? title, published].filter((part) => part !== undefined).join(', ');
  return url === undefined ? markup`<bdi>${name}</bdi>` : markup`<a href="${url}" rel="external">${name}</a>`;
}

function translationItem(site: Site, { matter, ...entry }: CatalogueEntry, path: string): Value {
  const href = link(path, `${site.folderOf({ ...entry, matter })}index.html`);
  const lang = matter.lang === 'und' ? '' : matter.lang;
  return markup`<a href="${href}" hreflang="${lang}" lang="${lang}" dir="${matter.dir}">${matter.title}</a> (${languageName(matter.lang, site.words.lang)})`;
}

function cite(site: Site, article: Article, path: string): Markup {
  const { words } = site;
  const cited = citedIn(site, article, path);
  const forms = [
    { id: 'cite-text', name: words.citeText, text: plainCitation(cited), open: true },
    { id: 'cite-bibtex', name: 'BibTeX', text: bibtexCitation(cited), open: false },
    { id: 'cite-csl', name: 'CSL-JSON', text: JSON.stringify([cslCitation(cited)], null, 1), open: false },
  ];
  return markup`<section class="cite" aria-labelledby="cite"><h2 id="cite">${words.cite}</h2>
${forms.map(({ id, name, text, open }): Value => markup`<details${open && markup` open`}><summary>${name}</summary><pre id="${id}" dir="ltr">${text}</pre><button class="button" type="button" hidden data-copy="${id}" data-done="${words.copied}">${words.copy}<span class="hidden"> ${name}</span></button></details>\n`)}</section>`;
}

function relatedItem(site: Site, entry: CatalogueEntry, path: string): Value {
  const { matter } = entry;
  return markup`<li><a href="${link(path, `${site.folderOf(entry)}index.html`)}" lang="${matter.lang === 'und' ? '' : matter.lang}" dir="${matter.dir}">${matter.title}</a><br><span class="muted">${matter.source.name !== undefined && markup`${matter.source.name} · `}${dateTime(matter.published, site.words.lang)}</span></li>\n`;
}

function turn(site: Site, { older, newer }: Neighbourhood, path: string): Value {
  const way = (entry: CatalogueEntry | undefined, rel: 'prev' | 'next', name: string): Value =>
    entry !== undefined &&
    markup`<a rel="${rel}" href="${link(path, `${site.folderOf(entry)}index.html`)}"><span>${name}</span><bdi lang="${entry.matter.lang === 'und' ? '' : entry.matter.lang}">${entry.matter.title}</bdi></a>\n`;
  if (older === undefined && newer === undefined) return undefined;
  return markup`<nav class="turn" aria-label="${site.words.previous}, ${site.words.next}">${way(older, 'prev', site.words.previous)}${way(newer, 'next', site.words.next)}</nav>`;
}

function host(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}
