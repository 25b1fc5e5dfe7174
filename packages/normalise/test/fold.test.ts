import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../src/fold.ts';
import { digestOf } from '../src/furniture/digest.ts';
import { languageOfScript } from '../src/language/scripts.ts';

const letters = fc.constantFrom(
  ...'aZéÉßİıΣςΩжЖ文ーかก้ñ\u0301ﬁ½Ⅷ①ﾊﾞ각\u1100\u1161ªµ0 12٣  -_’.,\t\u00a0\u200b',
  '𝒜',
  '😀',
  '\ud800',
);
const texts = fc.oneof(fc.string({ unit: letters, maxLength: 40 }), fc.string({ unit: 'binary' }));

describe('a line for comparing', () => {
  it('is its words in NFKC and small letters, one space between, however they are found', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(text)).toBe(
          text
            .normalize('NFKC')
            .toLowerCase()
            .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
            .trim(),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('has the digest of its words in small letters, each number a nought', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const bare = text
          .toLowerCase()
          .replace(/\d+/g, '0')
          .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
          .trim();
        expect(digestOf(text)).toBe(/\p{L}/u.test(text) ? digestOf(`${bare}`) : undefined);
        expect(digestOf(`a ${text}`) === digestOf('a')).toBe(bare === '');
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a script', () => {
  it('tells a language only where more than half of the letters are of it', () => {
    expect(languageOfScript('Αθήνα and Rome')).toBeUndefined();
    expect(languageOfScript('Αθήνα, Θεσσαλονίκη and Rome')).toBe('el');
    expect(languageOfScript('東京の新しい駅')).toBe('ja');
    expect(languageOfScript('北京的新车站')).toBe('zh');
    expect(languageOfScript('𝒜 is no letter of Rome, nor 5 µm')).toBeUndefined();
  });
});
