import type { DateValue } from '@offprint/article';
import type { CatalogueEntry } from '@offprint/collection';
import { formatDate } from '@offprint/theme';
import type { Words } from '@offprint/theme';
import { chapterFile } from '../names.ts';
import { xml } from '../xml.ts';
import { sourcesTitle, titled } from './nav.ts';
import { printPage } from './page.ts';

/** Takes a book's articles and gives the index of their sources: each source by name, and what came from it. */
export function printSources(entries: readonly CatalogueEntry[], words: Words, language: string): string {
  const bySource = new Map<string, CatalogueEntry[]>();
  for (const entry of entries) {
    const name = entry.matter.source.name ?? '';
    const group = bySource.get(name);
    if (group === undefined) bySource.set(name, [entry]);
    else group.push(entry);
  }
  const groups = [...bySource].sort(([a], [b]) => Number(a === '') - Number(b === '') || order(a, b));
  const rows = groups.map(([name, group]) => {
    const items = group.map(
      (entry) =>
        `<li><a href="${chapterFile(entry.id)}">${titled(entry, language)}</a> <span class="date">${xml(formatDate(dayOf(entry), words.lang))}</span></li>`,
    );
    return `<h2><bdi>${xml(name === '' ? words.sourceUnknown : name)}</bdi></h2>\n<ul>\n${items.join('\n')}\n</ul>`;
  });
  const title = sourcesTitle(words);
  return printPage({
    title,
    lang: words.lang,
    dir: words.dir,
    type: 'backmatter',
    body: `<section epub:type="index" role="doc-index" aria-labelledby="sources-title" class="sources">\n<h1 id="sources-title">${xml(title)}</h1>\n${rows.join('\n')}\n</section>`,
  });
}

/** The date of an article, no more precise than the day. */
function dayOf({ matter: { published } }: CatalogueEntry): DateValue | undefined {
  return published === undefined || published.value.length <= 10
    ? published
    : { ...published, value: published.value.slice(0, 10), precision: 'day' };
}

/** Without regard to case, then by code unit: the same in every locale. */
function order(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : a < b ? -1 : 1;
}
