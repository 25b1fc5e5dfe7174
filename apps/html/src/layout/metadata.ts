import type { Site } from '../site/site.ts';
import type { Markup } from '../markup.ts';
import { markup } from '../markup.ts';

/** What the head of a page says of it. */
export interface PageMetadata {
  /** The file: `2018/01/slug/index.html`. */
  readonly path: string;
  /** Without the archive's name. */
  readonly title: string;
  /** The page in a sentence or two; its title and what the archive is about when absent. */
  readonly description?: string;
  /** Open Graph's type; `website` when absent. */
  readonly type?: 'article';
  /** A picture of the page in the tree, and its size in pixels. */
  readonly image?: {
    readonly path: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  };
  /** Kept out of search engines: pages that are only ways to others. */
  readonly hidden?: boolean;
  /** More of the head, from the kind of page it is. */
  readonly more?: Markup;
}

/** Takes what a page says of itself and gives title, description, canonical address and Open Graph. */
export function metadata(site: Site, page: PageMetadata): Markup {
  const { publication, words } = site;
  const title = page.path === 'index.html' ? publication.title : `${page.title} – ${publication.title}`;
  const url = addressOf(site, page.path);
  const description = page.description ?? [title, publication.description].filter(Boolean).join('. ');
  const image =
    publication.url === undefined
      ? undefined
      : (page.image ?? { ...site.statics.card, alt: publication.title });
  return markup`<title>${title}</title>
<meta name="description" content="${description}">
${page.hidden === true && markup`<meta name="robots" content="noindex">\n`}${url !== undefined && page.hidden !== true && markup`<link rel="canonical" href="${url}">\n<meta property="og:url" content="${url}">\n`}<meta property="og:title" content="${page.title}">
<meta property="og:type" content="${page.type ?? 'website'}">
<meta property="og:site_name" content="${publication.title}">
<meta property="og:locale" content="${words.lang}">
${page.description !== undefined && markup`<meta property="og:description" content="${page.description}">\n`}${
    image !== undefined &&
    markup`<meta property="og:image" content="${new URL(image.path, publication.url).href}">
<meta property="og:image:width" content="${image.width}">
<meta property="og:image:height" content="${image.height}">
<meta property="og:image:alt" content="${image.alt}">
`
  }<meta name="twitter:card" content="${page.image === undefined ? 'summary' : 'summary_large_image'}">
`;
}

/** Takes the path of a page and gives its address on the web, where the publication has one. */
export function addressOf({ publication }: Pick<Site, 'publication'>, path: string): string | undefined {
  if (publication.url === undefined) return undefined;
  return new URL(
    path
      .replace(/(^|\/)index\.html$/, '$1')
      .split('/')
      .map(encodeURIComponent)
      .join('/'),
    publication.url,
  ).href;
}
