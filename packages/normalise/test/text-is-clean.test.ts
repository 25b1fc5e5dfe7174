import { cleanText, composed, readerFor } from '@offprint/parse';
import type { Nodes } from 'hast';
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { textIsClean } from '../src/rules/text-is-clean.ts';
import { surroundings } from './surroundings.ts';

/** What a clean text does not hold, and what makes it wanted or misread, side by side. */
const strange = fc.constantFrom(
  ...'a5A« »%:.[1]',
  '\u00a0',
  '\u202f',
  '\u3000',
  '\t',
  '\f',
  '\x85',
  '\x1b[0m',
  '\u00ad',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\ud800',
  '\udc00',
  '\u0301',
  'â€™',
  'Ã©',
  'Â\u00a0',
  'Ì\u0081',
  'â€¯',
  'Ã¢â‚¬â„¢',
  'ðŸ˜€',
  '\n',
  '\n\n',
);
const files = fc.string({
  unit: fc.oneof(strange, fc.string({ unit: 'grapheme', maxLength: 4 })),
  maxLength: 80,
});

function textsOf(node: Nodes): readonly string[] {
  if (node.type === 'text') return [node.value];
  return 'children' in node ? node.children.flatMap(textsOf) : [];
}

describe('the text of a clipping', () => {
  it('is as clean as if each piece of it were cleaned again, though only what its reader put right is', async () => {
    const read = await readerFor('text');
    await fc.assert(
      fc.asyncProperty(files, async (text) => {
        const vfile = new VFile({ path: 'a.txt' });
        const bytes = Buffer.from(`Words ${text}`);
        const draft = await read({ file: 'a.txt', bytes }, vfile);
        const again = textsOf(draft.body).map((piece) => cleanText(composed(piece)));
        void textIsClean({
          draft,
          around: surroundings(),
          vfile,
          tree: draft.body,
          matter: { file: 'a.txt' },
          evidence: [],
          spans: [],
          assets: new Map(),
        });
        expect(textsOf(draft.body)).toEqual(again);
      }),
      { numRuns: 4000 },
    );
  });
});
