import { uuidOf } from '@offprint/article';
import type { Article } from '@offprint/article';
import type { BoundVolume } from '@offprint/collection';

/** The books of some articles: one of each year, one of each article. */
export function booksOf(articles: readonly Article[]): readonly BoundVolume[] {
  const years = [...new Set(articles.map(({ matter }) => matter.published?.value.slice(0, 4) ?? ''))].sort();
  const volumes = years.map((value) => ({
    ...bookOf(`leaves ${value === '' ? 'undated' : value}.epub`, `Leaves & <${value}>`),
    by: 'year' as const,
    value,
    articles: articles
      .filter(({ matter }) => (matter.published?.value.slice(0, 4) ?? '') === value)
      .map(({ id }) => id),
  }));
  const singles = articles.map(({ id, slug, matter }) => ({
    ...bookOf(`articles/${slug}.epub`, matter.title),
    by: 'article' as const,
    value: id,
    articles: [id],
  }));
  return [...volumes, ...singles];
}

function bookOf(file: string, title: string): Omit<BoundVolume, 'by' | 'value' | 'articles'> {
  return {
    file,
    id: `urn:uuid:${uuidOf(file)}`,
    title,
    language: 'en',
    authors: ['Lan Anh', 'B & <C>'],
    modified: '2020-03-01T00:00:00Z',
    cover: { file: file.replace('.epub', '.png'), mediaType: 'image/png' },
    bytes: 12_345,
  };
}
