import { nearest } from './nearest.ts';
import type { FieldName } from './provenance.ts';

/** What a key may hold: the name of a schema. */
export type Takes =
  | 'word'
  | 'words'
  | 'yes'
  | 'date'
  | 'dateOrNo'
  | 'people'
  | 'series'
  | 'part'
  | 'source'
  | 'picture'
  | 'address'
  | 'anything';

/** A key of front matter: the names it goes by, what it may hold and the field that it becomes. */
export interface FrontMatterKey {
  /** Ours first, then those of others; compared without case, spaces, hyphens and underscores. */
  readonly names: readonly string[];
  /** Absent for keys that are known and have no part in an article. */
  readonly field?: FieldName;
  readonly takes: Takes;
  readonly description: string;
}

const split = (names: string): readonly string[] => names.split(' ');

/**
 * The vocabulary of front matter: our own names, and those of Jekyll, Hugo, Eleventy, Astro and Obsidian.
 * Where several keys give one field, the earlier here is believed.
 */
export const FRONT_MATTER: readonly FrontMatterKey[] = [
  {
    names: split('id uuid'),
    field: 'id',
    takes: 'word',
    description: 'The article’s own id, as an export wrote it.',
  },
  { names: split('title headline'), field: 'title', takes: 'word', description: 'The title.' },
  {
    names: split('subtitle deck dek standfirst tagline subheading subhead kicker'),
    field: 'subtitle',
    takes: 'word',
    description: 'The deck under the title.',
  },
  {
    names: split('authors author byline creator writer writers'),
    field: 'authors',
    takes: 'people',
    description: 'Who wrote it: a name, a list of names, or of mappings with name and url.',
  },
  {
    names: split('agency wire newsagency'),
    field: 'agency',
    takes: 'word',
    description: 'The news agency that sent it.',
  },
  { names: split('dateline'), field: 'dateline', takes: 'word', description: 'The dateline as printed.' },
  {
    names: split(
      'published date pubDate publishDate publishedAt datePublished publishedTime publishedOn publicationDate created createdAt dateCreated dateAdded',
    ),
    field: 'published',
    takes: 'dateOrNo',
    description: 'When it was published. false (Jekyll) makes it a draft.',
  },
  {
    names: split(
      'modified updated lastmod updatedDate lastModified lastModifiedAt updatedAt modifiedAt dateModified dateUpdated lastUpdated modDate revised',
    ),
    field: 'modified',
    takes: 'date',
    description: 'When it was last changed.',
  },
  {
    names: split('lang language locale'),
    field: 'lang',
    takes: 'word',
    description: 'BCP 47 tag of its language.',
  },
  { names: split('dir direction'), field: 'dir', takes: 'word', description: 'ltr or rtl.' },
  {
    names: split('tags tag keywords categories category topics topic subjects section sections'),
    field: 'tags',
    takes: 'words',
    description:
      'Tags: a list, or one text with commas between them (with spaces, where a layout says Jekyll).',
  },
  {
    names: split('series collectionTitle'),
    field: 'series',
    takes: 'series',
    description: 'The work of several parts that it belongs to: a name, or a mapping with name and position.',
  },
  {
    names: split('seriesPosition seriesOrder seriesIndex seriesWeight part'),
    field: 'series',
    takes: 'part',
    description: 'Which part of the series it is.',
  },
  {
    names: split('source publication publisher site siteName website outlet newspaper'),
    field: 'source.name',
    takes: 'source',
    description: 'Where it comes from: a name, an address, or a mapping with name, url and captured.',
  },
  {
    names: split('sourceUrl originalUrl canonical canonicalUrl externalUrl link original permalinkOriginal'),
    field: 'source.url',
    takes: 'word',
    description: 'The address that it was first published at.',
  },
  {
    names: split('captured clipped accessed retrieved saved dateSaved archived'),
    field: 'source.captured',
    takes: 'date',
    description: 'When it was saved.',
  },
  {
    names: split('rights copyright license licence'),
    field: 'rights',
    takes: 'word',
    description: 'Whose the rights are, in one line.',
  },
  {
    names: split('summary description excerpt abstract lead lede teaser'),
    field: 'summary',
    takes: 'word',
    description: 'The article’s own summary.',
  },
  {
    names: split(
      'image cover coverImage thumbnail banner featuredImage featureImage heroImage hero ogImage socialImage images',
    ),
    field: 'image',
    takes: 'picture',
    description: 'The picture that stands for it: a path in the corpus.',
  },
  {
    names: split('draft unpublished'),
    field: 'draft',
    takes: 'yes',
    description: 'true keeps it out of every output.',
  },
  {
    names: split('publish'),
    field: 'draft',
    takes: 'yes',
    description: 'false (Obsidian) keeps it out of every output.',
  },
  {
    names: split('aliases alias redirectFrom'),
    field: 'aliases',
    takes: 'words',
    description: 'Former paths or addresses that lead to it. Other names (Obsidian) are left aside.',
  },
  {
    names: split('permalink url'),
    field: 'aliases',
    takes: 'address',
    description: 'A path becomes an alias; a whole address under url is where it was first published.',
  },
  {
    names: split('translationKey translationId i18nKey pageId'),
    field: 'translationKey',
    takes: 'word',
    description: 'Articles with the same key are translations of each other.',
  },
  {
    names: split(
      'slug layout type template theme weight order comments toc math mermaid cssclass cssclasses pin pinned featured sticky eleventyNavigation eleventyComputed eleventyExcludeFromCollections pagination markup outputs cascade menu menus headless expiryDate isCJKLanguage linkTitle resources sitemap render build params words wordCount readingTime format file sha256 imageAlt imageCaption caption showToc hidemeta status robots parent navOrder sidebar related related_posts kind position icon up',
    ),
    takes: 'anything',
    description: 'Of other programs; no part of an article.',
  },
];

const BY_NAME: ReadonlyMap<string, FrontMatterKey> = new Map(
  FRONT_MATTER.toReversed().flatMap((key) => key.names.map((name) => [folded(name), key] as const)),
);

/** Takes the name of a key as it stands in a file and gives what it means; nothing for one that is not known. */
export function frontMatterKey(name: string): FrontMatterKey | undefined {
  return BY_NAME.get(folded(name));
}

/** Takes the name of a key that is not known and gives the one that was probably meant, at most `most` letters off. */
export function nearestFrontMatterKey(name: string, most?: number): string | undefined {
  return nearest(
    name,
    FRONT_MATTER.filter((key) => key.field !== undefined).flatMap((key) => key.names),
    most,
  );
}

function folded(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '');
}

/** These take a list of texts, whatever they say; every key but `yes` takes a text. */
const LISTS: ReadonlySet<Takes> = new Set<Takes>(['words', 'people', 'series', 'picture']);

/** Takes what a key may hold and a value and tells whether it is one, as almost all are, by its shape alone; where it is not, the schema tells. */
export function isPlainly(takes: Takes, value: unknown): boolean {
  if (typeof value === 'string') return takes !== 'yes';
  return LISTS.has(takes) && Array.isArray(value) && value.every((one) => typeof one === 'string');
}
