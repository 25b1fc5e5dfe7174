import { uuidOf } from '@offprint/article';
import { expect, test } from 'vitest';
import { article, asset, date, rendered, text } from './fixtures.ts';

const PAGE = '2018/01/rights/index.html';

test('a page says what is known and that the rest is not', async () => {
  const known = article('rights', {
    title: 'Rights & duties',
    published: date('2018-01'),
    authors: [{ name: 'Lê Thị <Hằng>' }],
    source: { file: 'a.txt', format: 'text', sha256: '0', name: 'vov.vn', url: 'https://vov.vn/a' },
  });
  const files = await rendered([known, article('plain')]);
  const page = await text(files, PAGE);
  expect(page).toContain('<h1 lang="en" dir="ltr">Rights &amp; duties</h1>');
  expect(page).toContain('<time datetime="2018-01">January 2018</time>');
  expect(page).toContain('Lê Thị &lt;Hằng&gt;');
  expect(page).toContain('<a href="https://vov.vn/a" rel="external">vov.vn</a>');
  const plain = await text(files, 'undated/plain/index.html');
  expect(plain).toContain('Date unknown');
  expect(plain).toContain('Source unknown');
  expect(plain).not.toContain('<time');
});

test('a reference manager reads title, authors, date and source', async () => {
  const files = await rendered([
    article('rights', {
      title: 'Rights "now"',
      published: date('2018-01-19'),
      authors: [{ name: 'A. Writer' }, { name: 'B. Writer' }],
      source: { file: 'a.txt', format: 'text', sha256: '0', name: 'vov.vn' },
    }),
  ]);
  const page = await text(files, PAGE);
  const tags = [...page.matchAll(/<meta name="(citation_[a-z_]+)" content="([^"]*)">/g)].map(
    ([, name, content]) => [name, content],
  );
  expect(tags).toEqual([
    ['citation_title', 'Rights &quot;now&quot;'],
    ['citation_author', 'A. Writer'],
    ['citation_author', 'B. Writer'],
    ['citation_publication_date', '2018/01/19'],
    ['citation_publisher', 'vov.vn'],
    ['citation_language', 'en'],
  ]);
});

test('JSON-LD names the article by its id and says no date that is not known', async () => {
  const files = await rendered([article('plain', { title: '</script><b>' })]);
  const page = await text(files, 'undated/plain/index.html');
  const data: unknown = JSON.parse(
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '',
  );
  expect(data).toMatchObject({ '@id': `urn:uuid:${uuidOf('plain')}`, headline: '</script><b>' });
  expect(data).not.toHaveProperty('datePublished');
});

test('links between articles are relative; one that leads to an article left out is text', async () => {
  const other = article('other', { published: date('2018-02-01') });
  const later = article('later', { published: date('2030-01-01') });
  const linking = article(
    'rights',
    { published: date('2018-01-19') },
    {
      fragment: {
        html: ['<p>See ', 'this', ' and ', 'that', '.</p>'],
        refs: [
          { kind: 'article', id: other.id, hash: 'fn-1' },
          { kind: 'article-end' },
          { kind: 'article', id: later.id },
          { kind: 'article-end' },
        ],
      },
    },
  );
  const page = await text(await rendered([linking, other, later], {}, { asOf: '2020-01-01' }), PAGE);
  expect(page).toContain('<p>See <a href="../../02/other/index.html#fn-1">this</a> and that.</p>');
});

test('a picture has its size, modern forms and a plain one; a missing one is said to be missing', async () => {
  const picture = asset();
  const shown = article(
    'rights',
    { published: date('2018-01-19') },
    {
      assets: [picture],
      fragment: {
        html: ['<figure>', '<figcaption>One</figcaption></figure><p>', '</p>'],
        refs: [
          { kind: 'image', sha256: picture.sha256, alt: 'A "boat"' },
          { kind: 'image', alt: 'A gate', href: 'https://a.example/gate.jpg' },
        ],
      },
    },
  );
  const files = await rendered([shown]);
  const page = await text(files, PAGE);
  expect(page).toMatch(
    /<img src="[./]*images\/aa\/a{20}-1200\.jpg" alt="A &quot;boat&quot;" width="2000" height="1000"/,
  );
  expect(page).toContain('-480.webp 480w');
  for (const [, src] of page.matchAll(/(?:src|srcset)="\.\.\/\.\.\/\.\.\/(images[^" ]+)/g))
    expect(files.has(src ?? '')).toBe(true);
  expect(page).toContain('Picture not in the archive: A gate');
  expect(page).not.toContain('src="https:');
});

test('a missing picture inside a link does not put a link in a link', async () => {
  const shown = article(
    'rights',
    { published: date('2018-01-19') },
    {
      fragment: {
        html: ['<p><a href="https://a.example/">', '</a></p>'],
        refs: [{ kind: 'image', alt: 'A gate', href: 'https://a.example/gate.jpg' }],
      },
    },
  );
  const page = await text(await rendered([shown]), PAGE);
  expect(page).not.toContain('https://a.example/gate.jpg');
});

test('translations name each other', async () => {
  const files = await rendered([
    article('rights', { published: date('2018-01-19'), translationKey: 'r' }),
    article('droits', { published: date('2018-01-20'), lang: 'fr', translationKey: 'r' }),
  ]);
  const page = await text(files, PAGE);
  expect(page).toContain('<link rel="alternate" hreflang="fr" href="../droits/index.html">');
  expect(page).toContain('<link rel="alternate" hreflang="en" href="index.html">');
});

test('related articles share rare words', async () => {
  const files = await rendered([
    article('a', { title: 'Saltwater intrusion in the delta', published: date('2018-01-01') }),
    article('b', { title: 'Farmers measure saltwater intrusion', published: date('2019-01-01') }),
    article('c', { title: 'A budget on one page', published: date('2020-01-01') }),
  ]);
  const page = await text(files, '2018/01/a/index.html');
  const related = /<nav class="related".*?<\/nav>/s.exec(page)?.[0] ?? '';
  expect(related).toContain('Farmers measure saltwater intrusion');
  expect(related).not.toContain('budget');
});
