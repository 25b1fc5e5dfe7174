import type { Publication } from '@offprint/article';
import type { ShelfVolume } from '@offprint/collection';
import { identifierOf } from '../package/identifier.ts';
import { metadataOf } from '../package/metadata.ts';
import type { Volume } from './volume.ts';

/**
 * Takes a volume and gives what a catalogue says of it. A selection is listed as a volume of everything that was chosen,
 * with the selection as its value.
 */
export function shelve(volume: Volume, publication: Publication, epoch: number | undefined): ShelfVolume {
  const { creators, modified, languages } = metadataOf(volume, publication, epoch);
  return {
    file: bookFile(volume),
    id: identifierOf(volume, publication),
    title: volume.title,
    language: languages[0] ?? publication.language,
    by: volume.by === 'selection' ? 'all' : volume.by,
    value: volume.value,
    authors: creators,
    articles: volume.entries.map(({ id }) => id),
    modified,
    cover: { file: coverFile(volume), mediaType: 'image/jpeg' },
  };
}

/** The file of a volume's book, relative to the output. */
export function bookFile({ name }: Pick<Volume, 'name'>): string {
  return `${name}.epub`;
}

/** The file of a volume's cover beside the book, for catalogues. */
export function coverFile({ name }: Pick<Volume, 'name'>): string {
  return `${name}.jpg`;
}
