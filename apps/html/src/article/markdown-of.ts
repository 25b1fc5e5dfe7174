import type { Article } from '@offprint/article';
import { variantsOf } from '../images/variants.ts';
import { link } from '../link.ts';
import type { Site } from '../site/site.ts';

let printing: Promise<typeof import('@offprint/article/markdown')> | undefined;

/** Takes an article and gives it as Markdown that reads back as the same article, addresses relative to the article's folder. */
export async function markdownOf(site: Site, article: Article, path: string): Promise<string> {
  const { articleMarkdown } = await (printing ??= import('@offprint/article/markdown'));
  const assets = new Map(article.assets.map((asset) => [asset.sha256, asset]));
  return articleMarkdown(article, {
    article: ({ id, hash }) => {
      const entry = site.byId.get(id);
      if (entry === undefined) return undefined;
      const fragment = hash === undefined ? '' : `#${encodeURIComponent(hash)}`;
      return `${link(path, `${site.folderOf(entry)}index.html`)}${fragment}`;
    },
    asset: (sha256) => {
      const asset = assets.get(sha256);
      return asset === undefined ? undefined : link(path, variantsOf(asset).fallback.path);
    },
  });
}
