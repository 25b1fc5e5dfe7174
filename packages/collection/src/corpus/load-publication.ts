import { basename } from 'node:path';
import type { Message, Publication } from '@offprint/article';
import { parsePublication } from '@offprint/article/publication';
import { NotRead, readWithin } from './read-file.ts';
import type { CorpusFile } from './walk.ts';

/** The settings of a corpus. */
export interface Loaded {
  /** With `language: 'und'` where nobody said one. */
  readonly publication: Publication;
  readonly messages: readonly Message[];
}

/** Where a corpus keeps its settings. */
export const SETTINGS = 'publication.yaml';

const MOST = 1_048_576;

/** Takes the root and the files of a corpus and gives its settings, with every default filled in. Never throws on content. */
export function loadPublication(root: string, files: readonly CorpusFile[]): Loaded {
  const file = files.find((one) => one.file === SETTINGS);
  const fallbackTitle = basename(root) || 'Articles';
  const none = parsePublication('', { file: SETTINGS, fallbackTitle }).publication;
  if (file === undefined) return { publication: none, messages: misnamed(files) };
  try {
    const text = new TextDecoder().decode(readWithin(file.path, MOST));
    const { publication, messages } = parsePublication(text, { file: SETTINGS, fallbackTitle });
    const missing = absent(publication, files);
    return {
      publication: { ...publication, theme: without(publication.theme, missing) },
      messages: [...messages, ...missing.map(sayAbsent)],
    };
  } catch (error) {
    if (!(error instanceof NotRead)) throw error;
    return {
      publication: none,
      messages: [{ file: SETTINGS, rule: 'publication-is-valid', level: 'warning', reason: error.message }],
    };
  }
}

/** What there is to say where the settings stand under a name that is only nearly theirs. */
function misnamed(files: readonly CorpusFile[]): readonly Message[] {
  return files
    .filter(({ file }) => /^publication\.ya?ml$/i.test(file))
    .map(({ file }) => ({
      file,
      rule: 'publication-is-valid',
      level: 'warning',
      reason: `settings are read from a file named exactly “${SETTINGS}”`,
      note: 'Rename it.',
    }));
}

const FILES = ['logo', 'css', 'cover'] as const;
type Absent = readonly [key: (typeof FILES)[number], name: string];

/** The files that a publication names and does not have. */
function absent({ theme }: Publication, files: readonly CorpusFile[]): readonly Absent[] {
  const names = new Set(files.map(({ file }) => file));
  return FILES.flatMap((key): readonly Absent[] => {
    const name = theme[key];
    return name === undefined || names.has(name) ? [] : [[key, name]];
  });
}

function without(theme: Publication['theme'], missing: readonly Absent[]): Publication['theme'] {
  const left: { -readonly [Key in keyof typeof theme]: (typeof theme)[Key] } = { ...theme };
  for (const [key] of missing) delete left[key];
  return left;
}

function sayAbsent([key, name]: Absent): Message {
  return {
    file: SETTINGS,
    rule: 'publication-is-valid',
    level: 'warning',
    reason: `theme.${key} names “${name}”, which is not in the corpus`,
    note: 'Write the file’s name as it is spelled, from this folder; it is left out until then.',
  };
}
