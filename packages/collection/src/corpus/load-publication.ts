import { basename } from 'node:path';
import type { Message, Publication } from '@offprint/article';
import { parsePublication } from '@offprint/article/publication';
import { LIMITS } from '../limits.ts';
import { measurePicture } from '../picture/measure.ts';
import { readPicture } from '../picture/read-picture.ts';
import { NotRead, readWithin } from './read-file.ts';
import type { CorpusFile } from './walk.ts';

/** The settings of a corpus. */
export interface Loaded {
  /** With `language: 'und'` where nobody said one. */
  readonly publication: Publication;
  /** Every file that they name, whether it is there or not. */
  readonly named: readonly string[];
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
  if (file === undefined) return { publication: none, named: [], messages: misnamed(files) };
  try {
    const text = new TextDecoder().decode(readWithin(file.path, MOST));
    const { publication, messages } = parsePublication(text, { file: SETTINGS, fallbackTitle });
    const useless = uselessFiles(publication, files);
    return {
      publication: { ...publication, theme: without(publication.theme, useless) },
      named: FILES.flatMap((key) => publication.theme[key] ?? []),
      messages: [...messages, ...useless.map(sayUseless)],
    };
  } catch (error) {
    if (!(error instanceof NotRead)) throw error;
    return {
      publication: none,
      named: [],
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
/** A key, the file that it names, and why that file is of no use. */
type Useless = readonly [key: (typeof FILES)[number], name: string, why: string];

/** The files that a publication names and that no output could use; whether a cover can be one, the books say. */
function uselessFiles({ theme }: Publication, files: readonly CorpusFile[]): readonly Useless[] {
  return FILES.flatMap((key): readonly Useless[] => {
    const name = theme[key];
    if (name === undefined) return [];
    const file = files.find((one) => one.file === name);
    if (file === undefined) return [[key, name, 'it is not in the corpus']];
    const read = readPicture(file.path, LIMITS.pictureBytes);
    const found = 'missing' in read || key !== 'logo' ? read : measurePicture(read.bytes);
    return 'missing' in found ? [[key, name, found.missing]] : [];
  });
}

function without(theme: Publication['theme'], useless: readonly Useless[]): Publication['theme'] {
  const left: { -readonly [Key in keyof typeof theme]: (typeof theme)[Key] } = { ...theme };
  for (const [key] of useless) delete left[key];
  return left;
}

function sayUseless([key, name, why]: Useless): Message {
  return {
    file: SETTINGS,
    rule: 'publication-is-valid',
    level: 'warning',
    reason: `theme.${key} names “${name}”, which cannot be used: ${why}`,
    note: 'Name a file as it is spelled, from this folder; it is left out until then.',
  };
}
