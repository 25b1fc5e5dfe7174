import fc from 'fast-check';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { expect, test } from 'vitest';
import { inlineOf } from '../../src/html/inline.ts';
import { LightElement, LightText } from '../../src/html/judge/light-dom.ts';
import { single } from '../../src/html/single.ts';

const letters = fc.constantFrom(...'a.  \t\n\r\f\v\u0085\u00a0\u180e\u2003\u2028\u200b\u3000\ufeff愛😀');
const texts = fc.string({ unit: letters });

test('white space is made single in any text, whether or not it was seen to be so', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(single(text)).toBe(text.replace(/[\s\u200b\ufeff]+/g, ' ').trim());
    }),
  );
});

test('so are the words of a page in its tree, but for the white space that HTML does not know', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const node: Tree.TextNode = { nodeName: '#text', value: `a${text}b`, parentNode: null };
      expect(inlineOf([node], false)).toEqual([
        { type: 'text', value: `a${text}b`.replace(/[ \t\n\r\f]+/g, ' ') },
      ]);
    }),
  );
});

test('what Readability counts of an element are its words as they are now, whatever was asked before', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ words: texts, deep: fc.boolean(), asks: fc.boolean() })), (steps) => {
      const outer = new LightElement('div');
      const inner = new LightElement('p');
      outer.appendChild(inner);
      for (const { words, deep, asks } of steps) {
        (deep ? inner : outer).appendChild(new LightText(words));
        if (!asks) continue;
        for (const element of [outer, inner])
          expect(element.singleSpaced).toBe(element.textContent.trim().replace(/\s{2,}/g, ' '));
      }
      outer.removeChild(inner);
      expect(outer.singleSpaced).toBe(outer.textContent.trim().replace(/\s{2,}/g, ' '));
    }),
  );
});
