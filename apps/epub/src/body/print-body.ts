import { joinFragment } from '@offprint/article';
import type { Article, ArticleId } from '@offprint/article';
import type { Words } from '@offprint/theme';
import { xml } from '../xml.ts';
import { polish } from './polish.ts';

/** Where the references of a body lead in one book. */
export interface Surroundings {
  /** Takes a link to an article and gives its address: in this book, else on the web, else nothing. */
  readonly link: (id: ArticleId, hash: string | undefined) => string | undefined;
  /** Takes a picture and gives the file that stands for it in the book, or nothing where it could not be used. */
  readonly picture: (sha256: string) => string | undefined;
  readonly words: Words;
  /** Whether the words are of another language than the article. */
  readonly foreign: boolean;
}

/** Takes an article and what surrounds it in a book, and gives its body's markup for a chapter: well-formed XHTML. */
export function printBody(
  { fragment, matter }: Pick<Article, 'fragment' | 'matter'>,
  around: Surroundings,
): string {
  const markup = joinFragment(fragment, {
    article: ({ id, hash, title }) => {
      const href = around.link(id, hash);
      if (href === undefined) return undefined;
      return `<a href="${xml(href)}"${title === undefined ? '' : ` title="${xml(title)}"`}>`;
    },
    image: ({ sha256, alt }) => {
      const file = sha256 === undefined ? undefined : around.picture(sha256);
      return file === undefined ? missing(alt, around) : `<img src="${xml(file)}" alt="${xml(alt)}" />`;
    },
    asset: ({ sha256 }) => around.picture(sha256) ?? '',
  });
  return polish(markup, matter.dir === 'rtl', around.words);
}

function missing(alt: string, { words, foreign }: Surroundings): string {
  const lang = foreign ? ` lang="${xml(words.lang)}" dir="${words.dir}"` : '';
  const says = `<span class="missing"${lang}>[${xml(words.pictureMissing)}]</span>`;
  return alt.trim() === '' ? says : `${says} <span class="alt">${xml(alt)}</span>`;
}
