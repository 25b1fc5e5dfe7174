import type { Addresses } from '../item/body.ts';
import type { CatalogueEntry } from '@offprint/collection';
import { cleanText } from '../item/clean-text.ts';

/** A column of `articles.csv`: its name, its Frictionless type, what it holds, and how. */
interface Column {
  readonly name: string;
  readonly type: 'string' | 'integer';
  readonly description: string;
  readonly of: (entry: CatalogueEntry, addresses: Addresses) => string | number | undefined;
}

/** The columns of `articles.csv`, in order. */
export const COLUMNS: readonly Column[] = [
  { name: 'id', type: 'string', description: 'UUID of the article, stable for life', of: ({ id }) => id },
  { name: 'title', type: 'string', description: 'Title', of: ({ matter }) => matter.title },
  { name: 'subtitle', type: 'string', description: 'Subtitle or deck', of: ({ matter }) => matter.subtitle },
  {
    name: 'authors',
    type: 'string',
    description: 'Authors, separated by "; "',
    of: ({ matter }) => matter.authors.map(({ name }) => name).join('; '),
  },
  {
    name: 'agency',
    type: 'string',
    description: 'News agency that sent it',
    of: ({ matter }) => matter.agency,
  },
  {
    name: 'dateline',
    type: 'string',
    description: 'Dateline as printed',
    of: ({ matter }) => matter.dateline,
  },
  {
    name: 'published',
    type: 'string',
    description: 'Date of publication: ISO 8601, cut off where it is not known further',
    of: ({ matter }) => matter.published?.value,
  },
  {
    name: 'published_precision',
    type: 'string',
    description: 'year, month, day, minute or second',
    of: ({ matter }) => matter.published?.precision,
  },
  {
    name: 'published_known_by',
    type: 'string',
    description: 'The rule that found the date',
    of: ({ matter }) => matter.published?.by,
  },
  {
    name: 'modified',
    type: 'string',
    description: 'Date of the last change',
    of: ({ matter }) => matter.modified?.value,
  },
  {
    name: 'language',
    type: 'string',
    description: 'BCP 47 tag; und when unknown',
    of: ({ matter }) => matter.lang,
  },
  {
    name: 'tags',
    type: 'string',
    description: 'Tags, separated by "; "',
    of: ({ matter }) => matter.tags.join('; '),
  },
  {
    name: 'series',
    type: 'string',
    description: 'Work of several parts that it belongs to',
    of: ({ matter }) => matter.series?.name,
  },
  {
    name: 'source',
    type: 'string',
    description: 'Publisher or site it comes from',
    of: ({ matter }) => matter.source.name,
  },
  {
    name: 'source_url',
    type: 'string',
    description: 'Where it was first published',
    of: ({ matter }) => matter.source.url,
  },
  {
    name: 'captured',
    type: 'string',
    description: 'When it was saved',
    of: ({ matter }) => matter.source.captured?.value,
  },
  {
    name: 'source_sha256',
    type: 'string',
    description: 'SHA-256 of the file it was read from',
    of: ({ matter }) => matter.source.sha256,
  },
  { name: 'rights', type: 'string', description: 'Rights, as given', of: ({ matter }) => matter.rights },
  { name: 'words', type: 'integer', description: 'Words of the body', of: ({ matter }) => matter.words },
  {
    name: 'url',
    type: 'string',
    description: 'Its page in the archive',
    of: ({ id }, addresses) => addresses.page(id),
  },
];

/** The first line of `articles.csv`. */
export const CSV_HEAD: string = `${COLUMNS.map(({ name }) => name).join(',')}\r\n`;

/** Takes an article and gives its line of {@link https://www.rfc-editor.org/rfc/rfc4180 CSV (RFC 4180)}. */
export function csvLine(entry: CatalogueEntry, addresses: Addresses): string {
  return `${COLUMNS.map(({ of }) => cell(of(entry, addresses))).join(',')}\r\n`;
}

/** Text that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets do not show. */
function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const { text } = cleanText(value);
  const safe = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\n]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
