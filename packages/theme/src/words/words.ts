/** A counted noun: one form for each plural category that its language has (CLDR); `#` stands for the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Every word that an output says by itself, in one language. `{}` stands for a value put in. */
export interface Words {
  /** BCP 47 tag of these words. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';

  // Numbers and dates, as CLDR has them: a build that asks the engine for any loads its tables, which takes longer than to print an article
  readonly thousands: string;
  readonly monthNames: readonly string[];
  /** `{day}`, `{month}` and `{year}` in their order. */
  readonly day: string;
  readonly month: string;

  // An article and its parts
  readonly by: string;
  readonly and: string;
  readonly source: string;
  readonly agency: string;
  readonly published: string;
  readonly updated: string;
  readonly captured: string;
  readonly dateUnknown: string;
  readonly authorUnknown: string;
  readonly sourceUnknown: string;
  readonly pictureMissing: string;
  readonly pictureOriginal: string;
  readonly picture: string;
  readonly credit: string;
  readonly original: string;
  readonly rights: string;
  readonly alsoAt: string;
  readonly language: string;
  readonly length: string;
  readonly words: Plural;
  readonly minutes: Plural;
  readonly table: string;
  readonly notes: string;
  readonly backToText: string;
  readonly corrections: string;
  readonly related: string;
  readonly translations: string;
  readonly series: string;
  readonly partOf: string;
  readonly volume: string;
  readonly formats: string;
  /** The sheet that shows an article's source beside it. */
  readonly beforeAndAfter: string;
  readonly beforeAfter: string;
  readonly permalink: string;
  readonly identifier: string;
  readonly cite: string;
  readonly citeText: string;
  readonly copy: string;
  readonly copied: string;
  readonly accessed: string;
  readonly aboutArticle: string;

  // Finding one's way
  readonly contents: string;
  readonly inThisArticle: string;
  readonly skip: string;
  readonly menu: string;
  readonly breadcrumb: string;
  readonly home: string;
  readonly previous: string;
  readonly next: string;
  readonly newer: string;
  readonly older: string;
  readonly page: string;
  readonly latest: string;
  readonly all: string;
  readonly allArticles: string;
  readonly articles: Plural;
  readonly years: string;
  readonly year: string;
  readonly months: string;
  readonly tags: string;
  readonly tag: string;
  readonly authors: string;
  readonly author: string;
  readonly sources: string;
  readonly languages: string;
  readonly seriesAll: string;
  readonly undated: string;
  readonly feeds: string;
  readonly books: string;
  readonly top: string;

  // Search
  readonly search: string;
  readonly searchHint: string;
  readonly searchNoScript: string;
  readonly searching: string;
  readonly searchMore: string;
  readonly searchOlder: string;
  readonly results: Plural;
  readonly noResults: string;
  readonly anyYear: string;
  readonly anySource: string;
  readonly anyTag: string;
  readonly anyLanguage: string;
  readonly titleIndex: string;

  // The look
  readonly appearance: string;
  readonly light: string;
  readonly dark: string;
  readonly auto: string;

  // About, ledger, errors
  readonly about: string;
  readonly aboutIntro: string;
  readonly perMonth: string;
  readonly perYear: string;
  readonly bySource: string;
  readonly byLanguage: string;
  readonly byLength: string;
  readonly number: string;
  readonly ledger: string;
  readonly ledgerIntro: string;
  readonly file: string;
  readonly fate: string;
  readonly reason: string;
  readonly publishedFate: string;
  readonly skippedFate: string;
  readonly failedFate: string;
  readonly duplicateFate: string;
  readonly notYet: string;
  readonly files: Plural;
  readonly notFound: string;
  readonly notFoundText: string;
  readonly moved: string;
  readonly movedText: string;

  // A book
  readonly cover: string;
  readonly titlePage: string;
  readonly tableOfContents: string;
  readonly startOfContent: string;
  readonly colophon: string;
  readonly colophonText: string;
  readonly publisher: string;
  readonly indexOf: string;
  readonly chapter: string;
  readonly selection: string;
  readonly illustrations: string;
}
