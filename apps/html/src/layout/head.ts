import type { Site } from '../site/site.ts';
import { link } from '../link.ts';
import type { Markup, Value } from '../markup.ts';
import { markup } from '../markup.ts';

/** The ways through the archive that stand at the head of every page: those that lead somewhere. */
export function waysOf({
  words,
  groups,
  search,
}: Site): readonly { readonly name: string; readonly path: string }[] {
  const kinds = [
    { name: words.tags, path: 'tags/index.html', there: groups.tags.length > 0 },
    { name: words.sources, path: 'sources/index.html', there: groups.sources.length > 0 },
    { name: words.authors, path: 'authors/index.html', there: groups.authors.length > 0 },
  ];
  return [
    { name: words.allArticles, path: 'all/index.html' },
    ...kinds.filter(({ there }) => there),
    ...(search ? [{ name: words.search, path: 'search/index.html' }] : []),
  ];
}

const WORDMARK = 2.5;

/** Takes the path of a page and gives its head: the archive's name, the ways through it, light or dark. */
export function head(site: Site, path: string): Markup {
  const { publication, words, statics } = site;
  const { logo } = statics;
  // A wide logo is the name, drawn; a small one stands beside it.
  const drawn = logo !== undefined && logo.width > WORDMARK * logo.height;
  const image: Value =
    logo !== undefined &&
    markup`<img src="${link(path, logo.path)}" alt="${drawn ? publication.title : ''}" width="${logo.width}" height="${logo.height}">`;
  const name: Value = drawn ? image : markup`${image}<span>${publication.title}</span>`;
  return markup`<header class="head"><div class="wrap">
<a class="name" href="${link(path, 'index.html')}"${here(path, 'index.html')}>${name}</a>
<nav aria-label="${words.menu}"><ul class="ways">
${waysOf(site).map((way): Value => markup`<li><a href="${link(path, way.path)}"${here(path, way.path)}>${way.name}</a></li>\n`)}${publication.theme.header.map(({ text, url }): Value => markup`<li><a href="${url}">${text}</a></li>\n`)}</ul></nav>
<fieldset class="look" hidden><legend class="hidden">${words.appearance}</legend>
${(['auto', 'light', 'dark'] as const).map((theme): Value => markup`<label><input type="radio" name="theme" value="${theme}"><span>${words[theme]}</span></label>\n`)}</fieldset>
</div></header>`;
}

function here(path: string, way: string): Value {
  return path === way && markup` aria-current="page"`;
}
