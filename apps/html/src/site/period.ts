import type { CatalogueEntry } from '@offprint/collection';

/** The articles of one month, of a year without a month (`month` absent), in the order of the catalogue. */
export interface Month {
  /** `2018`. */
  readonly year: string;
  /** `01` to `12`; absent where only the year is known. */
  readonly month?: string;
  readonly path: string;
  readonly entries: readonly CatalogueEntry[];
}

export interface Year {
  readonly year: string;
  readonly path: string;
  readonly months: readonly Month[];
  readonly entries: readonly CatalogueEntry[];
}

/** Takes the catalogue and gives its years, newest first, and the articles without a date. */
export function periodsOf(entries: readonly CatalogueEntry[]): {
  readonly years: readonly Year[];
  readonly undated: readonly CatalogueEntry[];
} {
  const years = new Map<string, Map<string, CatalogueEntry[]>>();
  const undated: CatalogueEntry[] = [];
  for (const entry of entries) {
    const date = entry.matter.published;
    if (date === undefined) {
      undated.push(entry);
      continue;
    }
    const month = date.precision === 'year' ? 'undated' : date.value.slice(5, 7);
    const months = years.get(date.value.slice(0, 4)) ?? new Map<string, CatalogueEntry[]>();
    const same = months.get(month);
    if (same === undefined) months.set(month, [entry]);
    else same.push(entry);
    years.set(date.value.slice(0, 4), months);
  }
  return {
    undated,
    years: [...years].sort(([a], [b]) => (a < b ? 1 : -1)).map(([year, months]) => yearOf(year, months)),
  };
}

function yearOf(year: string, found: ReadonlyMap<string, readonly CatalogueEntry[]>): Year {
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
