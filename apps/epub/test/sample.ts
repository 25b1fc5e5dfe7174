import { uuidOf } from '@offprint/article';
import type { Article, Fragment, Matter, Publication } from '@offprint/article';

/** A publication that says nothing but its name. */
export const PUBLICATION: Publication = {
  title: 'River Papers',
  language: 'en',
  authors: [],
  timezone: 'UTC',
  volumes: ['year'],
  feeds: { items: 20, content: 'full' },
  theme: { header: [], footer: [] },
  permalinks: 'year-month',
};

/** Takes what an article is to be told by and gives the whole article. */
export function article(
  name: string,
  matter: Partial<Matter> = {},
  fragment: Fragment = { html: [`<p>The words of ${name}.</p>`], refs: [] },
  more: Partial<Article> = {},
): Article {
  return {
    id: uuidOf(name),
    slug: name,
    matter: {
      title: `The title of ${name}`,
      authors: [],
      lang: 'en',
      dir: 'ltr',
      tags: [],
      source: { file: `${name}.txt`, format: 'text', sha256: '0'.repeat(64) },
      words: 4,
      ...matter,
    },
    fragment,
    text: `The words of ${name}.`,
    outline: [],
    assets: [],
    alsoAt: [],
    provenance: { encoding: 'utf-8', evidence: [], spans: [] },
    ...more,
  };
}

/** A date of day precision. */
export function day(value: string): NonNullable<Matter['published']> {
  return { value, precision: 'day', by: 'date-is-known' };
}
