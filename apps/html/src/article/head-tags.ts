import type { Article } from '@offprint/article';
import type { CatalogueEntry } from '@offprint/collection';
import { variantsOf } from '../images/variants.ts';
import { addressOf } from '../layout/metadata.ts';
import { link } from '../link.ts';
import type { Markup, Value } from '../markup.ts';
import { markup } from '../markup.ts';
import type { Site } from '../site/site.ts';

/**
 * Takes an article and gives what its page's head says to machines: Highwire Press tags
 * ({@link https://scholar.google.com/intl/en/scholar/inclusion.html#indexing Google Scholar's list}, read by Zotero),
 * Open Graph's article, `hreflang` of its translations, its other forms.
 */
export function headTags(
  site: Site,
  article: Article,
  path: string,
  translations: readonly CatalogueEntry[],
): Markup {
  const { matter } = article;
  const date = matter.published?.value;
  const address = addressOf(site, path);
  const meta = (name: string, content: string | undefined): Value =>
    content !== undefined && markup`<meta name="${name}" content="${content}">\n`;
  const property = (name: string, content: string | undefined): Value =>
    content !== undefined && markup`<meta property="${name}" content="${content}">\n`;
  return markup`${meta('citation_title', matter.title)}${matter.authors.map(({ name }) => meta('citation_author', name))}${meta('citation_publication_date', date?.slice(0, 10).replaceAll('-', '/'))}${meta('citation_publisher', matter.source.name ?? matter.agency)}${meta('citation_language', matter.lang === 'und' ? undefined : matter.lang)}${meta('citation_public_url', matter.source.url ?? address)}${matter.tags.length > 0 && meta('citation_keywords', matter.tags.join('; '))}${matter.authors.length > 0 && meta('author', matter.authors.map(({ name }) => name).join(', '))}${property('article:published_time', date)}${property('article:modified_time', matter.modified?.value)}${matter.tags.map((tag) => property('article:tag', tag))}${alternates(site, translations, article, path)}<link rel="alternate" type="text/markdown" href="article.md">
<link rel="alternate" type="application/json" href="article.json">
`;
}

function alternates(
  site: Site,
  translations: readonly CatalogueEntry[],
  { id, matter }: Article,
  path: string,
): Value {
  const others = translations.filter((entry) => entry.id !== id && entry.matter.lang !== matter.lang);
  if (others.length === 0) return undefined;
  const all = [
    { lang: matter.lang, path },
    ...others.map((entry) => ({ lang: entry.matter.lang, path: `${site.folderOf(entry)}index.html` })),
  ];
  return all.map(
    (one): Value =>
      markup`<link rel="alternate" hreflang="${one.lang}" href="${addressOf(site, one.path) ?? link(path, one.path)}">\n`,
  );
}

/** The article in {@link https://schema.org/NewsArticle schema.org's words}. Nothing is said that is not known. */
export function structured(site: Site, { id, matter, assets }: Article, path: string): unknown {
  const { publication } = site;
  const address = addressOf(site, path);
  const image = assets.find(({ sha256 }) => sha256 === matter.image);
  return {
    '@context': 'https://schema.org',
    '@type': matter.agency === undefined && matter.dateline === undefined ? 'Article' : 'NewsArticle',
    '@id': `urn:uuid:${id}`,
    headline: matter.title,
    alternativeHeadline: matter.subtitle,
    description: matter.summary,
    author: some(matter.authors.map(({ name, url }) => ({ '@type': 'Person', name, url }))),
    sourceOrganization: organisation(matter.agency),
    dateline: matter.dateline,
    datePublished: matter.published?.value,
    dateModified: matter.modified?.value,
    inLanguage: matter.lang === 'und' ? undefined : matter.lang,
    keywords: some(matter.tags),
    wordCount: matter.words,
    copyrightNotice: matter.rights,
    publisher: organisation(matter.source.name),
    isBasedOn: matter.source.url,
    isPartOf:
      matter.series === undefined ? undefined : { '@type': 'CreativeWorkSeries', name: matter.series.name },
    image:
      image === undefined || publication.url === undefined
        ? undefined
        : new URL(variantsOf(image).fallback.path, publication.url).href,
    url: address,
    mainEntityOfPage: address,
    archivedAt: address,
    provider: organisation(publication.publisher ?? publication.title),
  };
}

function organisation(name: string | undefined): unknown {
  return name === undefined ? undefined : { '@type': 'Organization', name };
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
