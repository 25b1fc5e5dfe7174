import { isArticleId } from '@offprint/article';
import type { ArticleId, VolumeBy } from '@offprint/article';

/** The file in which the tree of books names its volumes: an array of {@link ShelfVolume}, in the order of their files. */
export const SHELF_FILE = 'volumes.json';

/** What a volume is, as the book publisher planned it: all that a catalogue says of it but the size of its file. */
export interface ShelfVolume {
  /** The book, relative to the tree of books. */
  readonly file: string;
  /** `urn:uuid:…`, the book's own identifier. */
  readonly id: string;
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly by: VolumeBy;
  /** The year, the tag, the source, … that it was bound by; empty for `all` and for what is not known. */
  readonly value: string;
  readonly authors: readonly string[];
  readonly articles: readonly ArticleId[];
  /** `dcterms:modified` of the book: RFC 3339 with `Z`. */
  readonly modified?: string;
  /** The cover as a file of its own, relative to the tree of books. */
  readonly cover?: { readonly file: string; readonly mediaType: string };
}

/** A volume whose file stands in the tree of books. */
export interface BoundVolume extends ShelfVolume {
  readonly bytes: number;
}

/** Takes the text of a {@link SHELF_FILE} and gives its volumes; those that are not whole are left out. Throws on text that is not JSON. */
export function readShelf(text: string): readonly ShelfVolume[] {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value.filter(isVolume) : [];
}

const BY: readonly string[] = [
  'year',
  'month',
  'tag',
  'source',
  'series',
  'author',
  'all',
  'article',
] satisfies readonly VolumeBy[];

function isVolume(value: unknown): value is ShelfVolume {
  if (!isObject(value)) return false;
  const texts = ['file', 'id', 'title', 'language', 'value'].every((key) => typeof value[key] === 'string');
  const cover = value['cover'];
  return (
    texts &&
    typeof value['by'] === 'string' &&
    BY.includes(value['by']) &&
    isArrayOf(value['authors'], (author) => typeof author === 'string') &&
    isArrayOf(value['articles'], isArticleId) &&
    (value['modified'] === undefined || typeof value['modified'] === 'string') &&
    (cover === undefined ||
      (isObject(cover) && typeof cover['file'] === 'string' && typeof cover['mediaType'] === 'string'))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isArrayOf(value: unknown, holds: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(holds);
}
