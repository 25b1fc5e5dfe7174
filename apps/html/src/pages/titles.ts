import type { CatalogueEntry, OutputFile } from '@offprint/collection';
import { formatNumber } from '@offprint/theme';
import { digest } from '../digest.ts';
import { crumbs } from '../layout/crumbs.ts';
import { page } from '../layout/page.ts';
import { link } from '../link.ts';
import { listingPages } from '../listing/listing-pages.ts';
import type { Markup, Value } from '../markup.ts';
import { markup } from '../markup.ts';
import { fold } from '../search/fold.ts';
import type { Site } from '../site/site.ts';

const PATH = 'titles/index.html';

/** Takes the plan of the archive and gives its titles in order, a page for each first letter: the search of those without a script. */
export function* titles(site: Site): Generator<OutputFile> {
  const { words } = site;
  const letters = byLetter(site.entries);
  const counts = letters.map(({ letter, folder, entries }) => [letter, folder, entries.length] as const);
  yield {
    path: PATH,
    key: digest(site.frame, PATH, counts),
    data: () =>
      page(site, {
        path: PATH,
        title: words.titleIndex,
        main: markup`<div class="listing">
${crumbs(site, PATH, [])}
<h1>${words.titleIndex}</h1>
<ul class="counts wide">
${counts.map(([letter, folder, count]): Value => markup`<li><a href="${link(PATH, `${folder}index.html`)}"><bdi>${letter}</bdi></a> <span>${formatNumber(count, words.lang)}</span></li>\n`)}</ul>
</div>`,
      }),
  };
  for (const { letter, folder, entries } of letters) {
    yield* listingPages(site, {
      folder,
      title: `${words.titleIndex}: ${letter}`,
      above: [{ name: words.titleIndex, path: PATH }],
      entries,
      byMonth: false,
    });
  }
}

/** Takes the plan of the archive and a page and gives the first letters of its titles as links. */
export function lettersNav({ entries, words }: Site, path: string): Markup {
  return markup`<nav aria-label="${words.titleIndex}"><ul class="letters">
${byLetter(entries).map(({ letter, folder }): Value => markup`<li><a href="${link(path, `${folder}index.html`)}"><bdi>${letter}</bdi></a></li>\n`)}</ul></nav>`;
}

interface Letter {
  readonly letter: string;
  readonly folder: string;
  readonly entries: readonly CatalogueEntry[];
}

function byLetter(entries: readonly CatalogueEntry[]): readonly Letter[] {
  const folded = entries.map((entry) => ({
    entry,
    key: fold(entry.matter.title).replace(/^[^\p{L}\p{N}]+/u, ''),
  }));
  const letters = new Map<string, CatalogueEntry[]>();
  for (const { entry, key } of folded.sort((a, b) =>
    a.key < b.key ? -1 : a.key > b.key ? 1 : a.entry.id < b.entry.id ? -1 : 1,
  )) {
    const letter = letterOf(key);
    const known = letters.get(letter);
    if (known === undefined) letters.set(letter, [entry]);
    else known.push(entry);
  }
  return [...letters].map(([letter, some]) => ({
    letter: letter.toUpperCase(),
    folder: `titles/${/^[a-z]$/.test(letter) ? letter : `u${(letter.codePointAt(0) ?? 0).toString(16)}`}/`,
    entries: some,
  }));
}

/** The first letter; digits together, and the many characters of Chinese, Japanese and Korean together. */
function letterOf(key: string): string {
  const [first = '#'] = key;
  if (/\p{N}/u.test(first)) return '0';
  if (/\p{Script=Han}/u.test(first)) return '字';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(first)) return 'あ';
  return /\p{Script=Hangul}/u.test(first) ? '가' : first;
}
