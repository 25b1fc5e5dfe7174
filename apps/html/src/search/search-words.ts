import type { Words } from '@offprint/theme';

/** What the script of the page says. */
export type SearchWords = Pick<
  Words,
  'searching' | 'searchOlder' | 'searchMore' | 'noResults' | 'results' | 'lang' | 'dateUnknown'
>;
