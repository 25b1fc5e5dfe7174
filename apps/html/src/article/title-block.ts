import type { Article } from '@offprint/article';
import { facetKey } from '@offprint/collection';
import { formatDate } from '@offprint/theme';
import { dateTime } from '../layout/date-time.ts';
import { link } from '../link.ts';
import type { Markup, Value } from '../markup.ts';
import { markup, joined } from '../markup.ts';
import type { GroupKind } from '../site/group.ts';
import type { Site } from '../site/site.ts';

/** Takes an article and gives what stands above its body: source, title, deck, byline, dateline's agency, date as far as it is known. */
export function titleBlock(site: Site, article: Article, path: string): Markup {
  const { words } = site;
  const { matter } = article;
  const lang = matter.lang === 'und' ? '' : matter.lang;
  const { agency } = matter;
  const from = matter.source.name ?? agency;
  const place: Value = from !== undefined && groupLink(site, article, path, 'sources', from);
  const people = matter.authors.map(
    ({ name }): Value => markup`<bdi>${groupLink(site, article, path, 'authors', name)}</bdi>`,
  );
  return markup`<header class="title">
${place !== false && markup`<p class="kicker">${place}${agency !== undefined && agency !== from && markup` · ${groupLink(site, article, path, 'sources', agency)}`}</p>\n`}<h1 lang="${lang}" dir="${matter.dir}">${matter.title}</h1>
${matter.subtitle !== undefined && markup`<p class="deck" lang="${lang}" dir="${matter.dir}">${matter.subtitle}</p>\n`}<p class="byline">${people.length > 0 && markup`${words.by} ${joined(people, ', ')} <span class="hidden">·</span> `}<span class="muted">${dateTime(matter.published, words.lang)}${matter.modified !== undefined && markup` · ${words.updated} ${dateTime(matter.modified, words.lang)}`}</span></p>
</header>`;
}

/** A name as a link to what is listed under it; the group's own where none is given. */
export function groupLink(
  site: Site,
  article: Pick<Article, 'id'>,
  path: string,
  kind: GroupKind,
  name?: string,
): Value {
  const groups = site.groupsOfArticle.get(article.id)?.filter((one) => one.kind === kind);
  const group =
    name === undefined || kind === 'series'
      ? groups?.[0]
      : // Most articles write a name as its group does.
        (groups?.find((one) => one.name === name) ??
        groups?.find((one) => facetKey(one.name) === facetKey(name)));
  return group === undefined
    ? name
    : markup`<a href="${link(path, `${group.path}index.html`)}">${name ?? group.name}</a>`;
}

/** The date in words, for text that is no markup. */
export function dateText({ matter }: Pick<Article, 'matter'>, lang: string): string {
  return formatDate(matter.published, lang);
}
