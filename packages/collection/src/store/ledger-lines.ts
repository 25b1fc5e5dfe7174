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
    yield `${isFirst ? '' : ','}\n  ${JSON.stringify(entry, undefined, 1).replaceAll('\n', '\n  ')}`;
    isFirst = false;
  }
  yield `${isFirst ? '' : '\n '}]${after}\n`;
}
