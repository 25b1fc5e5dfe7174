import type { LedgerEntry } from '@offprint/article';
import type { LedgerParts } from '../assemble/ledger.ts';

/** Takes a ledger and gives its text as `JSON.stringify` would indent it by one space, and an end of line, piece by piece. */
export function* ledgerLines({
  counts,
  entries,
}: Pick<LedgerParts, 'counts' | 'entries'>): Generator<string> {
  const [before = '', after = ''] = JSON.stringify({ counts, entries: [] }, undefined, 1).split('[]');
  yield `${before}[`;
  let isFirst = true;
  for (const entry of entries) {
    yield `${isFirst ? '' : ','}${ledgerLine(entry)}`;
    isFirst = false;
  }
  yield `${isFirst ? '' : '\n '}]${after}\n`;
}

/** Takes what became of a file and gives its text in a ledger. */
export function ledgerLine(entry: LedgerEntry): string {
  return `\n  ${JSON.stringify(entry, undefined, 1).replaceAll('\n', '\n  ')}`;
}
