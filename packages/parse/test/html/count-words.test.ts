import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, wordsOf } from '../../src/html/judge/compare.ts';

const letters = fc.constantFrom(...'aZ09 -’·–ªµº×÷ßÀÿŸİıſǅ٣愛\u0307\u2028😀𝒜');
const texts = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' }));

test('words are counted as they are parted, in any text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(countWords(text)).toBe(wordsOf(text).length);
    }),
  );
});
