import { uuidOf, type Article, type DateValue, type Publication } from '@offprint/article';
import {
  memoryCollection,
  type BoundVolume,
  type OutputFile,
  type Publisher,
  type RenderOptions,
} from '@offprint/collection';
import { epubPublisher } from '@offprint/epub';
import { feedsPublisher } from '@offprint/feeds';
import { htmlPublisher } from '@offprint/html';
import fc from 'fast-check';
import { expect, test } from 'vitest';

function date(value: string): DateValue {
  const precision = value.length > 7 ? 'day' : value.length > 4 ? 'month' : 'year';
  return { value, precision, by: 'date-is-known' };
}

const few = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const name = few('Water', 'Courts', 'Öffentlichkeit', 'Ảnh', '水');
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

/** An article of one of a few names, so that two editions share most of them. */
const anArticle: fc.Arbitrary<Article> = fc
  .record({
    slug: few(...Array.from({ length: 32 }, (_, index) => `article-${index}`)),
    title: few('One thing', 'Two things', 'Ein Ding', 'Ảnh đẹp', '3 things'),
    published: maybe(few('2018', '2019-03', '2019-03-04', '2019-03-05', '2020-11-30').map(date)),
    modified: maybe(few('2021-01-01').map(date)),
    tags: fc.uniqueArray(
      fc.integer({ min: 1, max: 15 }).map((number) => `tag ${number}`),
      { maxLength: 6 },
    ),
    authors: fc.uniqueArray(name, { maxLength: 2 }).map((names) => names.map((one) => ({ name: one }))),
    agency: maybe(name),
    lang: few('en', 'vi', 'fr', 'und'),
    series: maybe(fc.record({ name, position: few(1, 2) })),
    summary: maybe(few('What it is about.', 'Something else.')),
    subtitle: maybe(few('A deck')),
    rights: maybe(few('© Somebody')),
    translationKey: maybe(few('a', 'b')),
    source: maybe(name),
    aliases: fc.uniqueArray(few('/old/one/', '/old/two'), { maxLength: 1 }),
    words: few(4, 300, 1200),
    text: few('Some words of the body.', 'Other words of it.'),
    linked: maybe(fc.integer({ min: 0, max: 31 })),
  })
  .map(({ slug, source, text, linked, ...said }): Article => {
    const { published, modified, agency, series, summary, subtitle, rights, translationKey, ...always } =
      said;
    const known = { published, modified, agency, series, summary, subtitle, rights, translationKey };
    return {
      id: uuidOf(slug),
      slug,
      matter: {
        ...always,
        ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
        dir: 'ltr',
        source: {
          file: `${slug}.txt`,
          format: 'text',
          sha256: '0'.repeat(64),
          ...(source === undefined ? {} : { name: source }),
        },
      },
      fragment:
        linked === undefined
          ? { html: [`<p>${text}</p>`], refs: [] }
          : {
              html: [`<p>${text} See `, 'this', '.</p>'],
              refs: [{ kind: 'article', id: uuidOf(`article-${linked}`) }, { kind: 'article-end' }],
            },
      text,
      outline: [],
      assets: [],
      alsoAt: [],
      provenance: { encoding: 'utf-8', evidence: [], spans: [] },
    };
  });

const articles = fc.uniqueArray(anArticle, {
  selector: ({ slug }) => slug,
  minLength: 1,
  maxLength: 32,
  size: 'max',
});

const BOOK: BoundVolume = {
  file: 'a.epub',
  id: `urn:uuid:${uuidOf('a book')}`,
  title: 'A',
  language: 'en',
  by: 'all',
  value: '',
  authors: [],
  articles: [uuidOf('article-0')],
  bytes: 1000,
};

/** An article comes, goes, or one thing is said otherwise of it. */
const EDITS = [
  'comes',
  'goes',
  'body',
  'title',
  'published',
  'modified',
  'tags',
  'authors',
  'agency',
  'lang',
  'series',
  'summary',
  'subtitle',
  'rights',
  'translationKey',
  'aliases',
  'source',
  'words',
] as const;

const settings = fc.record({
  title: few('The Papers', 'Die Papiere'),
  language: few('en', 'de', 'vi'),
  description: maybe(few('What they are.')),
  url: maybe(few('https://papers.example/', 'https://papers.example/archive/')),
});

const options: fc.Arbitrary<Pick<RenderOptions, 'search' | 'asOf' | 'books'>> = fc.record(
  {
    search: fc.boolean(),
    asOf: few('2019-03-04'),
    books: few([], [BOOK]),
  },
  { requiredKeys: [] },
);

interface Edition {
  readonly files: ReadonlyMap<string, OutputFile>;
  /** The key of each sheaf, and the paths in it. */
  readonly sheaves: ReadonlyMap<string, { readonly key: string; readonly paths: readonly string[] }>;
}

async function editionOf(
  publisher: Publisher,
  some: readonly Article[],
  {
    title,
    language,
    description,
    url,
  }: { title: string; language: string; description: string | undefined; url: string | undefined },
  given: Pick<RenderOptions, 'search' | 'asOf' | 'books'>,
): Promise<Edition> {
  const settled: Publication = {
    title,
    language,
    authors: [],
    timezone: 'UTC',
    volumes: ['year', 'tag'],
    feeds: { items: 20, content: 'full' },
    theme: { header: [], footer: [] },
    permalinks: 'year-month',
    ...(description === undefined ? {} : { description }),
    ...(url === undefined ? {} : { url }),
  };
  const files = new Map<string, OutputFile>();
  const sheaves = new Map<string, { key: string; paths: string[] }>();
  const collection = memoryCollection(settled, some);
  for await (const one of publisher.render(collection, { ...given, report: () => {} })) {
    if ('sheaf' in one) {
      const paths: string[] = [];
      for await (const file of one.files()) {
        files.set(file.path, file);
        paths.push(file.path);
      }
      sheaves.set(one.sheaf, { key: one.key, paths });
    } else files.set(one.path, one);
  }
  return { files, sheaves };
}

async function bytesOf(file: OutputFile | undefined): Promise<string> {
  const data = await file?.data();
  if (typeof data === 'string') return data;
  if (data instanceof Uint8Array) return Buffer.from(data).toString('latin1');
  const pieces: Uint8Array[] = [];
  if (data !== undefined) for await (const piece of data) pieces.push(piece);
  return Buffer.concat(pieces).toString('latin1');
}

test.each([
  { publisher: htmlPublisher, runs: 40 },
  { publisher: feedsPublisher, runs: 40 },
  { publisher: epubPublisher, runs: 5 },
])(
  'what a tree of $publisher.name holds under a key is what would be made under it again, whatever changed between two editions',
  { timeout: 120_000 },
  async ({ publisher, runs }) => {
    await fc.assert(
      fc.asyncProperty(
        articles,
        fc.array(fc.tuple(fc.nat(), few(...EDITS), anArticle), { minLength: 1, maxLength: 2 }),
        settings,
        seldom(settings),
        options,
        seldom(options),
        async (before, edits, set, reset, given, regiven) => {
          const after = new Map(before.map((one) => [one.slug, one]));
          for (const [at, field, other] of edits) {
            const old = before[at % before.length];
            if (old === undefined) continue;
            if (field === 'comes') after.set(other.slug, other);
            else if (field === 'goes') after.delete(old.slug);
            else if (field === 'body')
              after.set(old.slug, { ...old, text: other.text, fragment: other.fragment });
            else after.set(old.slug, { ...old, matter: { ...old.matter, [field]: other.matter[field] } });
          }
          const first = await editionOf(publisher, before, set, given);
          const second = await editionOf(publisher, [...after.values()], reset ?? set, regiven ?? given);
          for (const [path, file] of second.files) {
            const known = first.files.get(path);
            if (known?.key === file.key)
              expect([path, await bytesOf(file)]).toEqual([path, await bytesOf(known)]);
          }
          for (const [sheaf, { key, paths }] of second.sheaves) {
            const known = first.sheaves.get(sheaf);
            if (known?.key !== key) continue;
            expect([sheaf, paths]).toEqual([sheaf, known.paths]);
            for (const path of paths)
              expect([path, await bytesOf(second.files.get(path))]).toEqual([
                path,
                await bytesOf(first.files.get(path)),
              ]);
          }
        },
      ),
      { numRuns: Number(process.env['FUZZ'] ?? runs) },
    );
  },
);
