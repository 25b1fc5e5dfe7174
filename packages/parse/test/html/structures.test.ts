import type { Element, Root, RootContent } from 'hast';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { keptBetween } from '../../src/html/between.ts';
import { blocksOf } from '../../src/html/blocks.ts';
import { attribute, parsePage } from '../../src/html/page.ts';
import { readHtml } from '../../src/html/read.ts';

const [FIRST, SECOND, THIRD, FOURTH] = [
  'The gauge at the lock has been read every morning since the flood, by hand, and since last year by a machine that the school built.',
  'The sum behind it is short, and the keeper has written it on the wall of the hut in letters as tall as a hand.',
  'The film that the children made of it lasts four minutes, and nothing happens in it but the river, which rises by a thumb.',
  'It has been wrong once, when a swan sat on it, and the keeper wrote the swan into the book beside the number.',
];

/** What a page becomes that holds `inner` between its paragraphs and `under` after them. */
function read(inner: string, under = ''): Root {
  const page = `<!doctype html><html lang=en><head><meta charset=utf-8><title>How the gauge is read</title></head><body><nav><ul><li><a href=/>Home</a></li></ul></nav>
<article><h1>How the gauge is read</h1><p>${FIRST}</p><p>${SECOND}</p>${inner}<p>${THIRD}</p><p>${FOURTH}</p>${under}</article><footer>© The Lock</footer></body></html>`;
  return readHtml({ file: 'a.html', bytes: new TextEncoder().encode(page) }, new VFile({ path: 'a.html' }))
    .body;
}

function all(tree: Root | Element, name: string): Element[] {
  return tree.children.flatMap((child: RootContent) =>
    child.type === 'element' ? [...(child.tagName === name ? [child] : []), ...all(child, name)] : [],
  );
}

const textOf = (node: Root | RootContent): string =>
  'children' in node ? node.children.map(textOf).join('') : node.type === 'text' ? node.value : '';

describe('what stands between two paragraphs of an article', () => {
  it.each([
    ['a list', '<ul><li>58 were kept;</li><li>29 in part;</li></ul>', 'ul'],
    ['a list of terms', '<dl><dt>Low</dt><dd>Under a metre</dd></dl>', 'dl'],
    [
      'a table of data',
      '<table><caption>Paid</caption><tr><th>Net</th><td>14</td></tr><tr><th>Pot</th><td>38</td></tr></table>',
      'table',
    ],
    ['a quotation', '<blockquote><p>A calendar is cheaper.</p></blockquote>', 'blockquote'],
    ['code', '<pre><code>tail -1 gauge.log</code></pre>', 'pre'],
    ['code in a box', '<div class=highlight><pre>tail -1 gauge.log</pre></div>', 'pre'],
    ['a formula', '<math display=block><mi>h</mi><mo>=</mo><mi>v</mi></math>', 'math'],
    [
      'a quotation in a figure',
      '<figure><blockquote>Ask the sea.</blockquote><figcaption>A keeper</figcaption></figure>',
      'figcaption',
    ],
  ])('is the article’s: %s', (_, markup, name) => {
    expect(all(read(markup), name)).toHaveLength(1);
  });

  it.each([
    [
      'links to other articles',
      '<ul><li><a href=/a>Four nets torn</a></li><li><a href=/b>Ferry to run</a></li></ul>',
    ],
    [
      'what its box says is related',
      '<div class=related-posts><ul><li>Four nets torn in one night</li></ul></div>',
    ],
    [
      'what its words say is an invitation',
      '<ul><li>Subscribe to our newsletter</li><li>Follow us</li></ul>',
    ],
    ['what is hidden', '<ul hidden><li>Four nets torn in one night</li></ul>'],
    ['the layout of a page', '<table role=presentation><tr><td>Four nets</td><td>torn</td></tr></table>'],
    ['what follows a heading that is not', '<h3>Elsewhere</h3><ul><li>Four nets torn in one night</li></ul>'],
  ])('is not made so: %s', (_, markup) => {
    expect(keptIn(markup)).toEqual([]);
  });

  it('is looked for past an advertisement and a picture', () => {
    const picture = '<figure><img src=a.jpg><figcaption>A boat</figcaption></figure>';
    expect(keptIn(`<ul><li>Ask the sea.</ul>${picture}`)).toEqual(['Ask the sea.']);
    expect(keptIn('<div class=ad>Advertisement</div><blockquote>Ask the sea.</blockquote>')).toEqual([
      'Ask the sea.',
    ]);
  });
});

/** What is kept between two paragraphs of a body beside these. */
function keptIn(markup: string): string[] {
  const { section, blocks } = blocksOf(
    parsePage(`<p class=own>${FIRST}</p>${markup}<p class=own>${SECOND}</p>`).body,
  );
  const body = new Set(blocks.filter(({ container }) => attribute(container, 'class') === 'own'));
  return [...keptBetween(section, body)].map(({ text }) => text);
}

describe('notes under an article', () => {
  const mark = `<p>The machine was cheap.<sup><a href="#n1">1</a></sup> It is yellow, and stands on a post that the smith gave for nothing.</p>`;

  it('are kept where a link of the article leads to them, with the rest of their list', () => {
    const body = read(mark, '<ol><li id=n1>Eleven euros.</li><li id=n2>Without the box.</li></ol>');
    expect(textOf(body)).toContain('Eleven euros.Without the box.');
  });

  it('are left where nothing leads to them, or where they are what readers wrote', () => {
    expect(textOf(read(mark, '<ol><li id=n7>Eleven euros.</li></ol>'))).not.toContain('Eleven euros.');
    const comments = '<div class=comments><ol><li id=n1>Eleven euros.</li></ol></div>';
    expect(textOf(read(mark, comments))).not.toContain('Eleven euros.');
  });
});

describe('code', () => {
  it.each([
    ['<pre><code class="language-python">x = 1</code></pre>', 'language-python'],
    ['<pre class="brush: python; gutter: false">x = 1</pre>', 'language-python'],
    ['<div class="highlight-source-shell"><pre>ls</pre></div>', 'language-shell'],
    ['<pre data-lang=ruby><code>x = 1</code></pre>', 'language-ruby'],
    [
      '<pre class="sourceCode haskell"><code class="sourceCode haskell">x = 1</code></pre>',
      'language-haskell',
    ],
  ])('says its language: %s', (markup, name) => {
    const [code] = all(read(markup), 'code');
    expect(code?.properties['className']).toEqual([name]);
  });
});

it('the language and direction of words inside a paragraph stay', () => {
  const [span] = all(
    read(
      `<p>Below it stands <span dir=rtl lang=ar>الماء لا يكذب</span>, written by another hand in the same ink.</p>`,
    ),
    'span',
  );
  expect(span?.properties).toEqual({ dir: 'rtl', lang: 'ar' });
});
