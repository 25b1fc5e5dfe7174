import { wordsFor } from '@offprint/theme';
import { FILES } from '../names.ts';
import { accessibilityOf } from '../package/accessibility.ts';
import { editionOf, identifierOf } from '../package/identifier.ts';
import { metadataOf } from '../package/metadata.ts';
import { printNcx } from '../package/ncx.ts';
import { printPackage } from '../package/opf.ts';
import { printColophon } from '../pages/colophon.ts';
import type { Left } from '../pages/colophon.ts';
import { printCoverPage } from '../pages/cover-page.ts';
import { printNav } from '../pages/nav.ts';
import { printSources } from '../pages/sources.ts';
import { printTitlePage } from '../pages/title-page.ts';
import { STYLE } from '../style.ts';
import { contentsOf } from '../volumes/contents.ts';
import type { Volume } from '../volumes/volume.ts';
import { bookWordsFor } from '../words.ts';
import { openAccount, printArticles } from './articles.ts';
import type { Shelf } from './articles.ts';
import { zipBook } from './book.ts';
import type { BookFile } from './book.ts';

/** What a volume is bound with. */
export interface Bindery extends Shelf {
  /** Gives the cover's JPEG. */
  readonly cover: (volume: Volume) => Promise<Uint8Array>;
  readonly left: readonly Left[];
  readonly epoch: number | undefined;
}

/** Takes a volume and what it is bound with, and gives its EPUB piece by piece. */
export async function* bind(volume: Volume, bindery: Bindery): AsyncGenerator<Uint8Array> {
  const { publication, epoch } = bindery;
  const { language } = publication;
  const { title, entries } = volume;
  const words = wordsFor(language);
  const own = bookWordsFor(words.lang);
  const cover = { file: FILES.coverPicture, data: await bindery.cover(volume) };
  const style = { file: FILES.style, data: STYLE };
  const account = openAccount();
  const edition = editionOf();

  async function* articles(): AsyncGenerator<BookFile> {
    for await (const file of printArticles(volume, bindery, own, account)) {
      edition.add(file.data);
      yield file;
    }
  }

  function rest(): readonly BookFile[] {
    const identifier = identifierOf(volume, publication);
    const metadata = metadataOf(volume, publication, epoch);
    const sources = entries.length > 1;
    const contents = volume.by === 'series' ? entries : contentsOf(entries, language);
    const guide = { contents, words, language, title, sources };
    const pages = [
      { file: FILES.cover, data: printCoverPage(title, words) },
      { file: FILES.titlePage, data: printTitlePage(volume, publication, words) },
      { file: FILES.contents, data: printNav(guide) },
      { file: FILES.ncx, data: printNcx(guide, identifier) },
      ...(sources ? [{ file: FILES.sources, data: printSources(entries, words, language) }] : []),
    ];
    const left = [...account.left, ...bindery.left];
    const said = JSON.stringify([metadata, left]);
    for (const part of [said, style.data, cover.data, ...pages.map(({ data }) => data)]) edition.add(part);
    const imprint = { publication, identifier, edition: edition.id(), left };
    const found = {
      pictures: account.shown,
      described: account.described,
      formulas: account.formulas.size > 0,
    };
    const book = {
      identifier,
      edition: imprint.edition,
      metadata,
      accessibility: accessibilityOf(found, own),
      chapters: entries.map((article) => ({ article, mathml: account.formulas.has(article.id) })),
      pictures: [...account.pictures.files.values()],
      sources,
      words,
    };
    return [
      ...pages,
      { file: FILES.colophon, data: printColophon(volume, imprint, words, own) },
      { file: FILES.package, data: printPackage(book) },
    ];
  }

  yield* zipBook({ title, lang: language, style, cover, articles, rest });
}
