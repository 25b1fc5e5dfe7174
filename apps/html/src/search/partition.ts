import type { CatalogueEntry } from '@offprint/collection';

/** Articles that stand in one part of the search index. */
export interface Part {
  /** `2018`, `2018-01`, `2018-01-3f`, `undated`: also its file's name. */
  readonly name: string;
  readonly year?: string;
  readonly entries: readonly CatalogueEntry[];
}

/** So many articles of usual length make a part of about 100 kB over the wire. */
const MOST = 120;

/**
 * Takes the catalogue and gives the parts of the index, newest first: a year, or its months where it has many articles, or
 * those parted by the beginning of ids. An article's part depends on its date and id, so that one changed article changes
 * one part.
 */
export function partsOf(entries: readonly CatalogueEntry[]): readonly Part[] {
  return by(entries, ({ matter }) => matter.published?.value.slice(0, 4) ?? '')
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([year, ofYear]) => (year === '' ? splitById('undated', ofYear) : splitYear(year, ofYear)));
}

function splitYear(year: string, entries: readonly CatalogueEntry[]): readonly Part[] {
  if (entries.length <= MOST) return [{ name: year, year, entries }];
  return by(entries, ({ matter }) => matter.published?.value.slice(5, 7) ?? '')
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([month, ofMonth]) =>
      splitById(month === '' ? `${year}-00` : `${year}-${month}`, ofMonth, year),
    );
}

function splitById(
  name: string,
  entries: readonly CatalogueEntry[],
  year?: string,
  digits = 0,
): readonly Part[] {
  if (entries.length <= MOST || digits === 8)
    return [{ name, ...(year === undefined ? {} : { year }), entries }];
  const stem = digits === 0 ? `${name}-` : name;
  return by(entries, ({ id }) => id.charAt(digits))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([digit, some]) => splitById(`${stem}${digit}`, some, year, digits + 1));
}

function by(
  entries: readonly CatalogueEntry[],
  keyOf: (entry: CatalogueEntry) => string,
): [string, CatalogueEntry[]][] {
  const found = new Map<string, CatalogueEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const known = found.get(key);
    if (known === undefined) found.set(key, [entry]);
    else known.push(entry);
  }
  return [...found];
}
