import type { ArticleId } from '@offprint/article';

/** The files of a book that are always there, beside its chapters and pictures. */
export const FILES = {
  cover: 'cover.xhtml',
  coverPicture: 'cover.jpg',
  titlePage: 'title.xhtml',
  contents: 'toc.xhtml',
  sources: 'sources.xhtml',
  colophon: 'colophon.xhtml',
  style: 'style.css',
  package: 'content.opf',
  ncx: 'toc.ncx',
} as const;

/** Takes an article's id and gives the name of its chapter without `.xhtml`, which is its id in the manifest too. */
export function chapterName(id: ArticleId): string {
  return `a${id.replaceAll('-', '').slice(0, 12)}`;
}

/** Takes an article's id and gives its chapter's file. */
export function chapterFile(id: ArticleId): string {
  return `${chapterName(id)}.xhtml`;
}
