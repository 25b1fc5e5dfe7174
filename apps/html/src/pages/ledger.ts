import type { Fate, LedgerEntry } from '@offprint/article';
import type { Collection, OutputFile } from '@offprint/collection';
import { countOf, formatNumber } from '@offprint/theme';
import type { Words } from '@offprint/theme';
import { digest } from '../digest.ts';
import { crumbs } from '../layout/crumbs.ts';
import { page } from '../layout/page.ts';
import { link } from '../link.ts';
import { divide } from '../listing/divide.ts';
import { shown } from '../listing/entry-item.ts';
import type { Value } from '../markup.ts';
import { markup } from '../markup.ts';
import type { Site } from '../site/site.ts';

/** About so many files stand on a page. */
const SIZE = 240;
const FATES: readonly Fate[] = ['published', 'duplicate', 'skipped', 'failed'];

/** Takes the ledger and gives its pages: every file that was handed in and what became of it. */
export function* ledgerPages(site: Site, ledger: Collection['ledger']): Generator<OutputFile> {
  const entries = ledger.entries.map((entry) => outYet(site, entry));
  const counts = { ...ledger.counts };
  entries.forEach(({ fate }, index) => {
    const before = ledger.entries[index]?.fate ?? fate;
    counts[before] -= 1;
    counts[fate] += 1;
  });

  const pages = divide(entries, SIZE);
  for (const [index, some] of pages.entries()) {
    const number = index + 1;
    const path = pathOf(number);
    const isLast = number === pages.length;
    const told = some.map(({ id }) => (id === undefined ? undefined : site.byId.get(id)));
    yield {
      path,
      key: digest(
        site.frame,
        path,
        isLast,
        pages.length > 1,
        number === 1 && counts,
        some,
        told.map((entry) => entry && shown(entry)).join(' '),
      ),
      data: () => ledgerPage(site, counts, some, number, pages.length),
    };
  }
}

/** An article that is not out yet is a file that was skipped: nothing else is said of it. */
function outYet(site: Site, entry: LedgerEntry): LedgerEntry {
  const { id, file, kind } = entry;
  if (id === undefined || site.byId.has(id)) return entry;
  return { file, kind, fate: 'skipped', reason: site.words.notYet };
}

function ledgerPage(
  site: Site,
  counts: Collection['ledger']['counts'],
  entries: readonly LedgerEntry[],
  number: number,
  pages: number,
): string {
  const { words } = site;
  const path = pathOf(number);
  return page(site, {
    path,
    title: words.ledger,
    hidden: true,
    main: markup`<div class="listing">
${crumbs(site, path, [{ name: words.about, path: 'about/index.html' }])}
<h1>${words.ledger}</h1>
<p class="intro">${words.ledgerIntro}${number === 1 && ` ${countOf(words.files, counts.files, words)}.`}</p>
${number === 1 && figures(counts, words)}<div class="scroll" role="group" tabindex="0" aria-label="${words.ledger}"><table class="ledger"><caption class="hidden">${words.ledger}</caption><thead><tr><th scope="col">${words.file}</th><th scope="col">${words.fate}</th><th scope="col">${words.reason}</th></tr></thead><tbody>
${entries.map((entry) => row(site, entry, path))}</tbody></table></div>
${pages > 1 && markup`<nav class="pages" aria-label="${words.ledger}">${number > 1 && markup`<a rel="prev" href="${link(path, pathOf(number - 1))}">${words.previous}</a>`}<span aria-current="page">${number}</span>${number < pages && markup`<a rel="next" href="${link(path, pathOf(number + 1))}">${words.next}</a>`}</nav>\n`}</div>`,
  });
}

/** How many files came to what: said on the first page, so that one file more is no news to the others. */
function figures(counts: Collection['ledger']['counts'], words: Words): Value {
  return markup`<dl class="figures">
${FATES.map((fate): Value => markup`<div><dt>${fateName(fate, words)}</dt><dd>${formatNumber(counts[fate], words.lang)}</dd></div>\n`)}</dl>
`;
}

function row(site: Site, { file, fate, reason, id }: LedgerEntry, path: string): Value {
  const address = addressOf(site, id);
  const words =
    address === undefined
      ? markup`<bdi>${reason}</bdi>`
      : markup`<a href="${link(path, address)}"><bdi>${reason}</bdi></a>`;
  return markup`<tr class="${fate}"><td><bdi>${file}</bdi></td><td>${fateName(fate, site.words)}</td><td>${words}</td></tr>\n`;
}

function addressOf(site: Site, id: LedgerEntry['id']): string | undefined {
  const entry = id === undefined ? undefined : site.byId.get(id);
  return entry === undefined ? undefined : `${site.folderOf(entry)}index.html`;
}

function fateName(fate: Fate, words: Words): string {
  return words[`${fate}Fate`];
}

function pathOf(number: number): string {
  return number === 1 ? 'ledger/index.html' : `ledger/page_${number}/index.html`;
}
