import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerEntry } from '@offprint/article';
import { ledgerLines } from '../src/store/ledger-lines.ts';
import { spliceLedger } from '../src/store/splice-ledger.ts';

const entry = fc.record({
  file: fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('a', 'b/c', '"file": "', '\n  {\n   "file": "x"'),
  ),
  kind: fc.constant('article' as const),
  fate: fc.constant('published' as const),
  reason: fc.oneof(fc.string(), fc.constantFrom('[]', '\n ]', '}')),
});

const textOf = (entries: readonly LedgerEntry[], files: number): string =>
  [
    ...ledgerLines({ counts: { files, published: files, skipped: 0, failed: 0, duplicate: 0 }, entries }),
  ].join('');

const byFile = (a: LedgerEntry, b: LedgerEntry): number => (a.file < b.file ? -1 : 1);

test('a ledger of which some entries go and some come is that of the others and these', () => {
  const all = fc.uniqueArray(fc.tuple(entry, fc.constantFrom('stays', 'goes', 'comes')), {
    selector: ([{ file }]) => file,
    minLength: 1,
  });
  fc.assert(
    fc.property(all, ([first, ...others]) => {
      const marked = [
        [first?.[0] ?? { file: '', kind: 'other', fate: 'skipped', reason: '' }, 'stays'] as const,
        ...others,
      ];
      const those = (...marks: readonly string[]): readonly LedgerEntry[] =>
        marked.flatMap(([one, mark]) => (marks.includes(mark) ? [one] : [])).sort(byFile);
      const after = those('stays', 'comes');
      const counts = { files: after.length, published: after.length, skipped: 0, failed: 0, duplicate: 0 };
      const text = textOf(those('stays', 'goes'), 1);
      expect(spliceLedger(text, those('goes'), those('comes'), counts)).toBe(textOf(after, after.length));
    }),
  );
});

test('a ledger that does not say what it is held to say is not changed', () => {
  const one: LedgerEntry = { file: 'a', kind: 'article', fate: 'published', reason: 'x' };
  const counts = { files: 0, published: 0, skipped: 0, failed: 0, duplicate: 0 };
  expect(() => spliceLedger(textOf([one], 1), [{ ...one, reason: 'y' }], [], counts)).toThrow('a');
});
