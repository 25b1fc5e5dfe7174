import type { Publication } from '@offprint/article';
import type { Knowledge, Surroundings } from '../src/index.ts';
import { ALONE } from '../src/index.ts';

const PUBLICATION: Publication = {
  title: 'A publication',
  language: 'en',
  authors: [],
  timezone: 'UTC',
  volumes: ['all'],
  feeds: { items: 50, content: 'full' },
  theme: { header: [], footer: [] },
  permalinks: 'year-month',
};

/** The world around one file of a test: no pictures, no other article, and what the rest of the corpus is said to say. */
export function surroundings(knowledge: Knowledge = ALONE): Surroundings {
  return {
    picture: () => ({ missing: 'there is no such file' }),
    article: () => undefined,
    publication: PUBLICATION,
    sha256: '0'.repeat(64),
    knowledge,
  };
}
