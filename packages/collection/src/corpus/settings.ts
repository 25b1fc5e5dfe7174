import type { Publication } from '@offprint/article';
import type { CorpusFile } from './walk.ts';

/** What a publication says that can change how an article is read; the rest only changes how it is shown. */
export function settingsOf(publication: Publication): Publication {
  const { language, timezone, publisher, rights, url } = publication;
  return {
    title: '',
    ...(url === undefined ? {} : { url }),
    language,
    ...(publisher === undefined ? {} : { publisher }),
    authors: publication.authors,
    ...(rights === undefined ? {} : { rights }),
    timezone,
    volumes: [],
    feeds: { items: 0, content: 'full' },
    theme: { header: [], footer: [] },
    permalinks: 'flat',
  };
}

/** Takes a publication and the files of its corpus and gives those that it names and has. */
export function namedFiles(
  { theme }: Publication,
  files: readonly CorpusFile[],
): ReadonlyMap<string, CorpusFile> {
  const names = new Set([theme.logo, theme.css, theme.cover].map((name) => name?.normalize('NFC')));
  return new Map(files.filter(({ file }) => names.has(file)).map((file) => [file.file, file]));
}
