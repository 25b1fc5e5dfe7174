import type { Ledger } from '@offprint/article';
import type { Left } from '../pages/colophon.ts';
import type { Volume } from './volume.ts';

/**
 * Takes a volume and the corpus's ledger and gives what was handed in and is not in the book, and why: the copies of
 * its articles, and in the volume of everything also the files that became no article. The ledger is in English.
 */
export function leftOut({ by, entries }: Volume, ledger: Ledger): readonly Left[] {
  const own = new Set<string>(entries.map(({ id }) => id));
  return ledger.entries
    .filter(({ fate, kind, id }) => {
      if (fate === 'duplicate') return id !== undefined && own.has(id);
      return by === 'all' && kind === 'article' && (fate === 'failed' || fate === 'skipped');
    })
    .map(({ file, reason }) => ({ what: file, why: reason, lang: 'en' }));
}
