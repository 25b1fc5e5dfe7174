import { createHash } from 'node:crypto';
import type { ArticleId, Publication } from '@offprint/article';
import type { CatalogueEntry, Collection, RenderOptions } from '@offprint/collection';
import { facetKey, permalinkOf } from '@offprint/collection';
import type { Words } from '@offprint/theme';
import { wordsFor } from '@offprint/theme';
import { digest } from '../digest.ts';
import { relatedText } from '../article/related.ts';
import type { Statics } from '../files/statics.ts';
import type { Group, GroupKind } from './group.ts';
import { groupsOf } from './group.ts';
import { languageName } from './language-name.ts';
import type { Year } from './period.ts';
import { periodsOf } from './period.ts';

/** Everything that pages need to know of the whole archive: planned from the catalogue, each thing once, when it is asked for; no body is read. */
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
  /** Takes the number of an article in the catalogue and gives its neighbours, the nearest first. */
  readonly relatedTo: (index: number) => readonly CatalogueEntry[];
  readonly translations: ReadonlyMap<string, readonly CatalogueEntry[]>;
  readonly books: NonNullable<RenderOptions['books']>;
  /** Whether each article has a before/after sheet beside its page. */
  readonly sheets: boolean;
  /** Whether it has a search. */
  readonly search: boolean;
  readonly statics: Statics;
  /** A digest of what every page shows: code, words, names, ways, style. */
  readonly frame: string;
  /** A digest of all that pages show of articles but their own: of the whole catalogue but what an edit in a body changes. */
  readonly facts: string;
  readonly remember: NonNullable<Collection['remember']>;
  /** The folder of an article's page: `2018/01/slug/`. */
  readonly folderOf: (entry: CatalogueEntry) => string;
}

/** Takes a collection, options, the static files and the publisher's version, and gives the plan of the archive. */
export function planSite(
  collection: Pick<Collection, 'publication' | 'catalogue' | 'remember'>,
  options: Pick<RenderOptions, 'asOf' | 'books' | 'sheets' | 'search'>,
  statics: Statics,
  version: string,
): Site {
  const { publication } = collection;
  const words = wordsFor(publication.language);
  const entries = collection.catalogue.filter((entry) => isOut(entry, options.asOf));
  const folders = new Map(entries.map((entry) => [entry.id, permalinkOf(entry, publication)]));
  const { title, description, url, language, publisher, theme, permalinks, rights } = publication;
  const facts = once(() => factsOf(entries));
  const byId = once(() => new Map(entries.map((entry) => [entry.id, entry])));
  const groups = once(() => allGroups(entries, words.lang));
  const groupsOfArticle = once(() => groupsByArticle(groups()));
  const periods = once(() => periodsOf(entries));
  const translations = once(() => translationsOf(entries));
  const remember = collection.remember ?? ((_name, _key, make) => make());
  const related = once(() =>
    remember('related', digest(version, facts()), () => relatedText(entries)).split('\n'),
  );
  return {
    publication,
    words,
    entries,
    get byId() {
      return byId();
    },
    get years() {
      return periods().years;
    },
    get undated() {
      return periods().undated;
    },
    get groups() {
      return groups();
    },
    get groupsOfArticle() {
      return groupsOfArticle();
    },
    relatedTo: (index) => numbersIn(related()[index]).flatMap((number) => entries[number] ?? []),
    get translations() {
      return translations();
    },
    books: options.books ?? [],
    sheets: options.sheets === true,
    search: options.search !== false,
    statics,
    frame: digest(
      version,
      words,
      { title, description, url, language, publisher, theme, permalinks, rights },
      Object.entries(NAMES).map(([kind, namesOf]) => [
        kind,
        entries.some((entry) => namesOf(entry).some((name) => facetKey(name) !== '')),
      ]),
      options.sheets === true,
      options.search !== false,
      statics.digest,
    ),
    get facts() {
      return facts();
    },
    remember,
    folderOf: (entry) => folders.get(entry.id) ?? permalinkOf(entry, publication),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function numbersIn(text: string | undefined): readonly number[] {
  return text === undefined || text === '' ? [] : text.split(' ').map(Number);
}

/** How many words an article has and what its bytes were show on its own page and where articles are counted. */
function factsOf(entries: readonly CatalogueEntry[]): string {
  const all = createHash('sha256');
  for (const { id, slug, shelf, matter, assets, links } of entries) {
    const { words: _words, source, ...rest } = matter;
    const { sha256: _sha256, ...from } = source;
    all.update(JSON.stringify([id, slug, shelf, rest, from, assets, links]));
  }
  return all.digest('hex');
}

const NAMES: Readonly<Record<GroupKind, (entry: CatalogueEntry) => readonly string[]>> = {
  tags: ({ matter }) => matter.tags,
  authors: ({ matter }) => matter.authors.map(({ name }) => name),
  sources: ({ matter }) => [matter.source.name, matter.agency].filter((name) => name !== undefined),
  languages: ({ matter }) => [matter.lang],
  series: ({ matter }) => (matter.series === undefined ? [] : [matter.series.name]),
};

function allGroups(entries: readonly CatalogueEntry[], lang: string): Site['groups'] {
  const of = (kind: GroupKind): readonly Group[] => groupsOf(kind, entries, NAMES[kind]);
  return {
    tags: of('tags'),
    authors: of('authors'),
    sources: of('sources'),
    languages: of('languages').map((group) => ({ ...group, name: languageName(group.name, lang) })),
    series: of('series'),
  };
}

function groupsByArticle(groups: Site['groups']): Site['groupsOfArticle'] {
  const found = new Map<ArticleId, Group[]>();
  for (const group of Object.values(groups).flat()) {
    for (const { id } of group.entries) {
      const known = found.get(id);
      if (known === undefined) found.set(id, [group]);
      else known.push(group);
    }
  }
  return found;
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
