import type { CatalogueEntry } from '@offprint/collection';
import type { FeedPlan } from './plan.ts';

/** The most bytes of a page of the archive, where its articles allow. */
const PAGE_BYTES = 250_000;
/** More pages than this stand in folders of their years, so many in one, so that no folder is too full to be opened. */
const CROWD = 9000;
const SHELF = 1000;
/** The head of a document. */
const HEAD_BYTES = 4_000;
/** What an item takes beside its body and matter: names of elements, dates, ids. */
const ITEM_BYTES = 2_000;

/**
 * Takes all articles, newest first, and how many the newest page holds, and gives the feed of everything: its newest
 * page, then the pages of its archive, newest first. No article stands on two pages.
 *
 * Each year has pages of its own, and so have the undated; they are filled oldest first up to 250 kB, so that a new
 * article changes the newest page and at most the last page of one year, and an old one found late changes no year but its own.
 */
export function pagesOf(catalogue: readonly CatalogueEntry[], items: number): readonly FeedPlan[] {
  const years = new Map<string, CatalogueEntry[]>();
  for (const entry of catalogue.slice(items)) {
    const year = entry.matter.published?.value.slice(0, 4) ?? 'undated';
    const known = years.get(year);
    if (known === undefined) years.set(year, [entry]);
    else known.push(entry);
  }
  const filledYears = [...years].map(([year, held]) => ({ year, pages: filled(held.reverse()) }));
  const isCrowded = filledYears.reduce((sum, { pages }) => sum + pages.length, 0) > CROWD;
  const archive = filledYears.flatMap(({ year, pages }) =>
    pages
      .map((page, index) => ({
        path: `archive/${isCrowded ? `${year}/${Math.floor(index / SHELF)}/` : ''}${year}-${index + 1}/`,
        entries: page.reverse(),
        current: '',
      }))
      .reverse(),
  );
  const pages = [{ path: '', entries: catalogue.slice(0, items) }, ...archive];
  return pages.map((page, index) => {
    const older = archive[index]?.path;
    return { ...page, label: '', total: catalogue.length, ...(older === undefined ? {} : { older }) };
  });
}

function filled(oldestFirst: readonly CatalogueEntry[]): CatalogueEntry[][] {
  const pages: CatalogueEntry[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of oldestFirst) {
    const weight = entry.weight + ITEM_BYTES + 3 * Buffer.byteLength(JSON.stringify(entry.matter));
    if (bytes + weight > PAGE_BYTES) {
      pages.push([]);
      bytes = HEAD_BYTES;
    }
    pages.at(-1)?.push(entry);
    bytes += weight;
  }
  return pages;
}
