import type { CatalogueEntry, OutputFile } from '@offprint/collection';
import { formatNumber } from '@offprint/theme';
import { digest } from '../digest.ts';
import { crumbs } from '../layout/crumbs.ts';
import { page } from '../layout/page.ts';
import { link } from '../link.ts';
import { listingPages } from '../listing/listing-pages.ts';
import type { Markup, Value } from '../markup.ts';
import { markup } from '../markup.ts';
import type { Site } from '../site/site.ts';

const PATH = 'titles/index.html';

/** Takes the plan of the archive and gives its titles in order, a page for each first letter: the search of those without a script. */
export function* titles(site: Site): Generator<OutputFile> {
  const { words } = site;
  const letters = byLetter(site);
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
export function lettersNav(site: Site, path: string): Markup {
  return markup`<nav aria-label="${site.words.titleIndex}"><ul class="letters">
${byLetter(site).map(({ letter, folder }): Value => markup`<li><a href="${link(path, `${folder}index.html`)}"><bdi>${letter}</bdi></a></li>\n`)}</ul></nav>`;
}

interface Letter {
  readonly letter: string;
  readonly folder: string;
  readonly entries: readonly CatalogueEntry[];
}

const LETTERS = new WeakMap<Site, readonly Letter[]>();

function byLetter(site: Site): readonly Letter[] {
  const known = LETTERS.get(site) ?? sorted(site);
  LETTERS.set(site, known);
  return known;
}

function sorted({ entries, told }: Site): readonly Letter[] {
  const folded = entries.map((entry, number) => ({ entry, key: told(number).title }));
  const letters = new Map<string, CatalogueEntry[]>();
  let [last, letter] = ['', ''];
  for (const { entry, key } of folded.sort((a, b) =>
    a.key < b.key ? -1 : a.key > b.key ? 1 : a.entry.id < b.entry.id ? -1 : 1,
  )) {
    const [first = '#'] = key;
    if (first !== last) [last, letter] = [first, letterOf(first)];
    const known = letters.get(letter);
    if (known === undefined) letters.set(letter, [entry]);
    else known.push(entry);
  }
  return [...letters].map(([name, some]) => ({
    letter: name.toUpperCase(),
    folder: `titles/${/^[a-z]$/.test(name) ? name : `u${(name.codePointAt(0) ?? 0).toString(16)}`}/`,
    entries: some,
  }));
}

/** Takes the first character of a title and gives its letter; digits together, and the many characters of Chinese, Japanese and Korean together. */
function letterOf(first: string): string {
  if (/\p{N}/u.test(first)) return '0';
  if (/\p{Script=Han}/u.test(first)) return '字';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(first)) return 'あ';
  return /\p{Script=Hangul}/u.test(first) ? '가' : first;
}
