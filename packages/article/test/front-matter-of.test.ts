import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { expect, test } from 'vitest';
import { isArticleId } from '../src/id.ts';
import type { Article } from '../src/article.ts';
import { frontMatterOf } from '../src/markdown/front-matter-of.ts';

const words = fc
  .array(
    fc.constantFrom(
      ...'Water|no|Yes|null|y|2018|2018-01-19|1e3|.5|Ủy ban|日本|’|\'|"|-|- |: |:| #|#|,|&|*|!|%|@|`|\\|\n|>|?|~|.|...|---|(|)|/|[|]|{|}| |  |\u00a0|\u0085|\u2028|https://a.example/b?c=d#e'.split(
        '|',
      ),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((pieces) => pieces.join(''));

const ID = '74440cf1-32d8-8465-9a10-3750c30973e5';

/** Takes texts and gives an article that has them wherever a text may stand. */
function articleWith(title: string, tags: readonly string[], name: string): Article {
  if (!isArticleId(ID)) throw new Error(ID);
  return {
    id: ID,
    slug: 'x',
    matter: {
      title,
      authors: [{ name }],
      lang: 'en',
      dir: 'ltr',
      tags,
      source: { file: 'a.txt', format: 'text', sha256: '', name },
      words: 1,
    },
    fragment: { html: [''], refs: [] },
    text: '',
    outline: [],
    assets: [],
    alsoAt: [],
    provenance: { encoding: 'utf-8', evidence: [], spans: [] },
  };
}

test('front matter is read back by any parser of YAML as the texts it was made of', () => {
  fc.assert(
    fc.property(
      words,
      fc.array(words, { minLength: 1, maxLength: 3 }),
      words,
      fc.constantFrom('1.1', '1.2'),
      (title, tags, name, version) => {
        const text = frontMatterOf(articleWith(title, tags, name), undefined);
        expect(parse(text, { version: version === '1.1' ? '1.1' : '1.2', schema: 'core' })).toEqual({
          id: ID,
          title,
          authors: [name],
          lang: 'en',
          dir: 'ltr',
          tags,
          source: { name },
        });
      },
    ),
  );
});

test('an id is read back as text, whatever its digits', () => {
  fc.assert(
    fc.property(fc.oneof(fc.uuid(), fc.stringMatching(/^\d{8}-\d{4}-\d{4}-\d{4}-\d{12}$/)), (id) => {
      for (const version of ['1.1', '1.2'] as const) {
        for (const line of [`id: ${id}`, stringify({ id }, { version: '1.1' }).trim()])
          expect(parse(line, { version })).toEqual({ id });
      }
      expect(stringify({ id }, { version: '1.1' })).toBe(`id: ${id}\n`);
    }),
  );
});

test('plain fields stand as they are', () => {
  expect(frontMatterOf(articleWith('Rights', ['water', 'true'], 'Bo Li'), undefined)).toBe(
    `id: ${ID}\ntitle: Rights\nauthors:\n  - Bo Li\nlang: en\ndir: ltr\ntags:\n  - water\n  - "true"\nsource:\n  name: Bo Li\n`,
  );
});
