import type { CatalogueEntry } from '@offprint/collection';

/** The articles of one month, of a year without a month (`month` absent), in the order of the catalogue. */
export interface Month<T = CatalogueEntry> {
  /** `2018`. */
  readonly year: string;
  /** `01` to `12`; absent where only the year is known. */
  readonly month?: string;
  readonly path: string;
  readonly entries: readonly T[];
}

export interface Year<T = CatalogueEntry> {
  readonly year: string;
  readonly path: string;
  readonly months: readonly Month<T>[];
  readonly entries: readonly T[];
}

/** Takes the articles of a catalogue, or what stands for them, and when each was published, and gives its years, newest first, and those without a date. */
export function periodsOf<T>(
  entries: readonly T[],
  dateOf: (entry: T) => string | undefined,
): { readonly years: readonly Year<T>[]; readonly undated: readonly T[] } {
  const years = new Map<string, Map<string, T[]>>();
  const undated: T[] = [];
  for (const entry of entries) {
    const date = dateOf(entry);
    if (date === undefined) {
      undated.push(entry);
      continue;
    }
    // Cut off at what is known of it.
    const month = date.slice(5, 7) || 'undated';
    const year = date.slice(0, 4);
    const months = years.get(year) ?? new Map<string, T[]>();
    const same = months.get(month);
    if (same === undefined) months.set(month, [entry]);
    else same.push(entry);
    years.set(year, months);
  }
  return {
    undated,
    years: [...years].sort(([a], [b]) => (a < b ? 1 : -1)).map(([year, months]) => yearOf(year, months)),
  };
}

function yearOf<T>(year: string, found: ReadonlyMap<string, readonly T[]>): Year<T> {
  const months = [...found]
    .sort(([a], [b]) => rank(b) - rank(a))
    .map(([month, entries]) => ({
      year,
      ...(month === 'undated' ? {} : { month }),
      path: `${year}/${month}/`,
      entries,
    }));
  return { year, path: `${year}/`, months, entries: months.flatMap((month) => month.entries) };
}

function rank(month: string): number {
  return month === 'undated' ? 0 : Number(month);
}
