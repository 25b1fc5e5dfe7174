import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSentence } from '../src/first-sentence.ts';

const pieces = fc.constantFrom(
  ...'a|word|Word|Dr|U.S|É|ñandú|ǆ|ǅ|ª|3|3.5|ὀδ|слово|文| | |. |. |.|! |? |?! |… |.” |.) |, |; |: | (|“|’|—|-'.split(
    '|',
  ),
);
const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('').trim());
const langs = fc.constantFrom('en', 'fr', 'el', 'tr', 'und');

describe('the first sentence', () => {
  it('is what the segmenter of the engine says, for as many sentences as are enough', () => {
    fc.assert(
      fc.property(texts, langs, fc.integer({ min: 0, max: 40 }), (text, lang, least) => {
        const isEnough = (beginning: string): boolean => beginning.trim().length >= least;
        let expected = '';
        const segmenter = new Intl.Segmenter(lang === 'und' ? 'en' : lang, { granularity: 'sentence' });
        for (const { segment } of segmenter.segment(text)) {
          expected += segment;
          if (isEnough(expected)) break;
        }
        expect(firstSentence(text, lang, isEnough)).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });
});
