import { expect, test } from 'vitest';
import { blocks } from '../src/markdown/block.ts';
import { treeOf } from '../src/markdown/tree.ts';
import { article, date, rendered, text } from './fixtures.ts';

const markdown = (body: string): string => blocks(treeOf(body));

test('headings, paragraphs, emphasis, links and lists', () => {
  expect(
    markdown(
      '<h2 id="a">One</h2>\n<p>A <em>b</em> <strong>c</strong> <a href="https://a.example/(x)">d</a>.</p><ul><li>e</li><li><p>f</p><p>g</p></li></ul><ol start="3"><li>h</li></ol>',
    ),
  ).toBe('## One\n\nA *b* **c** [d](<https://a.example/(x)>).\n\n- e\n- f\n\n  g\n\n3. h');
});

test('text that looks like Markdown stays text', () => {
  expect(markdown('<p>1. not *a* list_ [x] &lt;b&gt; &amp;amp; a|b</p><p># no</p><p>- no</p>')).toBe(
    '1\\. not \\*a\\* list\\_ \\[x\\] \\<b\\> \\&amp; a\\|b\n\n\\# no\n\n\\- no',
  );
});

test('notes keep their names, tables their rows, code its fence', () => {
  expect(
    markdown(
      '<p>Said.<sup><a role="doc-noteref" href="#in-fn-x" id="in-fnref-x">1</a></sup></p><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table><pre><code class="language-js">a &lt; b\n```\n</code></pre><section role="doc-endnotes"><ol><li id="in-fn-x"><p>Where. <a role="doc-backlink" href="#in-fnref-x">↩</a></p></li></ol></section>',
    ),
  ).toBe('Said.[^x]\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n````js\na < b\n```\n````\n\n[^x]: Where.');
});

test('an article as Markdown has front matter in the words that a corpus is read with', async () => {
  const files = await rendered([
    article('a', { title: 'A: "b"', published: date('2018-01'), tags: ['x'], dir: 'rtl', lang: 'ar' }),
  ]);
  expect(await text(files, '2018/01/a/article.md')).toMatch(
    /^---\nid: "[^"]+"\ntitle: "A: \\"b\\""\npublished: "2018-01"\nlang: "ar"\ndir: "rtl"\ntags: \["x"\]\n---\n\nThe body of a\.\n$/,
  );
});
