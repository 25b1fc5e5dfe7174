import * as z from 'zod';
import { nearest } from './nearest.ts';
import type { FieldName } from './provenance.ts';

/** A key of front matter: the names it goes by, what it may hold and the field that it becomes. */
export interface FrontMatterKey {
  /** Ours first, then those of others; compared without case, spaces, hyphens and underscores. */
  readonly names: readonly string[];
  /** Absent for keys that are known and have no part in an article. */
  readonly field?: FieldName;
  readonly schema: z.ZodType;
  readonly description: string;
}

const split = (names: string): readonly string[] => names.split(' ');

const word = z.union([z.string(), z.number()], 'must be text');
const words = z.union([word, z.array(word)], 'must be text or a list of texts');
const yes = z.union([z.boolean(), z.enum(['true', 'false'])], 'must be true or false');
const date = z.union([z.string(), z.number()], 'must be a date, such as 2018-01-19');
const person = z.union(
  [word, z.looseObject({ name: word, url: word.optional() })],
  'must be a name, or a mapping with a name',
);
const people = z.union([person, z.array(person)], 'must be a name or a list of names');
const series = z.union(
  [
    word,
    z.array(word),
    z.looseObject({ name: word, position: z.union([z.number(), z.string()]).optional() }),
  ],
  'must be a name',
);
const source = z.union(
  [word, z.looseObject({ name: word.optional(), url: word.optional(), captured: date.optional() })],
  'must be a name or an address',
);
const picture = z.union(
  [word, z.looseObject({}), z.array(z.union([word, z.looseObject({})]))],
  'must be the path of a picture',
);

/**
 * The vocabulary of front matter: our own names, and those of Jekyll, Hugo, Eleventy, Astro and Obsidian.
 * Where several keys give one field, the earlier here is believed.
 */
export const FRONT_MATTER: readonly FrontMatterKey[] = [
  {
    names: split('id uuid'),
    field: 'id',
    schema: word,
    description: 'The article’s own id, as an export wrote it.',
  },
  { names: split('title headline'), field: 'title', schema: word, description: 'The title.' },
  {
    names: split('subtitle deck dek standfirst tagline subheading subhead kicker'),
    field: 'subtitle',
    schema: word,
    description: 'The deck under the title.',
  },
  {
    names: split('authors author byline creator writer writers'),
    field: 'authors',
    schema: people,
    description: 'Who wrote it: a name, a list of names, or of mappings with name and url.',
  },
  {
    names: split('agency wire newsagency'),
    field: 'agency',
    schema: word,
    description: 'The news agency that sent it.',
  },
  { names: split('dateline'), field: 'dateline', schema: word, description: 'The dateline as printed.' },
  {
    names: split(
      'published date pubDate publishDate publishedAt datePublished publishedTime publishedOn publicationDate created createdAt dateCreated dateAdded',
    ),
    field: 'published',
    schema: z.union([date, z.boolean()], 'must be a date, such as 2018-01-19'),
    description: 'When it was published. false (Jekyll) makes it a draft.',
  },
  {
    names: split(
      'modified updated lastmod updatedDate lastModified lastModifiedAt updatedAt modifiedAt dateModified dateUpdated lastUpdated modDate revised',
    ),
    field: 'modified',
    schema: date,
    description: 'When it was last changed.',
  },
  {
    names: split('lang language locale'),
    field: 'lang',
    schema: word,
    description: 'BCP 47 tag of its language.',
  },
  { names: split('dir direction'), field: 'dir', schema: word, description: 'ltr or rtl.' },
  {
    names: split('tags tag keywords categories category topics topic subjects section sections'),
    field: 'tags',
    schema: words,
    description:
      'Tags: a list, or one text with commas between them (with spaces, where a layout says Jekyll).',
  },
  {
    names: split('series collectionTitle'),
    field: 'series',
    schema: series,
    description: 'The work of several parts that it belongs to: a name, or a mapping with name and position.',
  },
  {
    names: split('seriesPosition seriesOrder seriesIndex seriesWeight part'),
    field: 'series',
    schema: z.union([z.number(), z.string()], 'must be a number'),
    description: 'Which part of the series it is.',
  },
  {
    names: split('source publication publisher site siteName website outlet newspaper'),
    field: 'source.name',
    schema: source,
    description: 'Where it comes from: a name, an address, or a mapping with name, url and captured.',
  },
  {
    names: split('sourceUrl originalUrl canonical canonicalUrl externalUrl link original permalinkOriginal'),
    field: 'source.url',
    schema: word,
    description: 'The address that it was first published at.',
  },
  {
    names: split('captured clipped accessed retrieved saved dateSaved archived'),
    field: 'source.captured',
    schema: date,
    description: 'When it was saved.',
  },
  {
    names: split('rights copyright license licence'),
    field: 'rights',
    schema: word,
    description: 'Whose the rights are, in one line.',
  },
  {
    names: split('summary description excerpt abstract lead lede teaser'),
    field: 'summary',
    schema: word,
    description: 'The article’s own summary.',
  },
  {
    names: split(
      'image cover coverImage thumbnail banner featuredImage featureImage heroImage hero ogImage socialImage images',
    ),
    field: 'image',
    schema: picture,
    description: 'The picture that stands for it: a path in the corpus.',
  },
  {
    names: split('draft unpublished'),
    field: 'draft',
    schema: yes,
    description: 'true keeps it out of every output.',
  },
  {
    names: split('publish'),
    field: 'draft',
    schema: yes,
    description: 'false (Obsidian) keeps it out of every output.',
  },
  {
    names: split('aliases alias redirectFrom'),
    field: 'aliases',
    schema: words,
    description: 'Former paths or addresses that lead to it. Other names (Obsidian) are left aside.',
  },
  {
    names: split('permalink url'),
    field: 'aliases',
    schema: z.union([word, z.boolean(), z.looseObject({})], 'must be a path or an address'),
    description: 'A path becomes an alias; a whole address under url is where it was first published.',
  },
  {
    names: split('translationKey translationId i18nKey pageId'),
    field: 'translationKey',
    schema: word,
    description: 'Articles with the same key are translations of each other.',
  },
  {
    names: split(
      'slug layout type template theme weight order comments toc math mermaid cssclass cssclasses pin pinned featured sticky eleventyNavigation eleventyComputed eleventyExcludeFromCollections pagination markup outputs cascade menu menus headless expiryDate isCJKLanguage linkTitle resources sitemap render build params words wordCount readingTime format file sha256 imageAlt imageCaption caption showToc hidemeta status robots parent navOrder sidebar related related_posts kind position icon up',
    ),
    schema: z.unknown(),
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

/** All keys as one schema, from which the JSON Schema for editors is made. */
export const FRONT_MATTER_SCHEMA: z.ZodType = z
  .looseObject(
    Object.fromEntries(
      FRONT_MATTER.filter((key) => key.field !== undefined).flatMap(({ names, schema, description }) =>
        names.map((name, index) => [
          name,
          schema
            .meta({ description: index === 0 ? description : `As ${names[0] ?? ''}: ${description}` })
            .optional(),
        ]),
      ),
    ),
  )
  .meta({
    title: 'Offprint front matter',
    description:
      'YAML between --- (or TOML between +++) at the start of a Markdown article. Every key is optional.',
  });
