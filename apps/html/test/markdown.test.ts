import { expect, test } from 'vitest';
import { article, date, rendered, text } from './fixtures.ts';

test('an article as Markdown has front matter in the words that a corpus is read with', async () => {
  const files = await rendered([
    article('a', { title: 'A: "b"', published: date('2018-01'), tags: ['x'], dir: 'rtl', lang: 'ar' }),
  ]);
  const markdown = await text(files, '2018/01/a/article.md');
  expect(markdown).toMatch(/^---\nid: [\da-f-]{36}\n/);
  expect(markdown).toContain('title: \'A: "b"\'\n');
  expect(markdown).toContain('\ntags:\n  - x\n');
  expect(markdown).toMatch(/\n---\n\nThe body of a\.\n$/);
});
