import type { Article } from '@offprint/article';
import type { Words } from '@offprint/theme';
import { FILES, chapterFile, chapterName } from '../names.ts';
import { webUrl } from '../web-url.ts';
import { xml } from '../xml.ts';
import { langOf } from '../language.ts';
import type { Metadata } from './metadata.ts';

/** A chapter as the package lists it. */
export interface Chapter {
  readonly article: Pick<Article, 'id' | 'matter'>;
  readonly mathml: boolean;
}

/** All that the package document lists. */
export interface Package {
  readonly identifier: string;
  readonly edition: string;
  readonly metadata: Metadata;
  readonly accessibility: readonly (readonly [string, string])[];
  readonly chapters: readonly Chapter[];
  readonly pictures: readonly { readonly file: string; readonly mediaType: string }[];
  readonly sources: boolean;
  readonly words: Words;
}

/** Takes what a book holds and gives its package document, with what readers of EPUB 2 look for ({@link https://www.w3.org/TR/epub-33/#sec-package-doc EPUB 3.3, section 5}). */
export function printPackage(book: Package): string {
  const { metadata, chapters, pictures, words } = book;
  const back = [
    ...(book.sources ? [['sources', FILES.sources] as const] : []),
    ['colophon', FILES.colophon] as const,
  ];
  const xhtml = (id: string, href: string, properties = ''): string =>
    `<item id="${id}" href="${href}" media-type="application/xhtml+xml"${properties === '' ? '' : ` properties="${properties}"`}/>`;
  const manifest = [
    xhtml('cover', FILES.cover),
    xhtml('title', FILES.titlePage),
    xhtml('toc', FILES.contents, 'nav'),
    ...chapters.map(({ article, mathml }) =>
      xhtml(chapterName(article.id), chapterFile(article.id), mathml ? 'mathml' : ''),
    ),
    ...back.map(([id, file]) => xhtml(id, file)),
    `<item id="cover-picture" href="${FILES.coverPicture}" media-type="image/jpeg" properties="cover-image"/>`,
    ...pictures.map(
      ({ file, mediaType }) =>
        `<item id="${file.replace(/\..*/, '')}" href="${file}" media-type="${mediaType}"/>`,
    ),
    `<item id="style" href="${FILES.style}" media-type="text/css"/>`,
    `<item id="ncx" href="${FILES.ncx}" media-type="application/x-dtbncx+xml"/>`,
  ];
  const spine = [
    'cover',
    'title',
    'toc',
    ...chapters.map(({ article }) => chapterName(article.id)),
    ...back.map(([id]) => id),
  ];
  const [first] = chapters;
  const guide = [
    ['cover', FILES.cover, words.cover],
    ['title-page', FILES.titlePage, words.titlePage],
    ['toc', FILES.contents, words.tableOfContents],
    ...(first === undefined ? [] : [['text', chapterFile(first.article.id), words.startOfContent]]),
  ];
  const [lang] = metadata.languages;
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="pub-id" xml:lang="${xml(lang ?? words.lang)}" dir="${words.dir}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadataLines(book).join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine toc="ncx" page-progression-direction="${metadata.progression}">
${spine.map((id) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
<guide>
${guide.map(([type, file, title]) => `<reference type="${type ?? ''}" title="${xml(title ?? '')}" href="${file ?? ''}"/>`).join('\n')}
</guide>
</package>
`;
}

function metadataLines({
  identifier,
  edition,
  metadata,
  accessibility,
  chapters,
}: Package): readonly string[] {
  const { publisher, description, rights, date, series } = metadata;
  const dc = (name: string, value: string): string => `<dc:${name}>${xml(value)}</dc:${name}>`;
  const meta = (property: string, value: string, refines = ''): string =>
    `<meta property="${property}"${refines === '' ? '' : ` refines="#${refines}"`}>${xml(value)}</meta>`;
  const role = (id: string, code: string): string =>
    `<meta property="role" refines="#${id}" scheme="marc:relators">${code}</meta>`;
  const lines = [
    `<dc:identifier id="pub-id">${xml(identifier)}</dc:identifier>`,
    `<dc:identifier id="edition">${xml(edition)}</dc:identifier>`,
    `<dc:title id="book-title">${xml(metadata.title)}</dc:title>`,
    meta('title-type', 'main', 'book-title'),
    ...metadata.languages.map((lang) => dc('language', lang)),
  ];
  metadata.creators.forEach((name, index) => {
    const id = `creator-${String(index + 1)}`;
    lines.push(
      `<dc:creator id="${id}">${xml(name)}</dc:creator>`,
      role(id, 'aut'),
      meta('file-as', name, id),
    );
  });
  metadata.agencies.forEach((name, index) => {
    const id = `agency-${String(index + 1)}`;
    lines.push(
      `<dc:contributor id="${id}">${xml(name)}</dc:contributor>`,
      role(id, 'prv'),
      meta('file-as', name, id),
    );
  });
  if (publisher !== undefined) lines.push(dc('publisher', publisher));
  if (description !== undefined) lines.push(dc('description', description));
  if (rights !== undefined) lines.push(dc('rights', rights));
  if (date !== undefined) lines.push(dc('date', date));
  lines.push(
    ...metadata.subjects.map((subject) => dc('subject', subject)),
    ...metadata.sources.map((source) => dc('source', source)),
  );
  lines.push(meta('dcterms:modified', metadata.modified));
  if (series !== undefined) {
    lines.push(
      `<meta property="belongs-to-collection" id="series">${xml(series.name)}</meta>`,
      meta('collection-type', 'series', 'series'),
    );
    if (series.position !== undefined) lines.push(meta('group-position', series.position, 'series'));
  }
  lines.push(...accessibility.map(([property, value]) => meta(property, value)));
  for (const { article } of chapters) lines.push(...articleLines(article, meta));
  lines.push('<meta name="cover" content="cover-picture"/>');
  return lines;
}

/** What the package says of a single chapter, by refining its item in the manifest. */
function articleLines(
  { id, matter }: Chapter['article'],
  meta: (property: string, value: string, refines: string) => string,
): readonly string[] {
  const about: readonly (readonly [string, string | undefined])[] = [
    ['dcterms:identifier', `urn:uuid:${id}`],
    ['dcterms:title', matter.title],
    ...matter.authors.map(({ name }) => ['dcterms:creator', name] as const),
    ['dcterms:issued', matter.published?.value],
    ['dcterms:source', webUrl(matter.source.url) ?? matter.source.name],
    ['dcterms:language', langOf(matter.lang, '') || undefined],
    ['dcterms:rights', matter.rights],
  ];
  return about.flatMap(([property, value]) =>
    value === undefined || value.trim() === '' ? [] : [meta(property, value, chapterName(id))],
  );
}
