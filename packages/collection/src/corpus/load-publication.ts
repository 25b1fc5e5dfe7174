import type { Message, Publication } from '@offprint/article';
import { basename } from 'node:path';
import { parse } from 'yaml';
import { readWithin } from './read-file.ts';
import type { CorpusFile } from './walk.ts';

/** The settings of a corpus. */
export interface Loaded {
  /** With `language: 'und'` where nobody said one. */
  readonly publication: Publication;
  readonly messages: readonly Message[];
}

/** Where a corpus keeps its settings. */
export const SETTINGS = 'publication.yaml';

const MOST = 262_144;

/** Takes a corpus and its `publication.yaml`, if it has one, and gives its settings with every default filled in. */
export function loadPublication(root: string, file: CorpusFile | undefined): Loaded {
  const given: Record<string, unknown> = file === undefined ? {} : { ...(parse(Buffer.from(readWithin(file.path, MOST)).toString('utf8'), { schema: 'core' }) ?? {}) };
  const text = (key: string): string | undefined => (typeof given[key] === 'string' ? given[key] : undefined);
  return {
    messages: [],
    publication: {
      title: text('title') ?? basename(root),
      ...(text('description') === undefined ? {} : { description: text('description') ?? '' }),
      ...(text('url') === undefined ? {} : { url: text('url') ?? '' }),
      language: text('language') ?? 'und',
      authors: [],
      timezone: text('timezone') ?? 'UTC',
      volumes: ['all'],
      feeds: { items: 50, content: 'full' },
      theme: { header: [], footer: [] },
      permalinks: 'year-month',
    },
  };
}

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
export function namedFiles({ theme }: Publication, files: readonly CorpusFile[]): ReadonlyMap<string, CorpusFile> {
  const names = new Set([theme.logo, theme.css, theme.cover].map((name) => name?.normalize('NFC')));
  return new Map(files.filter(({ file }) => names.has(file)).map((file) => [file.file, file]));
}
