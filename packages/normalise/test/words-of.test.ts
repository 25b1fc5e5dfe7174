import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../src/words-of.ts';

describe('the number of words', () => {
  it('is that of runs of letters and numbers, with marks, apostrophes and points within', () => {
    const unit = fc.constantFrom(..."a9é\u0301ủдا\u064b’'. ,-_\n\u200d😀𝒜");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const found = text.match(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.]*[\p{L}\p{M}\p{N}])?/gu);
        expect(wordsOf(text, 'en')).toBe(found?.length ?? 0);
      }),
    );
  });

  it('is told by the language where no spaces part them', () => {
    expect(wordsOf('人民的权利', 'zh')).toBe(3);
    expect(wordsOf('Article 人民 of 1948, 𝒜.', 'zh')).toBe(5);
  });
});
