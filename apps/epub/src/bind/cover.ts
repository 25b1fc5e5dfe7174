import { createHash } from 'node:crypto';
import type { Message, Publication } from '@offprint/article';
import type { Collection } from '@offprint/collection';
import { countOf, drawCover, labelCover, wordsFor } from '@offprint/theme';
import type { Cover } from '@offprint/theme';
import { bookCover } from '../picture/cover.ts';
import type { Volume } from '../volumes/volume.ts';

/** Gives each volume its cover. */
export interface CoverMaker {
  /** Changes with what the cover of a volume is made from. */
  readonly keyOf: (volume: Volume) => string;
  /** Gives the JPEG; asked twice in a row for one volume, it makes it once. */
  readonly make: (volume: Volume) => Promise<Uint8Array>;
}

/**
 * Takes a collection and gives the maker of its covers: the picture that `publication.yaml` names, with the volume's
 * label at its foot, else one that is drawn, as it always is for a single article. A picture that cannot be used is reported, and a cover drawn.
 */
export async function coverMaker(
  { publication, file }: Pick<Collection, 'publication' | 'file'>,
  report: (message: Message) => void,
): Promise<CoverMaker> {
  const path = publication.theme.cover;
  const given = path === undefined ? undefined : await readCover(path, file, report);
  const { accent } = publication.theme;
  let last: { readonly volume: Volume; readonly jpeg: Promise<Uint8Array> } | undefined;
  const make = (volume: Volume): Promise<Uint8Array> => {
    if (given === undefined || volume.by === 'article') return draw(volume, publication, report);
    return volume.label === '' ? Promise.resolve(given.jpeg) : labelCover(given.jpeg, volume.label, accent);
  };
  return {
    keyOf: (volume) => JSON.stringify([given?.key, coverOf(volume, publication)]),
    make: (volume) => {
      if (last?.volume !== volume) last = { volume, jpeg: make(volume) };
      return last.jpeg;
    },
  };
}

/** What the cover of a volume says. */
function coverOf(volume: Volume, { language, theme, title, publisher, authors }: Publication): Cover {
  const words = wordsFor(language);
  const matter = volume.by === 'article' ? volume.entries[0]?.matter : undefined;
  const single = matter !== undefined || volume.by === 'selection';
  return {
    title: single ? volume.title : title,
    period: single ? title : volume.label,
    by: matter === undefined ? authors.join(', ') : matter.authors.map(({ name }) => name).join(', '),
    imprint: publisher ?? '',
    count: volume.entries.length > 1 ? countOf(words.articles, volume.entries.length, words) : '',
    ...(theme.accent === undefined ? {} : { accent: theme.accent }),
  };
}

async function draw(
  volume: Volume,
  publication: Publication,
  report: (message: Message) => void,
): Promise<Uint8Array> {
  const { jpeg, undrawn } = await drawCover(coverOf(volume, publication));
  if (undrawn.length > 0) {
    report({
      file: volume.by === 'article' ? (volume.entries[0]?.matter.source.file ?? '') : 'publication.yaml',
      rule: 'publication-is-valid',
      level: 'info',
      reason: `The cover of “${volume.title}” leaves out what its fonts have no letters for: ${undrawn.join('; ')}.`,
      note: 'Name a picture as theme.cover in publication.yaml.',
    });
  }
  return jpeg;
}

async function readCover(
  path: string,
  file: Collection['file'],
  report: (message: Message) => void,
): Promise<{ readonly key: string; readonly jpeg: Uint8Array } | undefined> {
  try {
    const bytes = await file(path);
    return { key: createHash('sha256').update(bytes).digest('hex'), jpeg: await bookCover(bytes) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    report({
      file: path,
      rule: 'publication-is-valid',
      level: 'warning',
      reason: `The picture cannot be the cover (${why}); a cover is drawn.`,
      note: 'theme.cover names a JPEG, PNG or WebP beside publication.yaml.',
    });
    return undefined;
  }
}
