import { escapeMarkup } from '@offprint/article';
import type { Publication } from '@offprint/article';
import type { BoundVolume, CatalogueEntry } from '@offprint/collection';
import { countOf, wordsFor } from '@offprint/theme';
import { EPUB_TYPE } from './attachments.ts';
import type { Addresses } from './item/body.ts';
import { cleanText } from './item/clean-text.ts';
import { instantOf } from './item/instant.ts';
import type { FeedItem } from './item/item.ts';

/** Takes a volume and gives it as an item of the feed of books: its articles listed, its file attached, where it has an address. */
export function bookItem(
  book: BoundVolume,
  entries: ReadonlyMap<string, CatalogueEntry>,
  { language, timezone, rights }: Publication,
  addresses: Addresses,
): FeedItem {
  const words = wordsFor(language);
  const title = cleanText(book.title).text;
  const url = addresses.book(book.file);
  const modified = instantOf(
    book.modified === undefined
      ? undefined
      : { value: book.modified, precision: 'second', by: 'date-is-known' },
    timezone,
  );
  const lines = book.articles.flatMap((id) => {
    const entry = entries.get(id);
    if (entry === undefined) return [];
    const page = addresses.page(id);
    const name = escapeMarkup(cleanText(entry.matter.title).text);
    return [`<li>${page === undefined ? name : `<a href="${escapeMarkup(page)}">${name}</a>`}</li>`];
  });
  const cover = book.cover === undefined ? undefined : addresses.book(book.cover.file);
  const picture =
    cover === undefined
      ? ''
      : `<p><img src="${escapeMarkup(cover)}" alt="${escapeMarkup(words.cover)}"/></p>\n`;
  return {
    id: book.id,
    ...(url === undefined ? {} : { url }),
    title,
    summary: countOf(words.articles, book.articles.length, words),
    html: `${picture}<ul>\n${lines.join('\n')}\n</ul>`,
    ...(modified === undefined ? {} : { modified }),
    authors: book.authors.map((name) => ({ name: cleanText(name).text })),
    tags: [],
    lang: book.language,
    ...(rights === undefined ? {} : { rights: cleanText(rights).text }),
    attachments: url === undefined ? [] : [{ url, mediaType: EPUB_TYPE, bytes: book.bytes, title }],
    copies: [],
  };
}
