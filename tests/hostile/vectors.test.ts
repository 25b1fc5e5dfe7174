import { expect, test } from 'vitest';
import { corpusOf } from './corpus-of.ts';
import { vectors } from './vectors.ts';

test('there are at least 600 vectors, no two alike, in every carrier', () => {
  const all = vectors();
  expect(
    new Set(
      all.map(({ carrier, key, place, payload, number }) =>
        [carrier, key, place, payload.replaceAll(String(number), '#')].join('\0'),
      ),
    ).size,
  ).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(600);
  const families = new Set(all.map(({ family }) => family));
  expect([...families].sort()).toMatchInlineSnapshot(`
    [
      "address",
      "clobbering",
      "confusion",
      "css",
      "drawing",
      "every event",
      "front matter",
      "handler",
      "head",
      "line",
      "markdown",
      "markdown link",
      "markdown picture",
      "mathml",
      "mutation",
      "name",
      "polyglot",
      "request",
      "script",
      "svg",
      "url",
    ]
  `);
});

test('each vector has a file of its own, and the corpus is the same each time', () => {
  const files = corpusOf(vectors());
  expect(new Set(files.map(({ file }) => file.toLowerCase())).size).toBe(files.length);
  expect(corpusOf(vectors())).toEqual(files);
});
