import type { CatalogueEntry } from '@offprint/collection';
import { once } from '@offprint/article/once';
import { partsOf } from '../search/partition.ts';
import type { Group, GroupKind, Shared } from './group.ts';
import { groupsOf } from './group.ts';
import { KINDS } from './names.ts';
import type { Year } from './period.ts';
import { periodsOf } from './period.ts';
import type { Told } from './told.ts';

/**
 * How the articles of a catalogue belong together, each by its number in it: plain data, to be kept as long as no more than bodies
 * change, when no other article needs to be looked at.
 */
export interface Plan {
  /** In the order of their kinds, those of most articles first. */
  readonly groups: readonly Shared[];
  /** For each article the numbers of its groups. */
  readonly groupsOf: readonly (readonly number[])[];
  /** Newest first; a month that is not known is absent. */
  readonly months: readonly { readonly year: string; readonly month?: string; readonly of: Numbers }[];
  readonly undated: Numbers;
  readonly parts: readonly { readonly name: string; readonly year?: string; readonly of: Numbers }[];
  /** Those with pictures. */
  readonly pictured: Numbers;
  readonly translations: readonly (readonly [key: string, of: Numbers])[];
}

type Numbers = readonly number[];

/** Takes a catalogue, what each of its articles tells and how languages are called and gives how the articles belong together. */
export function planOf(
  entries: readonly CatalogueEntry[],
  told: (number: number) => Told,
  languageNames: (tags: readonly string[]) => readonly string[],
): Plan {
  const all = [...entries.keys()];
  const groups = KINDS.flatMap((kind, index) =>
    groupsOf(kind, all, (number) => told(number).names[index] ?? []),
  );
  const tags = groups.flatMap(({ kind, name }) => (kind === 'languages' ? [name] : []));
  const languages = new Map(languageNames(tags).map((name, index) => [tags[index], name]));
  const ofArticle = entries.map((): number[] => []);
  for (const [group, { of: members }] of groups.entries())
    for (const number of members) ofArticle[number]?.push(group);
  const pictured: number[] = [];
  const translations = new Map<string, number[]>();
  const placed = entries.map(({ id }, number) => {
    const { date, isPictured, translationKey: key } = told(number);
    if (isPictured) pictured.push(number);
    const same = key === undefined ? undefined : translations.get(key);
    if (same !== undefined) same.push(number);
    else if (key !== undefined) translations.set(key, [number]);
    return { id, number, date };
  });
  const { years, undated } = periodsOf(placed, ({ date }) => date);
  const of = (some: readonly { readonly number: number }[]): Numbers => some.map(({ number }) => number);
  return {
    groups: groups.map(({ kind, name, path, count }) => ({
      kind,
      name: (kind === 'languages' ? languages.get(name) : undefined) ?? name,
      path,
      count,
    })),
    groupsOf: ofArticle,
    months: years.flatMap(({ year, months }) =>
      months.map(({ month, entries: some }) => ({
        year,
        ...(month === undefined ? {} : { month }),
        of: of(some),
      })),
    ),
    undated: of(undated),
    parts: partsOf(placed).map(({ entries: some, ...part }) => ({ ...part, of: of(some) })),
    pictured,
    translations: [...translations],
  };
}

/** Takes a plan and the catalogue it is of and gives the groups of each kind, and all in the plan's order; who is in them is looked up when it is asked for. */
export function groupsIn(
  plan: Plan,
  entries: readonly CatalogueEntry[],
): { readonly all: readonly Group[]; readonly byKind: Readonly<Record<GroupKind, readonly Group[]>> } {
  const members = once(() => {
    const of = plan.groups.map((): CatalogueEntry[] => []);
    plan.groupsOf.forEach((groups, number) => {
      const entry = entries[number];
      if (entry !== undefined) for (const group of groups) of[group]?.push(entry);
    });
    return of;
  });
  const all = plan.groups.map((group, number): Group => ({
    ...group,
    get entries() {
      return members()[number] ?? [];
    },
  }));
  const of = (kind: GroupKind): readonly Group[] => all.filter((group) => group.kind === kind);
  return {
    all,
    byKind: {
      tags: of('tags'),
      authors: of('authors'),
      sources: of('sources'),
      languages: of('languages'),
      series: of('series'),
    },
  };
}

/** Takes a plan and the catalogue it is of and gives its years, newest first. */
export function yearsIn({ months }: Plan, entries: readonly CatalogueEntry[]): readonly Year[] {
  const years = new Map<string, Year['months'][number][]>();
  for (const { of, ...month } of months) {
    const path = `${month.year}/${month.month ?? 'undated'}/`;
    const one = { ...month, path, entries: entriesOf(of, entries) };
    const others = years.get(month.year);
    if (others === undefined) years.set(month.year, [one]);
    else others.push(one);
  }
  return [...years].map(([year, some]) => ({
    year,
    path: `${year}/`,
    months: some,
    entries: some.flatMap((month) => month.entries),
  }));
}

/** Takes numbers of articles and gives these. */
export function entriesOf(numbers: Numbers, entries: readonly CatalogueEntry[]): readonly CatalogueEntry[] {
  return numbers.flatMap((number) => entries[number] ?? []);
}
