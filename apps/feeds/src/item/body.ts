import { escapeMarkup, joinFragment } from '@offprint/article';
import type { Article, ArticleId, Asset } from '@offprint/article';
import { wordsFor } from '@offprint/theme';
import { absoluteMarkup } from './absolute.ts';
import { cleanText } from './clean-text.ts';
import type { CleanText } from './clean-text.ts';

/** Where things stand on the web. */
export interface Addresses {
  /** The page of an article. */
  readonly page: (id: ArticleId) => string | undefined;
  /** A file in the tree of feeds. */
  readonly feed: (path: string) => string | undefined;
  /** A file in the tree of books. */
  readonly book: (path: string) => string | undefined;
  /** A picture. */
  readonly picture: (asset: Asset) => string | undefined;
  /** Where it lies in the tree of feeds. */
  readonly picturePath: (asset: Pick<Asset, 'sha256' | 'mediaType'>) => string;
}

/**
 * Takes an article and gives its body as a feed shows it: the subtitle first, every address absolute, a picture that
 * the archive does not have said to be missing, and the direction of its writing on an element around it.
 */
export function bodyOf(
  { id, matter, fragment, assets }: Pick<Article, 'id' | 'matter' | 'fragment' | 'assets'>,
  addresses: Addresses,
): CleanText {
  const words = wordsFor(matter.lang);
  const known = new Map(assets.map((asset) => [asset.sha256, asset]));
  const page = addresses.page(id);
  const urlOf = (sha256: string | undefined): string | undefined => {
    const asset = known.get(sha256 ?? '');
    return asset === undefined ? undefined : addresses.picture(asset);
  };
  const joined = joinFragment(fragment, {
    article: (ref) => {
      const url = addresses.page(ref.id);
      if (url === undefined) return undefined;
      const title = ref.title === undefined ? '' : ` title="${escapeMarkup(ref.title)}"`;
      return `<a href="${escapeMarkup(ref.hash === undefined ? url : `${url}#${ref.hash}`)}"${title}>`;
    },
    image: ({ sha256, alt, href }) => {
      const asset = known.get(sha256 ?? '');
      const url = urlOf(sha256);
      if (asset !== undefined && url !== undefined) {
        return `<img src="${escapeMarkup(url)}" alt="${escapeMarkup(alt)}" width="${asset.width}" height="${asset.height}"/>`;
      }
      if (href !== undefined)
        return `<a href="${escapeMarkup(href)}">${said(words.pictureOriginal, alt)}</a>`;
      return `<span>${said(asset === undefined ? words.pictureMissing : words.picture, alt)}</span>`;
    },
    asset: ({ sha256 }) => urlOf(sha256) ?? '#',
  });
  const subtitle =
    matter.subtitle === undefined ? '' : `<p><strong>${escapeMarkup(matter.subtitle)}</strong></p>\n`;
  const { text, replaced } = cleanText(subtitle + joined);
  const html = absoluteMarkup(text, {
    ...(page === undefined ? {} : { page }),
    ...(matter.source.url === undefined ? {} : { source: matter.source.url }),
  });
  const lang = matter.lang === 'und' ? '' : ` lang="${escapeMarkup(matter.lang)}"`;
  return { text: matter.dir === 'rtl' ? `<div dir="rtl"${lang}>${html}</div>` : html, replaced };
}

/** What stands in place of a picture. */
function said(text: string, alt: string): string {
  return escapeMarkup(alt === '' ? `[${text}]` : `[${text}: ${alt}]`);
}
