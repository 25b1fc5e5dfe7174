import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureOf } from '../src/index.ts';
import { wordHashes } from '../src/word-hashes.ts';

/** The share of places where two signatures agree. */
const similarity = (a: Uint32Array, b: Uint32Array): number =>
  a.filter((value, at) => value === b[at]).length / a.length;

/** Words that do not repeat, the same for the same seed. */
const words = (seed: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `w${String((seed * 7919 + index * 104_729) % 1_000_003)}`);

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}]+/gu;

describe('the words of a text', () => {
  it('are those that the expression finds, in any script', () => {
    const characters = fc.constantFrom(...'a9é\u0301ủд日々〇ひーไ\u0e31ကာ\u0e50😀𠮷𝒜 ,-_\n\u200d\ud800');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: characters })), (text) => {
        const alone = (text.match(WORD) ?? []).map((word) => {
          const [hash] = wordHashes(`${word} `);
          return hash;
        });
        expect([...wordHashes(text)]).toEqual(alone);
      }),
    );
  });
});

describe('a signature', () => {
  it('is 128 unsigned 32-bit values, the same for the same text in any case and spacing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const signature = signatureOf(text);
        expect(signature).toHaveLength(128);
        expect(signature.every((value) => Number.isInteger(value) && value >= 0 && value <= 0xffffffff)).toBe(
          true,
        );
        expect(similarity(signature, signatureOf(`  ${text}\n`))).toBe(1);
      }),
    );
  });

  it('estimates the share of common runs of four words', () => {
    const base = words(1, 500);
    const half = [...base.slice(0, 250), ...words(2, 250)];
    expect(
      similarity(signatureOf(base.join(' ')), signatureOf(base.slice(0, 450).join(' '))),
    ).toBeGreaterThan(0.75);
    expect(similarity(signatureOf(base.join(' ')), signatureOf(half.join(' ')))).toBeGreaterThan(0.2);
    expect(similarity(signatureOf(base.join(' ')), signatureOf(half.join(' ')))).toBeLessThan(0.5);
    expect(similarity(signatureOf(base.join(' ')), signatureOf(words(3, 500).join(' ')))).toBeLessThan(0.05);
  });

  it('is as near to the truth for short texts as for long ones', () => {
    for (const count of [4, 12, 40, 130, 600]) {
      const errors = Array.from({ length: 40 }, (_, seed) => {
        const base = words(seed + 1, count);
        const kept = Math.ceil(count * 0.7);
        const other = [...base.slice(0, kept), ...words(seed + 101, count - kept)];
        const runs = count - 3;
        const common = Math.max(kept - 3, 0);
        return (
          similarity(signatureOf(base.join(' ')), signatureOf(other.join(' '))) - common / (2 * runs - common)
        );
      });
      const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
      expect(Math.abs(mean)).toBeLessThan(0.03);
      for (const error of errors) expect(Math.abs(error)).toBeLessThan(0.2);
    }
    expect(signatureOf('one').every((value) => value < 0xffff_ffff)).toBe(true);
    expect(signatureOf(' - ').every((value) => value === 0xffff_ffff)).toBe(true);
  });

  it('knows words of scripts that have no spaces between them', () => {
    const text = '人民的权利是国家的基础，政府应当保护每一个人的自由与尊严。'.repeat(1);
    expect(similarity(signatureOf(text), signatureOf(`${text}完`))).toBeGreaterThan(0.8);
  });
});
