import type { Article, ArticleId, Message, Publication } from '@offprint/article';
import { permalinkOf } from '@offprint/collection';
import type { CatalogueEntry, Collection } from '@offprint/collection';
import { idsOf } from '../body/polish.ts';
import { chapterFile } from '../names.ts';
import { printChapter } from '../pages/chapter.ts';
import type { Left } from '../pages/colophon.ts';
import type { Volume } from '../volumes/volume.ts';
import type { BookWords } from '../words.ts';
import type { BookFile } from './book.ts';
import { bindPictures } from './pictures.ts';
import type { Pictures } from './pictures.ts';

/** Where the articles of a book come from, and where their links may lead. */
export interface Shelf {
  readonly collection: Pick<Collection, 'article' | 'asset'>;
  readonly publication: Publication;
  /** Every article of the publication, for links that lead out of the volume. */
  readonly byId: ReadonlyMap<ArticleId, CatalogueEntry>;
  readonly report: (message: Message) => void;
}

/** What is learnt of a book's articles while they are printed. */
export interface Account {
  readonly pictures: Pictures;
  /** The articles with formulas. */
  readonly formulas: Set<ArticleId>;
  /** Pictures that could not be shown. */
  readonly left: Left[];
  /** How many pictures are shown, and how many of those have a text in their place. */
  shown: number;
  described: number;
}

/** Gives the account of a book that has no article yet. */
export function openAccount(): Account {
  return {
    pictures: { files: new Map(), failed: new Map() },
    formulas: new Set(),
    left: [],
    shown: 0,
    described: 0,
  };
}

/**
 * Takes a volume and gives its chapters in the order of reading, each behind the pictures that it is the first to show.
 * One article is held at a time; what the rest of the book must know of it goes into the account.
 */
export async function* printArticles(
  { entries }: Volume,
  shelf: Shelf,
  own: BookWords,
  account: Account,
): AsyncGenerator<BookFile> {
  const { collection, publication, report } = shelf;
  const linkTo = linker(entries, shelf);
  const picture = (sha256: string): string | undefined => account.pictures.files.get(sha256)?.file;
  for (const { id } of entries) {
    const article = await collection.article(id);
    yield* bindPictures(article, account.pictures, collection, report);
    const link = await linkTo(article);
    const data = printChapter(article, publication.language, { link, picture });
    if (data.includes('<math ')) account.formulas.add(id);
    count(article, account, own);
    yield { file: chapterFile(id), data };
  }
}

type Link = (id: ArticleId, hash: string | undefined) => string | undefined;

/** Gives for each article where its links to others lead: to a chapter, to the archive on the web, or nowhere. */
function linker(
  entries: readonly CatalogueEntry[],
  { collection, publication, byId }: Shelf,
): (article: Article) => Promise<Link> {
  const bound = new Set(entries.map(({ id }) => id));
  const anchors = new Map<ArticleId, ReadonlySet<string>>();
  return async ({ fragment }) => {
    for (const ref of fragment.refs) {
      if (ref.kind === 'article' && ref.hash !== undefined && bound.has(ref.id) && !anchors.has(ref.id))
        anchors.set(ref.id, idsOf((await collection.article(ref.id)).fragment));
    }
    return (id, hash) => {
      const held = bound.has(id);
      const place = hash === undefined || (held && !anchors.get(id)?.has(hash)) ? '' : `#${hash}`;
      if (held) return chapterFile(id) + place;
      const entry = byId.get(id);
      if (entry === undefined || publication.url === undefined) return undefined;
      return new URL(permalinkOf(entry, publication), publication.url).href + place;
    };
  };
}

/** Counts what a body shows and what it could not. */
function count({ fragment, matter }: Article, account: Account, own: BookWords): void {
  for (const ref of fragment.refs) {
    if (ref.kind !== 'image') continue;
    const alt = ref.alt.trim();
    if (ref.sha256 !== undefined && account.pictures.files.has(ref.sha256)) {
      account.shown += 1;
      if (alt !== '') account.described += 1;
    } else {
      const why = ref.sha256 === undefined ? own.pictureNotFound : own.pictureUnusable;
      account.left.push({ what: alt === '' ? matter.title : `${matter.title} (${ref.alt})`, why });
    }
  }
}
