import type { Format } from '@offprint/article';
import type { Reader } from './draft.ts';

const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.mhtml': 'mhtml',
  '.mht': 'mhtml',
};

/** The endings of files that may hold an article. */
export const ENDINGS: readonly string[] = Object.keys(FORMATS);

const READERS: Readonly<Record<Format, () => Promise<Reader>>> = {
  text: async () => (await import('./text/read.ts')).readText,
  markdown: async () => (await import('./markdown/read-lightly.ts')).readLightly,
  html: async () => (await import('./html/read.ts')).readHtml,
  mhtml: async () => (await import('./mhtml/read.ts')).readMhtml,
};

/** Takes a file's name and gives the format its ending stands for, or nothing for a file that is no article. */
export function formatOf(file: string): Format | undefined {
  const ending = file.slice(file.lastIndexOf('.')).toLowerCase();
  return Object.hasOwn(FORMATS, ending) ? FORMATS[ending] : undefined;
}

/** Takes a format and gives its reader, loading that reader's libraries only now. */
export function readerFor(format: Format): Promise<Reader> {
  const known = loaded.get(format) ?? READERS[format]();
  loaded.set(format, known);
  return known;
}

/** To import again what is there already takes the engine longer than to read a page of a kilobyte. */
const loaded = new Map<Format, Promise<Reader>>();
