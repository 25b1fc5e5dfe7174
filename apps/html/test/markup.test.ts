import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markup, joined, json, Markup } from '../src/markup.ts';

test('text is escaped, markup made here is not', () => {
  expect(markup`<p title="${'"<'}">${'a & b'}${markup`<b>c</b>`}</p>`.toString()).toBe(
    '<p title="&quot;&lt;">a &amp; b<b>c</b></p>',
  );
});

test('nothing at all is left out, a list is joined', () => {
  expect(markup`${undefined}${false}${0}${['a', markup`<i>b</i>`]}`.toString()).toBe('0a<i>b</i>');
  expect(joined(['a', undefined, 'b'], ', ').toString()).toBe('a, b');
});

test('whatever text is put in, no tag and no attribute comes out of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const out = markup`<a href="${value}">${value}</a>`.toString();
      expect(out.match(/[<>]/g)).toHaveLength(4);
      expect(out.match(/"/g)).toHaveLength(2);
    }),
  );
});

test('data for a script element cannot end it, and is the same when read', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const out = json(value).toString();
      expect(out).not.toMatch(/[<>&]/);
      expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('markup cannot be made from outside', () => {
  expect(() => Reflect.construct(Markup, ['<script>', Symbol('made')])).toThrow('markup is made by');
});
