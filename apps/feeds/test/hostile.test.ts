import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { HOSTILE } from './hostile.ts';
import { treeOf } from './make.ts';
import { assertWellFormed } from './well-formed.ts';

const ABSOLUTE = /^(?:https?|mailto):/;

describe.each(HOSTILE)('$name', ({ collection }) => {
  test('is well-formed, whole, the same in three formats, every address absolute', async () => {
    const tree = await treeOf(collection);
    for (const path of tree.files.keys()) {
      if (/\.(?:xml|opml)$/.test(path)) assertWellFormed(tree.text(path));
      if (/\.(?:json|jsonld)$/.test(path)) expect(() => JSON.parse(tree.text(path))).not.toThrow();
    }
    const json = parseJsonFeed(tree.text('feed.json'));
    const items = json.items ?? [];
    const ids = collection.catalogue.map(({ id }) => `urn:uuid:${id}`);
    expect(items.map(({ id }) => id)).toEqual(ids);
    if (ids.length > 0) {
      expect(parseAtomFeed(tree.text('atom.xml')).entries?.map(({ id }) => id)).toEqual(ids);
      expect(parseRssFeed(tree.text('rss.xml')).items?.map(({ guid }) => guid?.value)).toEqual(ids);
    }
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
  const hostile = HOSTILE.find(({ name }) => name === 'control characters');
  const tree = await treeOf(hostile?.collection ?? expect.unreachable());
  expect(tree.messages.map(({ rule, file, level }) => [rule, file, level])).toEqual([
    ['text-is-clean', 'hostile.txt', 'warning'],
  ]);
});
