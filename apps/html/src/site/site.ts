import type { ArticleId, Publication } from '@offprint/article';
import type { CatalogueEntry, Collection, RenderOptions } from '@offprint/collection';
import { permalinkOf } from '@offprint/collection';
import type { Words } from '@offprint/theme';
import { wordsFor } from '@offprint/theme';
import { digest } from '../digest.ts';
import { relatedOf } from '../article/related.ts';
import type { Statics } from '../files/statics.ts';
import type { Group, GroupKind } from './group.ts';
import { groupsOf } from './group.ts';
import { languageName } from './language-name.ts';
import type { Year } from './period.ts';
import { periodsOf } from './period.ts';

/** Everything that pages need to know of the whole archive: planned once from the catalogue, no body read. */
export interface Site {
  readonly publication: Publication;
  readonly words: Words;
  readonly entries: readonly CatalogueEntry[];
  readonly byId: ReadonlyMap<ArticleId, CatalogueEntry>;
  readonly years: readonly Year[];
  readonly undated: readonly CatalogueEntry[];
  readonly groups: Readonly<Record<GroupKind, readonly Group[]>>;
  /** The groups that an article is listed in. */
  readonly groupsOfArticle: ReadonlyMap<ArticleId, readonly Group[]>;
  readonly related: ReadonlyMap<ArticleId, readonly ArticleId[]>;
  readonly translations: ReadonlyMap<string, readonly CatalogueEntry[]>;
  readonly books: NonNullable<RenderOptions['books']>;
  /** Whether each article has a before/after sheet beside its page. */
  readonly sheets: boolean;
  /** Whether it has a search. */
  readonly search: boolean;
  readonly statics: Statics;
  /** A digest of what every page shows: code, words, names, ways, style. */
  readonly frame: string;
  /** The folder of an article's page: `2018/01/slug/`. */
  readonly folderOf: (entry: CatalogueEntry) => string;
}

/** Takes a collection, options, the static files and the publisher's version, and gives the plan of the archive. */
export function planSite(
  collection: Pick<Collection, 'publication' | 'catalogue'>,
  options: Pick<RenderOptions, 'asOf' | 'books' | 'sheets' | 'search'>,
  statics: Statics,
  version: string,
): Site {
  const { publication } = collection;
  const words = wordsFor(publication.language);
  const entries = collection.catalogue.filter((entry) => isOut(entry, options.asOf));
  const groups = {
    tags: groupsOf('tags', entries, ({ matter }) => matter.tags),
    authors: groupsOf('authors', entries, ({ matter }) => matter.authors.map(({ name }) => name)),
    sources: groupsOf('sources', entries, ({ matter }) =>
      [matter.source.name, matter.agency].filter((name) => name !== undefined),
    ),
    languages: groupsOf('languages', entries, ({ matter }) => [matter.lang]).map((group) => ({
      ...group,
      name: languageName(group.name, words.lang),
    })),
    series: groupsOf('series', entries, ({ matter }) =>
      matter.series === undefined ? [] : [matter.series.name],
    ),
  };
  const groupsOfArticle = new Map<ArticleId, Group[]>();
  for (const group of Object.values(groups).flat()) {
    for (const { id } of group.entries) {
      const known = groupsOfArticle.get(id);
      if (known === undefined) groupsOfArticle.set(id, [group]);
      else known.push(group);
    }
  }
  const folders = new Map(entries.map((entry) => [entry.id, permalinkOf(entry, publication)]));
  const kinds = Object.entries(groups).map(([kind, list]) => [kind, list.length > 0]);
  const { title, description, url, language, publisher, theme, permalinks, rights } = publication;
  return {
    publication,
    words,
    entries,
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    ...periodsOf(entries),
    groups,
    groupsOfArticle,
    related: relatedOf(entries),
    translations: translationsOf(entries),
    books: options.books ?? [],
    sheets: options.sheets === true,
    search: options.search !== false,
    statics,
    frame: digest(
      version,
      words,
      { title, description, url, language, publisher, theme, permalinks, rights },
      kinds,
      options.sheets === true,
      options.search !== false,
      statics.digest,
    ),
    folderOf: (entry) => folders.get(entry.id) ?? permalinkOf(entry, publication),
  };
}

/** Drafts are not in a catalogue; an article dated after the day that was asked for is not out yet. */
function isOut({ matter }: CatalogueEntry, asOf: string | undefined): boolean {
  const date = matter.published?.value;
  return asOf === undefined || date === undefined || date.slice(0, 10) <= asOf.slice(0, date.length);
}

function translationsOf(entries: readonly CatalogueEntry[]): ReadonlyMap<string, readonly CatalogueEntry[]> {
  const found = new Map<string, CatalogueEntry[]>();
  for (const entry of entries) {
    const key = entry.matter.translationKey;
    if (key === undefined) continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, [entry]);
    else known.push(entry);
  }
  return found;
}
