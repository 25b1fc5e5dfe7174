import type { CatalogueEntry } from '@offprint/collection';

/** Something about an article that it must be so. */
type Test = (entry: CatalogueEntry) => boolean;

const TERM = /^([a-z]+):(?:"([^"]*)"|(\S*))$/;

const KEYS: Readonly<Record<string, (value: string) => Test>> = {
  tag:
    (value) =>
    ({ matter }) =>
      matter.tags.some((tag) => same(tag, value)),
  author:
    (value) =>
    ({ matter }) =>
      matter.authors.some(({ name }) => same(name, value)),
  source:
    (value) =>
    ({ matter }) =>
      same(matter.source.name ?? '', value),
  series:
    (value) =>
    ({ matter }) =>
      same(matter.series?.name ?? '', value),
  agency:
    (value) =>
    ({ matter }) =>
      same(matter.agency ?? '', value),
  lang:
    (value) =>
    ({ matter }) =>
      within(matter.lang.toLowerCase(), value.toLowerCase()),
  since:
    (value) =>
    ({ matter: { published } }) =>
      published !== undefined && published.value.slice(0, 10) >= dateOf(value),
  until:
    (value) =>
    ({ matter: { published } }) =>
      published !== undefined && published.value.slice(0, dateOf(value).length) <= value,
};

/**
 * Takes a selection (`tag:rights since:2018-01-01 until:2019 source:vov.vn lang:vi author:"Lê An"`) and gives the test
 * of an article. Terms of different keys must all hold, terms of one key one of them, but for `since` and `until`.
 * Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, both ends belong to it, and an article without a date is in no period.
 * Throws a `RangeError` that names the term it does not understand.
 */
export function parseSelect(select: string): Test {
  const tests = new Map<string, Test[]>();
  for (const [term] of select.matchAll(/(?:[^\s"]|"[^"]*")+/g)) {
    const [, key = '', quoted, bare] = TERM.exec(term) ?? [];
    const make = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
    const value = (quoted ?? bare ?? '').normalize('NFC');
    if (make === undefined || value === '') {
      throw new RangeError(
        `cannot select by ${JSON.stringify(term)}: write ${Object.keys(KEYS).join(':, ')}: and a value`,
      );
    }
    const bound = key === 'since' || key === 'until';
    if (bound) dateOf(value);
    const group = bound ? `${key} ${value}` : key;
    tests.set(group, [...(tests.get(group) ?? []), make(value)]);
  }
  if (tests.size === 0) throw new RangeError('a selection names at least one thing, such as tag:rights');
  const groups = [...tests.values()];
  return (entry) => groups.every((group) => group.some((test) => test(entry)));
}

function same(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.toLowerCase();
}

/** Whether a language tag is a range's or one of its own: `vi` takes `vi` and `vi-VN` (RFC 4647, basic filtering). */
function within(tag: string, range: string): boolean {
  return tag === range || tag.startsWith(`${range}-`);
}

function dateOf(value: string): string {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/.test(value)) {
    throw new RangeError(`${JSON.stringify(value)} is no date: write YYYY, YYYY-MM or YYYY-MM-DD`);
  }
  return value;
}
