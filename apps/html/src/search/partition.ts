import type { ArticleId } from '@offprint/article';
import type { CatalogueEntry } from '@offprint/collection';

/** Articles that stand in one part of the search index. */
export interface Part<T = CatalogueEntry> {
  /** `2018`, `2018-01`, `2018-01-3f`, `undated`: also its file's name. */
  readonly name: string;
  readonly year?: string;
  readonly entries: readonly T[];
}

/** What tells the part of an article. */
interface Placed {
  readonly id: ArticleId;
  /** When it was published, cut off at what is known of it. */
  readonly date?: string | undefined;
}

/** So many articles of usual length make a part of about 100 kB over the wire. */
const MOST = 120;

/**
 * Takes what stands for the articles of a catalogue and gives the parts of the index, newest first: a year, or its months where it has many articles, or
 * those parted by the beginning of ids. An article's part depends on its date and id, so that one changed article changes
 * one part.
 */
export function partsOf<T extends Placed>(entries: readonly T[]): readonly Part<T>[] {
  return by(entries, ({ date }) => date?.slice(0, 4) ?? '')
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([year, ofYear]) => (year === '' ? splitById('undated', ofYear) : splitYear(year, ofYear)));
}

function splitYear<T extends Placed>(year: string, entries: readonly T[]): readonly Part<T>[] {
  if (entries.length <= MOST) return [{ name: year, year, entries }];
  return by(entries, ({ date }) => date?.slice(5, 7) ?? '')
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([month, ofMonth]) =>
      splitById(month === '' ? `${year}-00` : `${year}-${month}`, ofMonth, year),
    );
}

function splitById<T extends Placed>(
  name: string,
  entries: readonly T[],
  year?: string,
  digits = 0,
): readonly Part<T>[] {
  if (entries.length <= MOST || digits === 8)
    return [{ name, ...(year === undefined ? {} : { year }), entries }];
  const stem = digits === 0 ? `${name}-` : name;
  return by(entries, ({ id }) => id.charAt(digits))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([digit, some]) => splitById(`${stem}${digit}`, some, year, digits + 1));
}

function by<T>(entries: readonly T[], keyOf: (entry: T) => string): [string, T[]][] {
  const found = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const known = found.get(key);
    if (known === undefined) found.set(key, [entry]);
    else known.push(entry);
  }
  return [...found];
}
