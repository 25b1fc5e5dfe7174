import fc from 'fast-check';
import { expect, test } from 'vitest';
import { link } from '../src/link.ts';

test('a link leads from one file to the other', () => {
  expect(link('index.html', 'assets/site.css')).toBe('assets/site.css');
  expect(link('2018/01/a/index.html', '2018/01/b/index.html')).toBe('../b/index.html');
  expect(link('2018/01/a/index.html', 'index.html')).toBe('../../../index.html');
  expect(link('a/index.html', 'a/index.html')).toBe('index.html');
});

test('whatever the names, a link resolves to its file, under any folder and never outside it', () => {
  const segment = fc
    .string({ minLength: 1, maxLength: 8, unit: 'grapheme' })
    .filter((text) => !/[/\\]|^\.{1,2}$/.test(text) && text.isWellFormed());
  const path = fc.array(segment, { minLength: 1, maxLength: 5 }).map((segments) => segments.join('/'));
  fc.assert(
    fc.property(path, path, (from, to) => {
      const encode = (name: string): string => name.split('/').map(encodeURIComponent).join('/');
      const url = new URL(link(from, to), `https://host.example/some/where/${encode(from)}`);
      expect(decodeURIComponent(url.pathname)).toBe(`/some/where/${to}`);
    }),
  );
});
