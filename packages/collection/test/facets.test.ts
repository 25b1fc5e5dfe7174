import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facetKey, facetName } from '../src/facet-name.ts';

test('names of facets are plain', () => {
  expect(facetName('Human rights')).toBe('human-rights');
  expect(facetName('El-Meligy, K.')).toBe('el-meligy-k');
  expect(facetName('vov.vn')).toBe('vov-vn');
});

test('what a name does not hold, its digest does', () => {
  expect(facetName('nhân quyền')).toMatch(/^nhan-quyen-[0-9a-f]{8}$/);
  expect(facetName('C++')).not.toBe(facetName('C'));
  expect(facetName('حقوق')).toMatch(/^[0-9a-f]{8}$/);
});

test('two keys have two names, one key has one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(facetName(a)).toMatch(/^[a-z0-9-]+$/);
      expect(facetName(a) === facetName(b)).toBe(facetKey(a) === facetKey(b));
    }),
  );
});
