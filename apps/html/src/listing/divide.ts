import type { CatalogueEntry } from '@offprint/collection';

/** How many articles a page of a list holds at least, where there are so many, and at most; the last may hold some more or fewer. */
const LEAST = 40;
const MOST = 80;
const TAIL = 20;
/** One in so many articles may be the first of a page. */
const ONE_IN = 16;

/**
 * Takes the articles of a list and gives those of each page. Where a page ends an article says by its id, so that one that comes or goes
 * changes the page that it stands on: where each page held sixty, it would move all that follow by one.
 */
export function divide(entries: readonly CatalogueEntry[]): readonly (readonly CatalogueEntry[])[] {
  const pages: (readonly CatalogueEntry[])[] = [];
  let start = 0;
  for (let at = LEAST; at <= entries.length - TAIL; at += 1) {
    const length = at - start;
    const entry = entries[at];
    if (length < LEAST || entry === undefined || (length < MOST && !mayBeFirst(entry))) continue;
    pages.push(entries.slice(start, at));
    start = at;
  }
  return [...pages, entries.slice(start)];
}

/** The end of an id is a part of a digest. */
function mayBeFirst({ id }: CatalogueEntry): boolean {
  return Number.parseInt(id.slice(-2), 16) % ONE_IN === 0;
}
