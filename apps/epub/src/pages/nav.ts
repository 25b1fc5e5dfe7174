import type { CatalogueEntry } from '@offprint/collection';
import type { Words } from '@offprint/theme';
import { langOf } from '../language.ts';
import { FILES, chapterFile } from '../names.ts';
import { isGroup } from '../volumes/contents.ts';
import type { Contents, Group } from '../volumes/contents.ts';
import { xml } from '../xml.ts';
import { printPage } from './page.ts';

/** What the contents of a book lead to. */
export interface Guide {
  readonly contents: Contents;
  readonly words: Words;
  /** The book's language. */
  readonly language: string;
  readonly title: string;
  /** Whether the book has an index of its sources. */
  readonly sources: boolean;
}

/** Takes a book's contents and gives its navigation document ({@link https://www.w3.org/TR/epub-33/#sec-nav EPUB 3.3, section 7}). */
export function printNav(guide: Guide): string {
  const { words, language } = guide;
  const link = (file: string, text: string): string => `<li><a href="${file}">${xml(text)}</a></li>`;
  const start = firstEntry(guide.contents);
  const landmarks = [
    ['cover', FILES.cover, words.cover],
    ['titlepage', FILES.titlePage, words.titlePage],
    ['toc', FILES.contents, words.tableOfContents],
    ...(start === undefined ? [] : [['bodymatter', chapterFile(start.id), words.startOfContent]]),
    ...(guide.sources ? [['index', FILES.sources, sourcesTitle(words)]] : []),
    ['colophon', FILES.colophon, words.colophon],
  ].map(
    ([type, file, text]) =>
      `<li><a epub:type="${type ?? ''}" href="${file ?? ''}">${xml(text ?? '')}</a></li>`,
  );
  const back = [
    ...(guide.sources ? [link(FILES.sources, sourcesTitle(words))] : []),
    link(FILES.colophon, words.colophon),
  ];
  const body = `<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-title">
<h1 id="toc-title">${xml(words.contents)}</h1>
<ol>
${link(FILES.titlePage, words.titlePage)}
${listed(guide.contents, language)}
${back.join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden" aria-label="${xml(words.menu)}">
<ol>
${landmarks.join('\n')}
</ol>
</nav>`;
  return printPage({
    title: `${words.contents}: ${guide.title}`,
    lang: words.lang,
    dir: words.dir,
    type: 'frontmatter',
    body,
  });
}

function listed(items: Contents, language: string): string {
  return items
    .map((item) => {
      if (!isGroup(item)) return `<li><a href="${chapterFile(item.id)}">${titled(item, language)}</a></li>`;
      const first = firstEntry(item.items);
      const label =
        first === undefined
          ? `<span>${xml(item.label)}</span>`
          : `<a href="${chapterFile(first.id)}">${xml(item.label)}</a>`;
      return `<li>${label}\n<ol>\n${listed(item.items, language)}\n</ol>\n</li>`;
    })
    .join('\n');
}

/** Takes an article and the language around it and gives its title in markup that says its own language and direction. */
export function titled({ matter }: CatalogueEntry, language: string): string {
  const lang = langOf(matter.lang, language);
  if (lang === language) return xml(matter.title);
  return `<span lang="${xml(lang)}" xml:lang="${xml(lang)}" dir="${matter.dir}">${xml(matter.title)}</span>`;
}

/** Takes contents and gives the first article in them. */
export function firstEntry(items: Contents): CatalogueEntry | undefined {
  const item: CatalogueEntry | Group | undefined = items[0];
  if (item === undefined) return undefined;
  return isGroup(item) ? firstEntry(item.items) : item;
}

/** The title of the index of sources. */
export function sourcesTitle(words: Words): string {
  return words.indexOf.replace('{}', words.sources);
}
