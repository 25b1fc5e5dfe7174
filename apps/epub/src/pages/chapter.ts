import type { Article, Matter, Person } from '@offprint/article';
import { formatDate, putIn } from '@offprint/theme';
import type { Words } from '@offprint/theme';
import { printBody } from '../body/print-body.ts';
import type { Surroundings } from '../body/print-body.ts';
import { labelsFor, langOf } from '../language.ts';
import { chapterName } from '../names.ts';
import { webUrl } from '../web-url.ts';
import { xml } from '../xml.ts';
import { printPage } from './page.ts';

/** Takes an article, the book's language and where references lead, and gives its chapter: one XHTML file. */
export function printChapter(
  article: Article,
  language: string,
  around: Omit<Surroundings, 'words' | 'foreign'>,
): string {
  const { matter } = article;
  const lang = langOf(matter.lang, language);
  const labels = labelsFor(matter, language);
  const name = chapterName(article.id);
  const body = `<section epub:type="chapter" role="doc-chapter" aria-labelledby="${name}-title" id="${name}">
${header(article, name, labels.words, labels.foreign)}
<div class="body">
${printBody(article, { ...around, ...labels })}
</div>
${footer(article, labels.words, labels.foreign)}
</section>`;
  return printPage({
    title: matter.title,
    lang,
    dir: matter.dir,
    type: 'bodymatter',
    meta: metaOf(article),
    body,
  });
}

function metaOf({ id, matter }: Article): readonly (readonly [string, string])[] {
  return [
    ['dcterms.identifier', `urn:uuid:${id}`],
    ...matter.authors.map(({ name }) => ['author', name] as const),
    ...(matter.published === undefined ? [] : [['dcterms.issued', matter.published.value] as const]),
    ...(matter.source.url === undefined ? [] : [['dcterms.source', matter.source.url] as const]),
  ];
}

function header({ matter }: Article, name: string, words: Words, foreign: boolean): string {
  const lines = [`<h1 id="${name}-title">${xml(matter.title)}</h1>`];
  if (matter.subtitle !== undefined)
    lines.push(`<p class="deck" role="doc-subtitle">${xml(matter.subtitle)}</p>`);
  const marks = foreignMarks(words, foreign);
  const by = bylineOf(matter, words);
  if (by !== '') lines.push(`<p class="byline"${marks}>${by}</p>`);
  const date =
    matter.published === undefined
      ? xml(words.dateUnknown)
      : `<time datetime="${xml(matter.published.value)}">${xml(formatDate(matter.published, words.lang))}</time>`;
  const source = matter.source.name === undefined ? '' : ` · <bdi>${xml(matter.source.name)}</bdi>`;
  lines.push(`<p class="date"${marks}>${date}${source}</p>`);
  return `<header>\n${lines.join('\n')}\n</header>`;
}

function bylineOf({ authors, agency }: Matter, words: Words): string {
  const names = authors.map((person) => `<bdi>${linked(person)}</bdi>`);
  const last = names.at(-1);
  const people =
    names.length < 2 ? (last ?? '') : `${names.slice(0, -1).join(', ')} ${xml(words.and)} ${last ?? ''}`;
  const by = people === '' ? '' : `${xml(words.by)} ${people}`;
  const sent =
    agency === undefined || authors.some(({ name }) => name === agency) ? '' : `<bdi>${xml(agency)}</bdi>`;
  return [by, sent].filter((part) => part !== '').join(' · ');
}

function linked({ name, url }: Person): string {
  const href = webUrl(url);
  return href === undefined ? xml(name) : `<a href="${xml(href)}">${xml(name)}</a>`;
}

function footer(article: Article, words: Words, foreign: boolean): string {
  const { matter, alsoAt, id } = article;
  const { source } = matter;
  const address = (url: string | undefined, text: string): string =>
    linked({ name: text, ...(url === undefined ? {} : { url }) });
  const lines: (readonly [string, string])[] = [
    [words.source, `<bdi>${address(source.url, source.name ?? source.url ?? words.sourceUnknown)}</bdi>`],
  ];
  if (matter.modified !== undefined)
    lines.push([words.updated, xml(formatDate(matter.modified, words.lang))]);
  if (source.captured !== undefined)
    lines.push([words.captured, xml(formatDate(source.captured, words.lang))]);
  if (matter.series !== undefined) {
    const part =
      matter.series.position === undefined ? '' : `, ${putIn(words.partOf, String(matter.series.position))}`;
    lines.push([words.series, `<bdi>${xml(matter.series.name)}</bdi>${xml(part)}`]);
  }
  if (matter.tags.length > 0)
    lines.push([words.tags, matter.tags.map((tag) => `<bdi>${xml(tag)}</bdi>`).join(', ')]);
  if (matter.rights !== undefined) lines.push([words.rights, `<bdi>${xml(matter.rights)}</bdi>`]);
  for (const copy of alsoAt) {
    const said = [
      copy.source ?? copy.url ?? copy.file,
      copy.title === matter.title ? '' : copy.title,
      copy.published ?? '',
    ];
    lines.push([
      words.alsoAt,
      `<bdi>${address(copy.url, said.filter((part) => part !== '').join(', '))}</bdi>`,
    ]);
  }
  lines.push([words.identifier, `<bdi class="id">urn:uuid:${id}</bdi>`]);
  const rows = lines.map(([label, value]) => `<dt>${xml(label)}</dt><dd>${value}</dd>`);
  return `<footer${foreignMarks(words, foreign)}>\n<dl>\n${rows.join('\n')}\n</dl>\n</footer>`;
}

/** The language of words that are not the article's own. */
function foreignMarks(words: Words, foreign: boolean): string {
  return foreign ? ` lang="${words.lang}" xml:lang="${words.lang}" dir="${words.dir}"` : '';
}
