import type { Article } from '@offprint/article';
import { addressOf } from '../layout/metadata.ts';
import type { Site } from '../site/site.ts';
import { cslCitation } from './citation.ts';
import { citedIn } from './cited-in.ts';
import { bodyOf } from './printer.ts';

/**
 * Takes an article and gives it as one JSON object for machines: `{id, url, title, …, text, html, pictures, citation}`;
 * the keys of the export where they say the same, addresses in `markup` relative to the article's folder.
 */
export function articleJson(site: Site, article: Article, path: string): string {
  const { id, matter, text, assets, alsoAt } = article;
  const address = addressOf(site, path);
  return `${JSON.stringify(
    {
      id: `urn:uuid:${id}`,
      url: address,
      title: matter.title,
      subtitle: matter.subtitle,
      authors: matter.authors,
      published: matter.published && {
        value: matter.published.value,
        precision: matter.published.precision,
        by: matter.published.by,
      },
      modified: matter.modified && {
        value: matter.modified.value,
        precision: matter.modified.precision,
        by: matter.modified.by,
      },
      lang: matter.lang,
      dir: matter.dir,
      agency: matter.agency,
      dateline: matter.dateline,
      source: matter.source,
      tags: matter.tags,
      series: matter.series,
      rights: matter.rights,
      summary: matter.summary,
      words: matter.words,
      alsoAt,
      text,
      html: bodyOf(site, article, path).toString(),
      pictures: assets,
      citation: cslCitation(citedIn(site, article, path)),
    },
    null,
    1,
  )}\n`;
}
