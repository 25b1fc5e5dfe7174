import type { Article, Asset, Fragment, Printer } from '@offprint/article';
import { joinFragment } from '@offprint/article';
import { variantsOf } from '../images/variants.ts';
import { link } from '../link.ts';
import type { Markup, Value } from '../markup.ts';
import { markup, trusted } from '../markup.ts';
import type { Site } from '../site/site.ts';

/** How wide a picture stands on a page: the measure of the text, or the window where that is narrower. */
const SIZES = '(min-width: 40rem) 38rem, 100vw';

/** The page of an article and its JSON ask for its body one soon after the other. */
const BODIES = new WeakMap<Article, { readonly site: Site; readonly path: string; readonly body: Markup }>();

/** Takes an article and gives its body as it stands on the page at `path`: links relative, pictures in every size, tables that scroll. */
export function bodyOf(site: Site, article: Article, path: string): Markup {
  const known = BODIES.get(article);
  if (known?.site === site && known.path === path) return known.body;
  const body = print(site, article, path);
  BODIES.set(article, { site, path, body });
  return body;
}

function print(site: Site, article: Article, path: string): Markup {
  const assets = new Map(article.assets.map((asset) => [asset.sha256, asset]));
  const linked = imagesInLinks(article.fragment);
  let images = 0;
  const printer: Printer = {
    article: ({ id, hash, title }) => {
      const entry = site.byId.get(id);
      if (entry === undefined) return undefined;
      const fragment = hash === undefined ? '' : `#${encodeURIComponent(hash)}`;
      const href = `${link(path, `${site.folderOf(entry)}index.html`)}${fragment}`;
      return markup`<a href="${href}"${title !== undefined && markup` title="${title}"`}>`.toString();
    },
    image: ({ sha256, alt, href }) => {
      const asset = sha256 === undefined ? undefined : assets.get(sha256);
      const first = images === 0;
      const inLink = linked.has(images);
      images += 1;
      return (
        asset === undefined ? missing(site, alt, inLink ? undefined : href) : picture(asset, alt, path, first)
      ).toString();
    },
    asset: ({ sha256 }) => {
      const asset = assets.get(sha256);
      return asset === undefined ? '' : link(path, variantsOf(asset).fallback.path);
    },
  };
  return trusted(
    notesNamed(scrolling(asHtml(joinFragment(article.fragment, printer)), site.words.table), site),
  );
}

/** Takes a picture and gives it for a page at `path`; not put off when it is the first, which a reader sees at once. */
export function picture(asset: Asset, alt: string, path: string, first: boolean): Markup {
  const { modern, fallback } = variantsOf(asset);
  const loading = first ? markup` fetchpriority="high"` : markup` loading="lazy"`;
  const image = markup`<img src="${link(path, fallback.path)}" alt="${alt}" width="${asset.width}" height="${asset.height}"${loading} decoding="async">`;
  if (modern.length === 0) return image;
  const set = modern.map((variant) => `${link(path, variant.path)} ${variant.width}w`).join(', ');
  return markup`<picture><source type="image/webp" srcset="${set}" sizes="${SIZES}">${image}</picture>`;
}

function missing({ words }: Site, alt: string, href: string | undefined): Markup {
  const original: Value =
    href !== undefined &&
    markup`<br><a href="${href}" rel="external noreferrer">${words.pictureOriginal}</a>`;
  return markup`<span class="missing"><span>${words.pictureMissing}${alt !== '' && `: ${alt}`}${original}</span></span>`;
}

/** The numbers of the images that stand inside a link, where no second link may stand. */
function imagesInLinks({ html: literals, refs }: Fragment): ReadonlySet<number> {
  const found = new Set<number>();
  let open = false;
  let images = 0;
  refs.forEach((ref, index) => {
    const literal = literals[index] ?? '';
    const [opened, closed] = [
      Math.max(literal.lastIndexOf('<a '), literal.lastIndexOf('<a>')),
      literal.lastIndexOf('</a>'),
    ];
    if (opened !== closed) open = opened > closed;
    if (ref.kind === 'article') open = true;
    if (ref.kind === 'article-end') open = false;
    if (ref.kind === 'image') {
      if (open) found.add(images);
      images += 1;
    }
  });
  return found;
}

/** In a sanitised fragment `<table` and `<pre` are always tags. What is too wide scrolls by itself, and a keyboard can reach it. */
function scrolling(body: string, label: string): string {
  const code = body.replace(/<pre(?=[\s>])/g, '<pre tabindex="0"');
  if (!code.includes('<table')) return code;
  const open = markup`<div class="scroll" role="group" tabindex="0" aria-label="${label}"><table`.toString();
  return code.replace(/<table(?=[\s>])/g, () => open).replaceAll('</table>', '</table></div>');
}

const NOTES = '<section role="doc-endnotes">';

/** The notes of a fragment have no heading, as a book shows them; on a page every section has one. */
function notesNamed(body: string, { words }: Site): string {
  if (!body.includes(NOTES)) return body;
  const heading = markup`<h2 lang="${words.lang}" dir="${words.dir}">${words.notes}</h2>`.toString();
  return body.replaceAll(NOTES, NOTES + heading);
}

/** A fragment closes its void elements as XML must; HTML has no use for that. */
function asHtml(body: string): string {
  return body.replace(/<(br|col|hr|wbr)\b([^<>]*?)\s*\/>/g, '<$1$2>');
}
