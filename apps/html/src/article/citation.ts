import type { DateValue, Matter } from '@offprint/article';
import { formatDate } from '@offprint/theme';
import { dayOf } from '../layout/date-time.ts';

/** What a citation is made of. */
export interface Cited {
  readonly id: string;
  readonly slug: string;
  readonly matter: Matter;
  /** The article's own page on the web, where the archive has an address. */
  readonly address?: string;
  readonly archive: string;
  /** BCP 47 tag in which the date of the plain citation is written. */
  readonly lang: string;
}

/** Takes an article and gives its citation in plain text: who, what, where, when, at which address. What is not known is not said. */
export function plainCitation({ id, matter, address, archive, lang }: Cited): string {
  const { authors, agency, title, source, published } = matter;
  const who = authors.length > 0 ? authors.map(({ name }) => name).join(', ') : agency;
  const where = [source.name, formatDate(dayOf(published), lang)]
    .filter((part) => part !== undefined)
    .join(', ');
  const end = /[.?!…。？！]$/u.test(title) ? '' : '.';
  return [
    who === undefined ? '' : `${who}.`,
    `“${title}${end}”`,
    `${where}.`,
    source.url === undefined ? '' : `${source.url}.`,
    `${archive}, ${address ?? `urn:uuid:${id}`}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Takes an article and gives its BibTeX entry, {@link https://ctan.org/pkg/bibtex}: names whole in braces, so that no part of one is guessed. */
export function bibtexCitation({ id, slug, matter, address, archive }: Cited): string {
  const { authors, agency, title, source, published, lang } = matter;
  const who = authors.length > 0 ? authors.map(({ name }) => name) : agency === undefined ? [] : [agency];
  const [year, month, day] = dateParts(published);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', who.length === 0 ? undefined : who.map((name) => `{${tex(name)}}`).join(' and ')],
    ['title', `{${tex(title)}}`],
    [source.name === undefined ? 'howpublished' : 'journal', tex(source.name ?? archive)],
    ['year', year === undefined ? undefined : String(year)],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : String(day)],
    ['url', source.url ?? address],
    ['language', lang === 'und' ? undefined : lang],
    ['note', `${tex(archive)}, ${address === undefined ? `urn:uuid:${id}` : tex(address)}`],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`}`],
  );
  return `@${source.name === undefined ? 'misc' : 'article'}{${slug},\n${lines.join(',\n')}\n}`;
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function tex(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (character) => TEX[character] ?? `\\${character}`);
}

/** An item of {@link https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html CSL-JSON}. */
export type CslItem = Readonly<Record<string, unknown>>;

/** Takes an article and gives it as CSL-JSON; names are literal, dates as far as they are known. */
export function cslCitation({ id, matter, address, archive }: Cited): CslItem {
  const { authors, agency, title, source, published, lang, summary, dateline } = matter;
  const who = authors.length > 0 ? authors.map(({ name }) => name) : agency === undefined ? [] : [agency];
  return {
    id: `urn:uuid:${id}`,
    type: source.name === undefined && agency === undefined ? 'article' : 'article-newspaper',
    title,
    ...(who.length === 0 ? {} : { author: who.map((literal) => ({ literal })) }),
    ...(source.name === undefined ? {} : { 'container-title': source.name }),
    ...(published === undefined ? {} : { issued: { 'date-parts': [dateParts(published)] } }),
    ...(dateline === undefined ? {} : { dateline }),
    ...(source.url === undefined && address === undefined ? {} : { URL: source.url ?? address }),
    ...(lang === 'und' ? {} : { language: lang }),
    ...(summary === undefined ? {} : { abstract: summary }),
    archive,
    archive_location: address ?? `urn:uuid:${id}`,
  };
}

/** Year, month and day as numbers, as far as they are known. */
export function dateParts(date: DateValue | undefined): readonly number[] {
  if (date === undefined) return [];
  const parts = date.value.slice(0, 10).split('-').map(Number);
  return parts.slice(0, date.precision === 'year' ? 1 : date.precision === 'month' ? 2 : 3);
}
