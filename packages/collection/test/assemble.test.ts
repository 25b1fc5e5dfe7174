import { uuidOf } from '@offprint/article';
import { signatureOf } from '@offprint/normalise';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble as assembleAll } from '../src/assemble/assemble.ts';
import type { Card } from '../src/assemble/card.ts';
import { joinOver } from '../src/assemble/links.ts';
import { Signatures } from '../src/assemble/signatures.ts';

const signatures = new Signatures();
const assemble = (cards: readonly Card[]): ReturnType<typeof assembleAll> => assembleAll(cards, signatures);

const words = (seed: string, count: number): string =>
  Array.from({ length: count }, (_, index) => `${seed}${index}`).join(' ');

function card(
  file: string,
  text: string,
  more: Partial<Card> & {
    readonly title?: string;
    readonly published?: string;
    readonly draft?: boolean;
  } = {},
): Card {
  const { title = file, published, draft, ...rest } = more;
  return {
    file,
    id: uuidOf(file),
    slug: title.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
    matter: {
      title,
      authors: [],
      lang: 'en',
      dir: 'ltr',
      tags: [],
      words: text.split(' ').length,
      source: { file, format: 'text', sha256: '' },
      ...(published === undefined
        ? {}
        : { published: { value: published, precision: 'day', by: 'date-is-known' } }),
      ...(draft === undefined ? {} : { draft }),
    },
    refs: [],
    assets: [],
    looked: {},
    shows: [],
    messages: [],
    signature: signatures.add(Buffer.from(signatureOf(text).buffer).toString('base64')),
    weight: 0,
    body: { in: '', at: 0, length: 0, digest: '' },
    ...rest,
  };
}

test('of two copies the one that knows its date is published, the other is named beside it', () => {
  const text = words('w', 80);
  const [plain, dated] = [
    card('a.txt', `${text} and a long tail of its own`),
    card('b.txt', text, { published: '2018-01-19' }),
  ];
  const { published, copies, messages } = assemble([plain, dated]);
  expect(published.map(({ card: { file } }) => file)).toEqual(['b.txt']);
  expect(published[0]?.alsoAt).toEqual([{ file: 'a.txt', title: 'a.txt' }]);
  expect(copies.get(plain)).toBe(dated);
  expect(messages).toMatchObject([{ file: 'a.txt', rule: 'article-is-not-a-copy' }]);
});

test('of two copies that know as much, the longer is published', () => {
  const text = words('w', 80);
  expect(
    assemble([card('a.txt', text), card('b.txt', `${text} ${words('x', 10)}`)]).published[0]?.card.file,
  ).toBe('b.txt');
});

test('of two copies that nothing else tells apart, the one with the shorter name is published', () => {
  const text = words('w', 80);
  for (const copy of ['post copy.md', 'post (1).md', 'archive/post.md', 'a/post.md'])
    expect(assemble([card(copy, text), card('post.md', text)]).published[0]?.card.file).toBe('post.md');
});

test('articles that share a phrase, and articles without a word, are no copies', () => {
  const shared = words('shared', 12);
  const cards = [
    card('a.txt', `${shared} ${words('a', 90)}`),
    card('b.txt', `${shared} ${words('b', 90)}`),
    card('c.txt', ''),
    card('d.txt', ''),
  ];
  expect(assemble(cards).published).toHaveLength(4);
});

test('files of one identity are one article, whatever their texts', () => {
  const id = uuidOf('one');
  const { published, messages } = assemble([
    card('a.txt', words('a', 50), { id }),
    card('b.txt', words('b', 60), { id }),
  ]);
  expect(published.map(({ card: { file } }) => file)).toEqual(['b.txt']);
  expect(messages).toMatchObject([{ rule: 'id-is-own', file: 'a.txt' }]);
});

test('a draft is not published, and no copy of it hides a published one', () => {
  const text = words('w', 80);
  const { published, drafts } = assemble([
    card('a.txt', text, { draft: true, published: '2018-01-19' }),
    card('b.txt', text),
    card('c.txt', words('c', 50), { draft: true }),
  ]);
  expect(published.map(({ card: { file } }) => file)).toEqual(['b.txt']);
  expect(drafts.map(({ file }) => file)).toEqual(['c.txt']);
});

test('slugs are unique without regard to case, never reserved, and every article keeps one', () => {
  const wish = fc.constantFrom(
    'news',
    'News',
    'con',
    'NUL',
    '',
    '../x',
    'a/b',
    'ünïcode',
    'news-1',
    'x'.repeat(300),
  );
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 12 }), (wishes) => {
      const cards = wishes.map((slug, index) => card(`${index}.txt`, words(`w${index}x`, 30), { slug }));
      const slugs = assemble(cards).published.map(({ slug }) => slug);
      expect(new Set(slugs.map((slug) => slug.toLowerCase())).size).toBe(cards.length);
      for (const slug of slugs)
        expect(slug).toMatch(/^(?!(?:con|prn|aux|nul|com\d|lpt\d)$)[a-z\d]+(?:-[a-z\d]+)*$/);
    }),
  );
});

test('the outcome does not depend on the order of files', () => {
  const cards = Array.from({ length: 24 }, (_, index) =>
    card(`${index}.txt`, `${words(`t${index % 7}x`, 60)} ${words(`own${index}x`, index)}`, {
      slug: `s${index % 3}`,
    }),
  );
  const expected = assemble(cards);
  fc.assert(
    fc.property(fc.shuffledSubarray(cards, { minLength: 24 }), (shuffled) => {
      const { published, copies } = assemble(shuffled);
      expect(published).toEqual(expected.published);
      expect(new Map([...copies].map(([a, b]) => [a.file, b.file]))).toEqual(
        new Map([...expected.copies].map(([a, b]) => [a.file, b.file])),
      );
    }),
    { numRuns: 30 },
  );
});

test('a slug stays when an article that does not share it comes or goes', () => {
  const cards = Array.from({ length: 6 }, (_, index) =>
    card(`${index}.txt`, words(`w${index}x`, 30), { slug: 'same' }),
  );
  const slugsOf = (list: readonly Card[]): ReadonlyMap<string, string> =>
    new Map(assemble(list).published.map(({ card: { file }, slug }) => [file, slug]));
  const before = slugsOf(cards);
  const after = slugsOf([...cards, card('new.txt', words('n', 30), { slug: 'another' })]);
  for (const [file, slug] of before) expect(after.get(file)).toBe(slug);
});

test('a link to a file that is published as a copy leads to the article that stands for it; a link to nothing is plain text', () => {
  const text = words('w', 80);
  const link = card('link.md', words('l', 40), {
    refs: [
      { kind: 'article', file: 'copy.txt' },
      { kind: 'article-end' },
      { kind: 'image', alt: 'x' },
      { kind: 'article', file: 'gone.txt' },
      { kind: 'article-end' },
    ],
  });
  const { published, messages } = assemble([
    card('best.txt', text, { published: '2018-01-19' }),
    card('copy.txt', text),
    link,
  ]);
  const mine = published.find(({ card: { file } }) => file === 'link.md');
  expect(mine?.refs).toEqual([
    { kind: 'article', id: uuidOf('best.txt') },
    { kind: 'article-end' },
    { kind: 'image', alt: 'x' },
  ]);
  expect(joinOver(['a', 'b', 'c', 'd', 'e', 'f'], mine?.dropped ?? [])).toEqual(['a', 'b', 'c', 'def']);
  expect(messages.filter(({ rule }) => rule === 'link-resolves')).toMatchObject([
    { file: 'link.md', level: 'warning' },
  ]);
});

test('thousands of clippings that share one phrase are settled in seconds, not in pairs', () => {
  const text = words('same', 6);
  const cards = Array.from({ length: 3000 }, (_, index) =>
    card(`${index}.txt`, `${text} ${words(`o${index}x`, 14)}`),
  );
  const began = process.cpuUsage().user;
  assemble(cards);
  expect(process.cpuUsage().user - began).toBeLessThan(10_000_000);
});
