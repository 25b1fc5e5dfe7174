import { createHash } from 'node:crypto';
import { uuidOf } from '@offprint/article';
import type { Publication } from '@offprint/article';
import type { Volume } from '../volumes/volume.ts';

/**
 * Takes a volume and gives what names it for life: `urn:uuid:…`, from what it is, so that a reader replaces yesterday's
 * file by today's and keeps its place. That is the publication's address and which volume this is; where there is no
 * address, the articles that it holds tell it from another book of the same title.
 * See {@link https://www.w3.org/TR/epub-33/#sec-opf-dcidentifier EPUB 3.3, section 5.5.3.1}.
 */
export function identifierOf(volume: Volume, publication: Pick<Publication, 'title' | 'url'>): string {
  const held = volume.entries.map(({ id }) => id);
  const whose =
    volume.by !== 'selection' && publication.url !== undefined ? publication.url : [publication.title, held];
  const which =
    volume.by === 'article' ? held : [volume.by, volume.value, volume.title, volume.part?.number ?? 0];
  return `urn:uuid:${uuidOf(JSON.stringify(['book', whose, which]))}`;
}

/** The identifier of one edition, made from all that its bytes are made from: another byte, another one. */
export interface Edition {
  readonly add: (part: string | Uint8Array) => void;
  /** `urn:uuid:…`; nothing can be added after it was asked for. */
  readonly id: () => string;
}

/** Gives the identifier of an edition of which nothing is known yet. */
export function editionOf(): Edition {
  const hash = createHash('sha256');
  return {
    add: (part) => {
      hash.update(part).update('\0');
    },
    id: () => `urn:uuid:${uuidOf(`edition ${hash.digest('hex')}`)}`,
  };
}
