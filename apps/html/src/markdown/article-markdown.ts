import type { Article } from '@offprint/article';
import { joinFragment } from '@offprint/article';
import { variantsOf } from '../images/variants.ts';
import { link } from '../link.ts';
import type { Site } from '../site/site.ts';
import { markup } from '../markup.ts';
import { blocks } from './block.ts';
import { treeOf } from './tree.ts';

/** Takes an article and gives it as clean Markdown with front matter; addresses relative to the article's folder. */
export function articleMarkdown(site: Site, article: Article, path: string): string {
  const assets = new Map(article.assets.map((asset) => [asset.sha256, asset]));
  const { words } = site;
  const body = joinFragment(article.fragment, {
    article: ({ id, hash }) => {
      const entry = site.byId.get(id);
      if (entry === undefined) return undefined;
      const fragment = hash === undefined ? '' : `#${encodeURIComponent(hash)}`;
      return markup`<a href="${link(path, `${site.folderOf(entry)}index.html`)}${fragment}">`.toString();
    },
    image: ({ sha256, alt, href }) => {
      const asset = sha256 === undefined ? undefined : assets.get(sha256);
      if (asset !== undefined)
        return markup`<img src="${link(path, variantsOf(asset).fallback.path)}" alt="${alt}"/>`.toString();
      const text = `${words.pictureMissing}${alt === '' ? '' : `: ${alt}`}`;
      return (
        href === undefined ? markup`<em>${text}</em>` : markup`<a href="${href}">${text}</a>`
      ).toString();
    },
    asset: ({ sha256 }) => {
      const asset = assets.get(sha256);
      return asset === undefined ? '' : link(path, variantsOf(asset).fallback.path);
    },
  });
  return `---\n${frontMatter(article)}---\n\n${blocks(treeOf(body))}\n`;
}

/** Front matter in the keys that a corpus is read with; every value as JSON, which is YAML too. */
function frontMatter({ id, matter }: Article): string {
  const { source, series } = matter;
  const values: readonly (readonly [string, unknown])[] = [
    ['id', id],
    ['title', matter.title],
    ['subtitle', matter.subtitle],
    ['authors', matter.authors.length === 0 ? undefined : matter.authors],
    ['agency', matter.agency],
    ['dateline', matter.dateline],
    ['published', matter.published?.value],
    ['modified', matter.modified?.value],
    ['lang', matter.lang === 'und' ? undefined : matter.lang],
    ['dir', matter.dir === 'rtl' ? 'rtl' : undefined],
    ['tags', matter.tags.length === 0 ? undefined : matter.tags],
    ['series', series],
    [
      'source',
      source.name === undefined && source.url === undefined
        ? undefined
        : { name: source.name, url: source.url },
    ],
    ['rights', matter.rights],
    ['summary', matter.summary],
    ['translationKey', matter.translationKey],
  ];
  return values
    .map(([key, value]) => (value === undefined ? '' : `${key}: ${JSON.stringify(value)}\n`))
    .join('');
}
