import type { Article, ArticleId, Message, Publication } from '@offprint/article';
import type { CatalogueEntry, Collection } from '@offprint/collection';
import { permalinkOf } from '@offprint/collection';
import { wordsFor } from '@offprint/theme';
import { idsOf } from '../body/polish.ts';
import { FILES, chapterFile } from '../names.ts';
import { accessibilityOf } from '../package/accessibility.ts';
import { editionOf, identifierOf } from '../package/identifier.ts';
import { metadataOf } from '../package/metadata.ts';
import { printNcx } from '../package/ncx.ts';
import { printPackage } from '../package/opf.ts';
import { printChapter } from '../pages/chapter.ts';
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
import { zipBook } from './book.ts';
import { bindPictures } from './pictures.ts';
import type { Pictures } from './pictures.ts';

/** What a volume is bound with. */
export interface Bindery {
  readonly collection: Pick<Collection, 'article' | 'asset'>;
  readonly publication: Publication;
  /** Every article of the publication, for links that lead out of the volume. */
  readonly byId: ReadonlyMap<ArticleId, CatalogueEntry>;
  /** Gives the cover's JPEG. */
  readonly cover: (volume: Volume) => Promise<Uint8Array>;
  readonly left: readonly Left[];
  readonly epoch: number | undefined;
  readonly report: (message: Message) => void;
}

/** Takes a volume and what it is bound with, and gives its EPUB. */
export async function bind(volume: Volume, bindery: Bindery): Promise<Uint8Array> {
  const { collection, publication } = bindery;
  const { language, title } = { language: publication.language, title: volume.title };
  const words = wordsFor(language);
  const own = bookWordsFor(words.lang);
  const articles: Article[] = [];
  for (const { id } of volume.entries) articles.push(await collection.article(id));
  const pictures = await bindPictures(articles, collection, bindery.report);
  const link = linker(articles, bindery);
  const chapters = articles.map((article) => ({
    article,
    file: chapterFile(article.id),
    xhtml: printChapter(article, language, { link, picture: (sha256) => pictures.files.get(sha256)?.file }),
  }));
  const cover = await bindery.cover(volume);
  const identifier = identifierOf(volume, publication);
  const metadata = metadataOf(volume, publication, bindery.epoch);
  const sources = volume.entries.length > 1;
  const guide = { contents: contentsOf(volume.entries, language), words, language, title, sources };
  const { found, left } = inventory(articles, chapters, pictures, own);
  const [coverPage, titlePage, nav] = [
    printCoverPage(title, words),
    printTitlePage(volume, publication, words),
    printNav(guide),
  ];
  const index = sources
    ? [{ file: FILES.sources, xhtml: printSources(volume.entries, words, language) }]
    : [];
  const edition = editionOf([
    JSON.stringify([metadata, left, bindery.left]),
    coverPage,
    titlePage,
    nav,
    STYLE,
    cover,
    ...chapters.map(({ xhtml }) => xhtml),
    ...[...pictures.files.values()].map(({ data }) => data),
  ]);
  const imprint = { publication, identifier, edition, left: [...left, ...bindery.left] };
  return zipBook({
    title,
    lang: language,
    chapters: [
      { file: FILES.cover, xhtml: coverPage },
      { file: FILES.titlePage, xhtml: titlePage },
      ...chapters,
      ...index,
      { file: FILES.colophon, xhtml: printColophon(volume, imprint, words, own) },
    ],
    style: STYLE,
    package: printPackage({
      identifier,
      edition,
      metadata,
      accessibility: accessibilityOf(found, own),
      chapters: chapters.map(({ article, xhtml }) => ({ article, mathml: xhtml.includes('<math ') })),
      pictures: [...pictures.files.values()],
      sources,
      words,
    }),
    nav,
    ncx: printNcx(guide, identifier),
    cover: { file: FILES.coverPicture, data: cover },
    pictures: [...pictures.files.values()],
  });
}

/** Where links between articles lead: to a chapter, to the archive on the web, or nowhere. */
function linker(articles: readonly Article[], { publication, byId }: Bindery) {
  const bound = new Map(articles.map((article) => [article.id, article]));
  const anchors = new Map<ArticleId, ReadonlySet<string>>();
  const holds = (article: Article, hash: string): boolean => {
    const ids = anchors.get(article.id) ?? idsOf(article.fragment);
    anchors.set(article.id, ids);
    return ids.has(hash);
  };
  return (id: ArticleId, hash: string | undefined): string | undefined => {
    const article = bound.get(id);
    if (article !== undefined)
      return chapterFile(id) + (hash !== undefined && holds(article, hash) ? `#${hash}` : '');
    const entry = byId.get(id);
    if (entry === undefined || publication.url === undefined) return undefined;
    return (
      new URL(permalinkOf(entry, publication), publication.url).href + (hash === undefined ? '' : `#${hash}`)
    );
  };
}

/** What the bodies show and what they could not. */
function inventory(
  articles: readonly Article[],
  chapters: readonly { readonly xhtml: string }[],
  pictures: Pictures,
  own: ReturnType<typeof bookWordsFor>,
): { readonly found: Parameters<typeof accessibilityOf>[0]; readonly left: readonly Left[] } {
  const left: Left[] = [];
  let [shown, described] = [0, 0];
  for (const { fragment, matter } of articles) {
    for (const ref of fragment.refs) {
      if (ref.kind !== 'image') continue;
      if (ref.sha256 !== undefined && pictures.files.has(ref.sha256)) {
        shown += 1;
        if (ref.alt.trim() !== '') described += 1;
      } else {
        const why = ref.sha256 === undefined ? own.pictureNotFound : own.pictureUnusable;
        left.push({ what: ref.alt.trim() === '' ? matter.title : `${matter.title} (${ref.alt})`, why });
      }
    }
  }
  return {
    found: { pictures: shown, described, formulas: chapters.some(({ xhtml }) => xhtml.includes('<math ')) },
    left,
  };
}
