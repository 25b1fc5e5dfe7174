import { memoryCollection } from '@offprint/collection';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { HOSTILE } from './hostile.ts';
import { articleOf, publicationOf, treeOf } from './make.ts';
import { assertWellFormed } from './well-formed.ts';

const ABSOLUTE = /^(?:https?|mailto):/;

describe.each(HOSTILE)('$name', ({ collection }) => {
  test('is well-formed, whole, the same in three formats, every address absolute', async () => {
    const tree = await treeOf(collection);
    const named = (ending: RegExp): readonly string[] =>
      [...tree.files.keys()].filter((path) => ending.test(path));
    for (const path of named(/\.(?:xml|opml)$/)) assertWellFormed(tree.text(path));
    for (const path of named(/\.(?:json|jsonld)$/)) expect(() => JSON.parse(tree.text(path))).not.toThrow();
    const json = parseJsonFeed(tree.text('feed.json'));
    const items = json.items ?? [];
    const ids = collection.catalogue.map(({ id }) => `urn:uuid:${id}`);
    expect(items.map(({ id }) => id)).toEqual(ids);
    // A parser may refuse a feed without items; how many there are is plain to see.
    expect(tree.text('atom.xml').match(/<entry/g) ?? []).toHaveLength(ids.length);
    expect([...tree.text('atom.xml').matchAll(/<entry[^>]*><id>([^<]*)/g)].map(([, id]) => id)).toEqual(ids);
    expect([...tree.text('rss.xml').matchAll(/<guid[^>]*>([^<]*)/g)].map(([, id]) => id)).toEqual(ids);
    expect(ids.length === 0 ? [] : parseAtomFeed(tree.text('atom.xml')).entries?.map(({ id }) => id)).toEqual(
      ids,
    );
    expect(
      ids.length === 0 ? [] : parseRssFeed(tree.text('rss.xml')).items?.map(({ guid }) => guid?.value),
    ).toEqual(ids);
    for (const { content_html: html = '' } of items) {
      for (const [, tag = ''] of html.matchAll(/(<[a-z][^<>]*>)/g)) {
        for (const [, address = ''] of tag.matchAll(/\s(?:href|src|poster|cite)="([^"]*)"/g))
          expect(address).toMatch(ABSOLUTE);
        for (const [, set = ''] of tag.matchAll(/\ssrcset="([^"]*)"/g)) {
          for (const candidate of set.split(', ')) expect(candidate).toMatch(ABSOLUTE);
        }
      }
    }
    // No half of a surrogate pair is left, written out or escaped.
    expect(tree.text('feed.json')).not.toMatch(/\\ud[89a-f]/i);
    expect(tree.text('feed.json').isWellFormed()).toBe(true);
  });
});

test('what had to be replaced is reported, once for each article', async () => {
  const tree = await treeOf(
    memoryCollection(publicationOf(), [articleOf('hostile', { title: 'a\u0000b', summary: '\ufffe' })]),
  );
  expect(tree.messages.map(({ rule, file, level }) => [rule, file, level])).toEqual([
    ['text-is-clean', 'hostile.txt', 'warning'],
  ]);
});
