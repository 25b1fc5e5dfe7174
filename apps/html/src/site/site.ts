import type { ArticleId, Publication } from '@offprint/article';
import type { CatalogueEntry, Collection, RenderOptions } from '@offprint/collection';
import { permalinkOf } from '@offprint/collection';
import type { Words } from '@offprint/theme';
import { wordsFor } from '@offprint/theme';
import { once } from '@offprint/article/once';
import { digest } from '../digest.ts';
import { relatedOf } from '../article/related.ts';
import type { Statics } from '../files/statics.ts';
import type { Group, GroupKind } from './group.ts';
import type { Year } from './period.ts';
import type { Plan } from './plan.ts';
import { languageName } from './language-name.ts';
import { KINDS } from './names.ts';
import { entriesOf, groupsIn, planOf, yearsIn } from './plan.ts';
import { allTold, type Told } from './told.ts';

/** Everything that pages need to know of the whole archive: planned from the catalogue, each thing once, when it is asked for; no body is read. */
export interface Site {
  readonly publication: Publication;
  readonly words: Words;
  readonly entries: readonly CatalogueEntry[];
  /** Takes the number of an article in the catalogue and gives what it tells. */
  readonly told: (number: number) => Told;
  readonly byId: Pick<ReadonlyMap<ArticleId, CatalogueEntry>, 'get' | 'has'>;
  /** How its articles belong together, by their numbers in the catalogue. */
  readonly plan: Plan;
  readonly years: readonly Year[];
  readonly undated: readonly CatalogueEntry[];
  readonly groups: Readonly<Record<GroupKind, readonly Group[]>>;
  /** The groups that an article is listed in. */
  readonly groupsOfArticle: Pick<ReadonlyMap<ArticleId, readonly Group[]>, 'get'>;
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
  collection: Pick<Collection, 'publication' | 'catalogue' | 'facts' | 'remember'>,
  options: Pick<RenderOptions, 'asOf' | 'books' | 'sheets' | 'search'>,
  statics: Statics,
  version: string,
): Site {
  const { publication } = collection;
  const words = wordsFor(publication.language);
  const { asOf } = options;
  const entries =
    asOf === undefined ? collection.catalogue : collection.catalogue.filter((entry) => isOut(entry, asOf));
  const folders = new Map<ArticleId, string>();
  const { title, description, url, language, publisher, theme, permalinks, rights } = publication;
  const facts = asOf === undefined ? collection.facts : digest(collection.facts, asOf);
  const remember = collection.remember ?? ((_name, _key, make) => make());
  const remembered = <T>(name: string, key: string, make: () => T): T => {
    let made: { readonly value: T } | undefined;
    const text = remember(name, key, () => JSON.stringify((made = { value: make() }).value));
    return made === undefined ? JSON.parse(text) : made.value;
  };
  const told = once(() => allTold(entries, version, remember));
  // What tells the engine's names of languages takes it longer to load than a plan does.
  const languageNames = (tags: readonly string[]): readonly string[] =>
    remembered('languages', digest(version, tags, words.lang), () =>
      tags.map((tag) => languageName(tag, words.lang)),
    );
  const plan = once(() =>
    remembered('plan', digest(version, facts, words.lang), () => planOf(entries, told(), languageNames)),
  );
  const numbers = once(() => new Map(entries.map(({ id }, number) => [id, number])));
  const groups = once(() => groupsIn(plan(), entries));
  const years = once(() => yearsIn(plan(), entries));
  const undated = once(() => entriesOf(plan().undated, entries));
  const translations = once(
    () => new Map(plan().translations.map(([key, some]) => [key, entriesOf(some, entries)])),
  );
  const related = once(() =>
    remembered('related', digest(version, facts), () => relatedOf(entries.length, told())),
  );
  const frame = once(() =>
    digest(
      version,
      words,
      { title, description, url, language, publisher, theme, permalinks, rights },
      KINDS.map((one) => plan().groups.some(({ kind }) => kind === one)),
      options.sheets === true,
      options.search !== false,
      statics.digest,
    ),
  );
  return {
    publication,
    words,
    entries,
    told: (number) => told()(number),
    byId: {
      get: (id) => entries[numbers().get(id) ?? -1],
      has: (id) => numbers().has(id),
    },
    get plan() {
      return plan();
    },
    get years() {
      return years();
    },
    get undated() {
      return undated();
    },
    get groups() {
      return groups().byKind;
    },
    groupsOfArticle: {
      get: (id) => plan().groupsOf[numbers().get(id) ?? -1]?.flatMap((group) => groups().all[group] ?? []),
    },
    relatedTo: (index) => entriesOf(related()[index] ?? [], entries),
    get translations() {
      return translations();
    },
    books: options.books ?? [],
    sheets: options.sheets === true,
    search: options.search !== false,
    statics,
    get frame() {
      return frame();
    },
    facts,
    remember,
    folderOf: (entry) => {
      const known = folders.get(entry.id) ?? permalinkOf(entry, publication);
      folders.set(entry.id, known);
      return known;
    },
  };
}

/** Drafts are not in a catalogue; an article dated after the day that was asked for is not out yet. */
function isOut({ matter }: CatalogueEntry, asOf: string): boolean {
  const date = matter.published?.value;
  return date === undefined || date.slice(0, 10) <= asOf.slice(0, date.length);
}
