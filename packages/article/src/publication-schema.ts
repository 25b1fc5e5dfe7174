import * as z from 'zod';
import type { Publication, VolumeBy } from './publication.ts';

const VOLUMES = [
  'year',
  'month',
  'tag',
  'source',
  'series',
  'author',
  'all',
  'article',
] as const satisfies readonly VolumeBy[];

const words = z
  .string({ error: ({ input }) => (input === undefined ? 'is missing' : 'must be text') })
  .trim()
  .min(1, 'must not be empty')
  .max(2000, 'must be shorter than 2000 characters');
const listOfWords = z.union(
  [words.transform((one) => [one]), z.array(words)],
  'must be text or a list of texts',
);
const volume = z.enum(VOLUMES, `must be one of ${VOLUMES.join(', ')}`);
const address = (example: string): z.ZodType<string> =>
  words.refine(
    (value) => /^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value),
    `must be a whole address, such as ${example}`,
  );
const path = words.refine(
  (value) => !/^(?:[a-z]:)?[\\/]|^[a-z][a-z0-9+.-]+:|(?:^|[\\/])\.\.(?:[\\/]|$)/i.test(value),
  'must be a file inside the corpus, named from the folder of publication.yaml',
);
const link = z.strictObject(
  {
    text: words.meta({ description: 'What the link says.' }),
    url: words
      .refine(
        (value) => /^(?:https?:\/\/|mailto:|tel:)\S/i.test(value) && URL.canParse(value),
        'must be a whole address (https, mailto or tel)',
      )
      .meta({ description: 'Where it leads: https, mailto or tel.' }),
  },
  'must be a link, with text and url',
);
const links = z.array(link, 'must be a list of links, each with text and url');

const SCHEMA = z
  .strictObject({
    title: words.meta({ description: 'The name of the publication. By default the name of its folder.' }),
    description: words.meta({
      description: 'One or two sentences about it; stands in the archive, in the feeds and in the books.',
    }),
    url: address('https://example.org/archive/').meta({
      description: 'Where the archive will stand on the web; feeds and search engines need it.',
    }),
    language: words.refine(isTag, 'must be a BCP 47 language tag, such as en, vi or pt-BR').meta({
      description:
        'BCP 47 tag of the interface and of articles that do not show their own. By default that of most articles.',
    }),
    publisher: words.meta({ description: 'Who publishes it.' }),
    authors: listOfWords.meta({
      description: 'Who made the whole of it; authors of articles stand in the articles.',
    }),
    rights: words.meta({ description: 'Whose the rights are, in one line.' }),
    timezone: words
      .refine(isZone, 'must be an IANA time zone, such as Asia/Ho_Chi_Minh')
      .meta({ description: 'IANA time zone of times that do not name one. By default UTC.' }),
    volumes: z
      .union(
        [volume.transform((one) => [one]), z.array(volume).min(1, 'must name at least one')],
        `must be one or a list of ${VOLUMES.join(', ')}`,
      )
      .meta({
        description:
          'What the books are bound by; several give several sets of books. By default all: one book.',
      }),
    feeds: z
      .strictObject(
        {
          items: z
            .int('must be a whole number')
            .min(1, 'must be at least 1')
            .max(1000, 'must be at most 1000')
            .meta({ description: 'How many items the newest page of a feed holds. By default 50.' }),
          content: z
            .enum(['full', 'summary'], 'must be full or summary')
            .meta({ description: 'Whole articles, or only summaries. By default full.' }),
          hub: address('https://hub.example.org/').meta({
            description: 'A WebSub hub that tells readers of new articles.',
          }),
        },
        'must be a mapping of items, content and hub',
      )
      .partial()
      .meta({ description: 'How the feeds are made.' }),
    theme: z
      .strictObject(
        {
          accent: z
            .string('must be a colour in quotation marks, such as "#0b6475"')
            .regex(/^#[0-9a-f]{6}$/i, 'must be a colour in quotation marks, such as "#0b6475"')
            .meta({ description: 'Colour of links and of the cover: #rrggbb, in quotation marks.' }),
          fonts: z
            .enum(['bundled', 'system'], 'must be bundled or system')
            .meta({ description: 'Fonts that come with the archive, or those of the reader’s machine.' }),
          logo: path.meta({ description: 'A picture of the corpus.' }),
          css: path.meta({ description: 'A style sheet of the corpus, read after that of the archive.' }),
          cover: path.meta({ description: 'A picture of the corpus for the cover of the books.' }),
          header: links.meta({ description: 'Links at the top of every page.' }),
          footer: links.meta({ description: 'Links at the foot of every page.' }),
        },
        'must be a mapping of accent, fonts, logo, css, cover, header and footer',
      )
      .partial()
      .meta({ description: 'How it looks.' }),
    permalinks: z
      .enum(['year-month', 'flat'], 'must be year-month or flat')
      .meta({ description: 'Addresses of articles: 2018/01/slug, or slug alone. By default year-month.' }),
  })
  .partial()
  .meta({
    title: 'Offprint publication',
    description: 'publication.yaml, at the root of a folder of articles.',
  });

/** What `publication.yaml` says, before defaults. */
export interface GivenPublication {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly publisher?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly rights?: string | undefined;
  readonly timezone?: string | undefined;
  readonly volumes?: readonly VolumeBy[] | undefined;
  readonly feeds?:
    { readonly [Key in keyof Publication['feeds']]?: Publication['feeds'][Key] | undefined } | undefined;
  readonly theme?:
    { readonly [Key in keyof Publication['theme']]?: Publication['theme'][Key] | undefined } | undefined;
  readonly permalinks?: Publication['permalinks'] | undefined;
}

/** The keys of `publication.yaml`, what each may hold and what it is for. Every key is optional. */
export const PUBLICATION: z.ZodType<GivenPublication> = SCHEMA;

/** The names of the keys. */
export const PUBLICATION_KEYS: readonly string[] = Object.keys(SCHEMA.shape);

/** Takes what was given and the title to use where none was, and gives the publication with every default. */
export function publicationOf(given: GivenPublication, fallbackTitle: string): Publication {
  const { url, theme = {}, feeds = {}, description, publisher, rights } = given;
  const { accent, fonts, logo, css, cover } = theme;
  return {
    title: given.title ?? fallbackTitle,
    ...(description === undefined ? {} : { description }),
    ...(url === undefined ? {} : { url: withSlash(url) }),
    language: given.language === undefined ? 'und' : (Intl.getCanonicalLocales(given.language)[0] ?? 'und'),
    ...(publisher === undefined ? {} : { publisher }),
    authors: given.authors ?? [],
    ...(rights === undefined ? {} : { rights }),
    timezone: given.timezone ?? 'UTC',
    volumes: [...new Set(given.volumes ?? ['all' as const])],
    feeds: {
      items: feeds.items ?? 50,
      content: feeds.content ?? 'full',
      ...(feeds.hub === undefined ? {} : { hub: feeds.hub }),
    },
    theme: {
      ...(accent === undefined ? {} : { accent: accent.toLowerCase() }),
      ...(fonts === undefined ? {} : { fonts }),
      ...(logo === undefined ? {} : { logo: fileOf(logo) }),
      ...(css === undefined ? {} : { css: fileOf(css) }),
      ...(cover === undefined ? {} : { cover: fileOf(cover) }),
      header: theme.header ?? [],
      footer: theme.footer ?? [],
    },
    permalinks: given.permalinks ?? 'year-month',
  };
}

function withSlash(address: string): string {
  const url = new URL(address);
  url.search = url.hash = '';
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function fileOf(name: string): string {
  return name
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .normalize('NFC');
}

function isTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1 && /^[a-z]{2,3}(?:-|$)/i.test(value);
  } catch {
    return false;
  }
}

function isZone(value: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '' &&
      /^[A-Za-z]/.test(value)
    );
  } catch {
    return false;
  }
}
