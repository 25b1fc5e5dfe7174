import type { ArticleId } from '@offprint/article';
import type { BoundVolume } from '@offprint/collection';
import type { Addresses } from './item/body.ts';
import type { Attachment } from './item/item.ts';

/** The media type of a book: {@link https://www.w3.org/TR/epub-33/#app-media-type-app-epub-zip EPUB 3.3}. */
export const EPUB_TYPE = 'application/epub+zip';

/**
 * Takes the books and gives the one that an article comes with: the book of that article alone. A volume of many
 * articles changes whenever one of them does; it is an item of its own in the feed of books.
 */
export function attachmentsOf(
  books: readonly BoundVolume[],
  addresses: Addresses,
): ReadonlyMap<ArticleId, readonly Attachment[]> {
  const attachments = new Map<ArticleId, readonly Attachment[]>();
  for (const { by, articles, file, bytes, title } of books) {
    const [id] = articles;
    const url = addresses.book(file);
    if (by !== 'article' || id === undefined || url === undefined) continue;
    attachments.set(id, [{ url, mediaType: EPUB_TYPE, bytes, title }]);
  }
  return attachments;
}
