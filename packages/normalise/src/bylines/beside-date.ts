import { findDates } from '../dates/find-date.ts';
import { fold } from '../fold.ts';
import { isFurniture } from '../furniture/phrases.ts';
import { bylineOf } from './find-byline.ts';
import { isPerson } from './names.ts';

/** What parts a name from a date; a comma may as well stand behind a place. */
const PARTED = /\s*[|•·]\s*|\s+[-–—/]\s+/u;

/** Takes a line with a date and gives the people it names beside it: “8 July 2024 by Jane Doe”, “Jane Doe - Nov 19, 2019”. */
export function namesBesideDate(line: string): readonly string[] | undefined {
  const dates = findDates(line);
  const [date] = dates;
  if (date === undefined) return undefined;
  const sides = [line.slice(0, date.from), line.slice(dates.at(-1)?.to)].map((side) => side.split(PARTED));
  const upToDate = line.slice(0, date.to).split(PARTED);
  for (const part of [...upToDate, ...sides.flat()]) {
    const names = bylineOf(part.replace(/^[\s,]+|^.*?(?=\bby\b)/gi, '')) ?? bylineOf(part.trim());
    if (names !== undefined) return names;
  }
  // Next to the date, and parted from it.
  const [before = [], after = []] = sides;
  const beside = [
    before.length > 1 && before.at(-1)?.trim() === '' ? before.at(-2) : undefined,
    after.length > 1 && after[0]?.trim() === '' ? after[1] : undefined,
  ];
  const name = beside
    .find((part) => part !== undefined && isPerson(part) && !isFurniture(fold(part)))
    ?.trim();
  return name === undefined ? undefined : [name];
}
