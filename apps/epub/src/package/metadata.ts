import type { Publication } from '@offprint/article';
import type { CatalogueEntry } from '@offprint/collection';
import { langOf } from '../language.ts';
import type { Volume } from '../volumes/volume.ts';

/** What a book says of itself as a whole, all of it from its articles and its publication. */
export interface Metadata {
  readonly title: string;
  readonly languages: readonly string[];
  readonly creators: readonly string[];
  readonly agencies: readonly string[];
  readonly publisher?: string;
  readonly description?: string;
  readonly rights?: string;
  readonly subjects: readonly string[];
  readonly sources: readonly string[];
  /** The newest date of an article, no more precise than the day; absent when none is known. */
  readonly date?: string;
  /** ISO 8601, UTC, to the second. */
  readonly modified: string;
  readonly series?: { readonly name: string; readonly position?: string };
  readonly progression: 'ltr' | 'rtl';
}

/** When nothing in a book has a date, it was last changed on the first day that a zip file can name. */
const NO_DATE = '1980-01-01T00:00:00Z';

/**
 * Takes a volume, its publication and `SOURCE_DATE_EPOCH` if there is one, and gives the book's metadata. The time of
 * the last change is the newest that an article names; the epoch serves only where no article names any.
 */
export function metadataOf(volume: Volume, publication: Publication, epoch: number | undefined): Metadata {
  const { entries } = volume;
  const matters = entries.map(({ matter }) => matter);
  const { publisher, description, rights, authors, language } = publication;
  const single = volume.by === 'article' ? matters[0] : undefined;
  const summary = single === undefined ? description : single.summary;
  const given = single?.rights ?? rights;
  const date = newest(matters.map(({ published }) => published?.value.slice(0, 10)));
  const modified = newest(
    matters.map(({ modified, published, source }) => instantOf(modified ?? published ?? source.captured)),
  );
  const series = seriesOf(volume, publication);
  const turned = matters.filter(({ dir }) => dir === 'rtl').length * 2 > matters.length;
  return {
    title: volume.title,
    languages: languagesOf(entries, language),
    creators: distinct([
      ...(single === undefined ? authors : []),
      ...matters.flatMap(({ authors: people }) => people.map(({ name }) => name)),
    ]),
    agencies: distinct(matters.flatMap(({ agency }) => agency ?? [])),
    ...(publisher === undefined ? {} : { publisher }),
    ...(summary === undefined ? {} : { description: summary }),
    ...(given === undefined ? {} : { rights: given }),
    subjects: distinct(matters.flatMap(({ tags }) => tags)).sort(),
    sources: distinct(matters.flatMap(({ source }) => source.name ?? source.url ?? [])).sort(),
    ...(date === undefined ? {} : { date }),
    modified: modified ?? (epoch === undefined ? NO_DATE : seconds(new Date(epoch * 1000))),
    ...(series === undefined ? {} : { series }),
    progression: turned ? 'rtl' : 'ltr',
  };
}

/** The book's own language first, then those of its articles, the most frequent first. */
function languagesOf(entries: readonly CatalogueEntry[], language: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const { matter } of entries) {
    const lang = langOf(matter.lang, language);
    counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  const [most, ...others] = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([lang]) => lang);
  return distinct([
    ...(counts.has(language) || most === undefined ? [language] : [most]),
    ...(most === undefined ? [] : [most]),
    ...others,
  ]);
}

function seriesOf({ by, value, title, part, entries }: Volume, publication: Publication): Metadata['series'] {
  if (by === 'series')
    return { name: value, ...(part === undefined ? {} : { position: String(part.number) }) };
  if (by === 'article') {
    const series = entries[0]?.matter.series;
    return (
      series && {
        name: series.name,
        ...(series.position === undefined ? {} : { position: String(series.position) }),
      }
    );
  }
  if (part !== undefined) return { name: publication.title, position: String(part.number) };
  if (by === 'year' && value !== '') return { name: publication.title, position: value };
  if (by === 'month' && value !== '') return { name: publication.title, position: value.replace('-', '.') };
  return title === publication.title ? undefined : { name: publication.title };
}

function instantOf(date: { readonly value: string } | undefined): string | undefined {
  if (date === undefined) return undefined;
  const whole =
    /T/.test(date.value) && !/(?:Z|[+-]\d{2}:\d{2})$/.test(date.value) ? `${date.value}Z` : date.value;
  const time = new Date(whole);
  return Number.isNaN(time.getTime()) ? undefined : seconds(time);
}

function seconds(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}

function newest(values: readonly (string | undefined)[]): string | undefined {
  let last: string | undefined;
  for (const value of values) if (value !== undefined && (last === undefined || value > last)) last = value;
  return last;
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}
