export { formatDate } from './date.ts';
export type { KnownDate } from './date.ts';
export { countOf, formatNumber, putIn, wordsFor } from './words.ts';
export type { Plural, Words } from './words/words.ts';
