import { createHash } from 'node:crypto';
import { escapeMarkup } from '@offprint/article';
import type { Publication } from '@offprint/article';
import type { CatalogueEntry, FacetKind } from '@offprint/collection';
import { countOf, formatDate, wordsFor } from '@offprint/theme';
import { FILES } from '../feed.ts';
import { cleanText } from '../item/clean-text.ts';
import type { Addresses } from '../item/body.ts';
import type { FeedPlan } from '../plan/plan.ts';
import { feedWordsFor } from '../words.ts';
import { pageStyle } from './style.ts';

const PREVIEW = 10;

/** What the page of feeds tells of. */
export interface Told {
  readonly publication: Publication;
  readonly catalogue: readonly CatalogueEntry[];
  /** The feeds that readers subscribe to, the one of everything first. */
  readonly feeds: readonly FeedPlan[];
  readonly addresses: Addresses;
  /** Whether there are books to list. */
  readonly books: boolean;
  /** schema.org's `Dataset`, as JSON. */
  readonly dataset: string;
}

/** Takes what there is and gives the feeds' page for people: what a feed is, every feed, the newest articles. No script, nothing from elsewhere. */
export function pageOf({ publication, catalogue, feeds, addresses, books, dataset }: Told): string {
  const { language, theme } = publication;
  const words = feedWordsFor(language);
  const shared = wordsFor(language);
  const style = pageStyle(theme.accent);
  const sha = createHash('sha256').update(style).digest('base64');
  const title = text(`${words.title} – ${publication.title}`);
  const home = publication.url ?? '../html/index.html';
  const groups: Readonly<Record<FacetKind, string>> = {
    tag: shared.tags,
    author: shared.authors,
    source: shared.sources,
    language: shared.languages,
    year: shared.years,
  };
  const all = feeds.filter(({ kind }) => kind === undefined);
  const sections = Object.entries(groups).flatMap(([kind, heading]) => {
    const own = feeds.filter((feed) => feed.kind === kind);
    return own.length === 0
      ? []
      : [`<h2>${text(heading)}</h2>`, list(own.map((feed) => line(feed, feed.label, publication)))];
  });
  const newest = catalogue.slice(0, PREVIEW).map(({ id, matter }) => {
    const url = addresses.page(id);
    const name = `<bdi lang="${escapeMarkup(matter.lang)}">${text(matter.title)}</bdi>`;
    const linked = url === undefined ? name : `<a href="${escapeMarkup(url)}">${name}</a>`;
    return `<li>${linked} <span class="muted">${text(formatDate(matter.published, language))}</span></li>`;
  });
  return [
    `<!doctype html>`,
    `<html lang="${escapeMarkup(language)}" dir="${shared.dir}">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${sha}'; base-uri 'none'; form-action 'none'">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${title}</title>`,
    `<meta name="description" content="${escapeMarkup(words.whatIs)}">`,
    `<link rel="alternate" type="application/feed+json" title="JSON Feed" href="${FILES.json}">`,
    `<link rel="alternate" type="application/atom+xml" title="Atom" href="${FILES.atom}">`,
    `<link rel="alternate" type="application/rss+xml" title="RSS" href="${FILES.rss}">`,
    `<style>${style}</style>`,
    `<script type="application/ld+json">${dataset.replaceAll('<', '\\u003c')}</script>`,
    `</head>`,
    `<body>`,
    `<header><p><a href="${escapeMarkup(home)}">${text(publication.title)}</a></p><h1>${text(words.title)}</h1></header>`,
    `<main>`,
    `<p>${text(words.whatIs)}</p>`,
    `<p>${text(words.howTo)}</p>`,
    list(all.map((feed) => line(feed, words.everything, publication))),
    publication.url === undefined ? '' : `<p><a href="feeds.opml">${text(words.allFeeds)}</a></p>`,
    ...sections,
    ...(books
      ? [
          `<h2>${text(shared.books)}</h2>`,
          `<p>${text(words.catalogues)} <span class="formats"><a href="opds.json">OPDS 2.0</a> <a href="opds.xml">OPDS 1.2</a></span></p>`,
          list([`<li>${text(words.booksFeed)} ${formats('books/')}</li>`]),
        ]
      : []),
    `<h2>${text(words.data)}</h2>`,
    `<p>${text(words.dataIntro)} <a href="datapackage.json">datapackage.json</a></p>`,
    list([
      `<li><a href="articles.csv">${text(words.table)}</a></li>`,
      `<li><a href="articles.jsonl.gz">${text(words.lines)}</a></li>`,
    ]),
    newest.length === 0 ? '' : `<h2>${text(words.preview)}</h2>`,
    newest.length === 0 ? '' : list(newest),
    `</main>`,
    `</body>`,
    `</html>`,
    ``,
  ]
    .filter((part, index, parts) => part !== '' || index === parts.length - 1)
    .join('\n');
}

function line({ path, total }: FeedPlan, label: string, { language }: Publication): string {
  const shared = wordsFor(language);
  return `<li><bdi>${text(label)}</bdi> <span class="muted">${text(countOf(shared.articles, total, shared))}</span> ${formats(path)}</li>`;
}

function formats(path: string): string {
  const links = [
    [FILES.atom, 'Atom'],
    [FILES.rss, 'RSS'],
    [FILES.json, 'JSON'],
  ].map(([file, name]) => `<a href="${path}${file}">${name}</a>`);
  return `<span class="formats">${links.join(' ')}</span>`;
}

function list(items: readonly string[]): string {
  return `<ul>\n${items.join('\n')}\n</ul>`;
}

function text(value: string): string {
  return escapeMarkup(cleanText(value).text);
}
