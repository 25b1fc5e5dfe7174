import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasGluedCapital, humpsIn } from '../src/text/humps.ts';

const letters = fc.constantFrom(...'aßéжбAÉЖΣ文1 ([{"“‘\'«.,\t\n', '𝐀', '𝐚', '\ud835');
const texts = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' }));

it('capitals behind small letters are counted as the expression counts them', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(humpsIn(text)).toBe(text.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0);
    }),
    { numRuns: 2000 },
  );
});

it('a glued capital is found where the expression finds one', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(hasGluedCapital(text)).toBe(/[^\s\p{Lu}([]["“‘'«(]?\p{Lu}/u.test(text));
    }),
    { numRuns: 2000 },
  );
});
