import type { Article } from '@offprint/article';
import type { CatalogueEntry } from '@offprint/collection';
import { variantsOf } from '../images/variants.ts';
import { page } from '../layout/page.ts';
import type { Markup, Value } from '../markup.ts';
import { markup } from '../markup.ts';
import type { Site } from '../site/site.ts';
import { after } from './after.ts';
import { headTags, structured } from './head-tags.ts';
import { bodyOf } from './printer.ts';
import { titleBlock } from './title-block.ts';

/** An article's place among the others: what its page shows of them. */
export interface Neighbourhood {
  readonly older?: CatalogueEntry;
  readonly newer?: CatalogueEntry;
  readonly related: readonly CatalogueEntry[];
  readonly translations: readonly CatalogueEntry[];
}

/** Articles of fewer headings than this are read without a table of contents. */
const LONG = 3;

/** Takes an article and its neighbourhood and gives its page. */
export function articlePage(site: Site, article: Article, near: Neighbourhood, path: string): string {
  const { matter, outline } = article;
  const image = article.assets.find(({ sha256 }) => sha256 === matter.image) ?? article.assets[0];
  const preview = image === undefined ? undefined : variantsOf(image).fallback;
  return page(site, {
    path,
    title: matter.title,
    type: 'article',
    ...(matter.summary === undefined ? {} : { description: matter.summary }),
    ...(preview === undefined || preview.format === 'svg'
      ? {}
      : { image: { ...preview, alt: image?.alt ?? matter.title } }),
    structured: structured(site, article, path),
    more: headTags(site, article, path, near.translations),
    main: markup`<article class="article" data-id="${article.id}">
${titleBlock(site, article, path)}
${outline.length >= LONG && contents(site, article)}<div class="body" lang="${language(article)}" dir="${matter.dir}">
${bodyOf(site, article, path)}
</div>
${after(site, article, near, path)}
</article>`,
  });
}

/** `und` as an empty tag: the page's own language does not hold for the article. */
export function language({ matter }: Pick<Article, 'matter'>): string {
  return matter.lang === 'und' ? '' : matter.lang;
}

function contents({ words }: Site, article: Article): Markup {
  const top = Math.min(...article.outline.map(({ depth }) => depth));
  return markup`<nav class="toc" aria-labelledby="contents"><h2 id="contents">${words.inThisArticle}</h2><ol lang="${language(article)}" dir="${article.matter.dir}">
${article.outline.map(
  ({ depth, id, text }): Value =>
    markup`<li${depth > top && markup` class="deeper"`}><a href="#${encodeURIComponent(id)}">${text}</a></li>\n`,
)}</ol></nav>
`;
}
