import type { Ledger, LedgerEntry } from '@offprint/article';
import { uuidOf } from '@offprint/article';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ledgerLines } from '../src/store/ledger-lines.ts';

const entry: fc.Arbitrary<LedgerEntry> = fc
  .record({ file: fc.string({ unit: 'binary' }), reason: fc.string(), known: fc.boolean() })
  .map(({ file, reason, known }) => ({
    file,
    kind: 'article',
    fate: 'published',
    reason,
    ...(known ? { id: uuidOf(file) } : {}),
  }));

test('a ledger that is written piece by piece is the text that it would be as one', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 4 }), (entries) => {
      const counts = { files: entries.length, published: 0, skipped: 0, failed: 0, duplicate: 0 };
      const ledger: Ledger = { counts, entries };
      expect([...ledgerLines(ledger)].join('')).toBe(`${JSON.stringify(ledger, undefined, 1)}\n`);
    }),
  );
});
