import type { Ledger } from '@offprint/article';

/** Takes a ledger and gives its text as `JSON.stringify` would indent it by one space, and an end of line, piece by piece. */
export function* ledgerLines({ counts, entries }: Ledger): Generator<string> {
  const [before = '', after = ''] = JSON.stringify({ counts, entries: [] }, undefined, 1).split('[]');
  yield `${before}[`;
  for (const [index, entry] of entries.entries())
    yield `${index === 0 ? '' : ','}\n  ${JSON.stringify(entry, undefined, 1).replaceAll('\n', '\n  ')}`;
  yield `${entries.length === 0 ? '' : '\n '}]${after}\n`;
}
