import type { Article, Fragment, Matter, Publication } from '@offprint/article';
import type { Collection } from '@offprint/collection';
import { memoryCollection } from '@offprint/collection';
import { articleOf, day, publicationOf, withoutUrl } from './make.ts';

/** A feed that somebody, one day, will have. */
export interface Hostile {
  readonly name: string;
  readonly collection: Collection;
}

const HIGH = '\ud83d';
const LOW = '\ude00';

function one(
  name: string,
  matter: Partial<Matter>,
  body?: Fragment | string,
  rest?: Partial<Article>,
): Hostile {
  return { name, collection: memoryCollection(publicationOf(), [articleOf('hostile', matter, body, rest)]) };
}

function titled(name: string, title: string): Hostile {
  return one(name, {
    title,
    summary: title,
    authors: [{ name: title }],
    tags: [title],
    rights: title,
    subtitle: title,
  });
}

function withBody(name: string, body: string): Hostile {
  return one(
    name,
    {
      published: day('2020-02-29'),
      source: { file: 'a.html', format: 'html', sha256: '1', url: 'https://news.example/2020/story' },
    },
    body,
  );
}

function published(
  name: string,
  publication: Publication,
  articles: readonly Article[] = [articleOf('plain')],
): Hostile {
  return { name, collection: memoryCollection(publication, articles) };
}

/** Forty-nine feeds made to break: each must be well-formed, valid, and hold every item. */
export const HOSTILE: readonly Hostile[] = [
  titled('the end of a CDATA section', 'a ]]> b ]]&gt; c'),
  titled('control characters', 'a\u0000b\u0001c\u0008d\u000be\u000cf\u001fg\u007fh\u0085i'),
  titled('noncharacters of the first plane', 'a\ufffeb\uffffc\ufdd0d'),
  titled('noncharacters beyond the first plane', 'a\u{1fffe}b\u{10ffff}c'),
  titled('a lone high surrogate', `a${HIGH}b`),
  titled('a lone low surrogate', `a${LOW}b`),
  titled('surrogates in the wrong order', `a${LOW}${HIGH}b`),
  titled('a surrogate at the end', `end${HIGH}`),
  titled('emoji with joiners', '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇻🇳'),
  titled('bidi controls', 'abc \u202edcba\u202c \u2066x\u2069 \u200f\u061c'),
  titled('entities as text', 'AT&T &amp; &lt;b&gt; &nbsp; &#38; &copy &unknown;'),
  titled('markup as text', '<b>bold</b> <script>alert(1)</script> 1 < 2 > 0 </title>'),
  titled('quotation marks', `"double" 'single' \u201cEnglish\u201d \u00abfran\u00e7ais\u00bb \``),
  titled('line ends of every kind', 'a\nb\r\nc\rd\u2028e\u2029f\u0085g'),
  titled('spaces of every kind', '  a\u00a0b\u2003c\u200bd\ufeffe\t f  '),
  titled('combining marks', 'Zalgo h\u0335e\u0336l\u0337p\u0338 ' + 'e\u0301'.repeat(50)),
  titled('a processing instruction', '<?xml version="1.0"?> <?php echo 1 ?>'),
  titled('a document type', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;'),
  titled('a comment', '<!-- -- --> a -- b'),
  titled('a very long title', 'word '.repeat(4000)),
  titled('Vietnamese, decomposed', 'Lê Thị Thu Hằng'.normalize('NFD')),
  titled('Arabic with Latin', 'حقوق الإنسان UPR 2023-2025'),
  titled('Chinese, Japanese, Korean', '人権 인권 人权 𠮷野家'),
  titled('backslashes and braces', String.raw`C:\new\table {{x}} \u0000 ${'$'}{y} %s`),
  titled('a formula', '=HYPERLINK("http://evil.example","x")'),
  one('no title', { title: '' }),
  one('a title of spaces', { title: ' \t\n ' }),
  one('nothing but a title', { authors: [], tags: [] }, ''),
  one('an empty author', { authors: [{ name: '' }, { name: ' ', url: 'not a url' }] }),
  one('an author with an odd address', {
    authors: [
      { name: 'A', url: 'javascript:alert(1)' },
      { name: 'B', url: 'https://ex.example/a b?q=ü&x="1"' },
    ],
  }),
  one('an unknown language', { lang: 'und', authors: [], agency: 'AP' }),
  one('a right-to-left article', { lang: 'ar', dir: 'rtl', title: 'عنوان' }, '<p>نص <bdi>UPR</bdi></p>'),
  one('only the year is known', { published: { value: '1998', precision: 'year', by: 'date-is-known' } }),
  one('a time with an offset', {
    published: { value: '2018-01-19T23:59:59-11:00', precision: 'second', by: 'date-is-known' },
    modified: { value: '2018-01-20', precision: 'day', by: 'date-is-known' },
  }),
  one('a day that does not exist', {
    published: { value: '2019-02-31', precision: 'day', by: 'date-is-known' },
  }),
  one('the first year', { published: { value: '0001-01-01', precision: 'day', by: 'date-is-known' } }),
  withBody(
    'relative addresses',
    '<p><a href="../other">up</a> <a href="/root">root</a> <a href="//cdn.example/x">scheme</a> <a href="?q=1">query</a> <a href="#fn-1">note</a> <a href="plain.html">plain</a></p>',
  ),
  withBody(
    'odd addresses',
    '<p><a href="https://ex.example/a b">space</a> <a href="https://ex.example/%zz">percent</a> <a href="https://bücher.example/ü?q=ü#ü">idn</a> <a href="http://[::1">broken</a> <a href="javascript:alert(1)">script</a> <a href="data:text/html,x">data</a> <a href="">empty</a> <a href="mailto:a@b.example">mail</a></p>',
  ),
  withBody(
    'sets of pictures',
    '<p><img src="a.png" srcset="a.png 1x, b,c.png 2x, https://ex.example/c.png 300w" alt="x"/><video poster="p.jpg" src="v.mp4"></video><q cite="c.html">q</q></p>',
  ),
  withBody(
    'attributes as text',
    '<p>write href="x.html" in &lt;a href="y.html"&gt; and src="z.png"</p><pre><code>&lt;img src="k.png"&gt;</code></pre>',
  ),
  withBody('deep markup', `${'<blockquote>'.repeat(90)}<p>deep</p>${'</blockquote>'.repeat(90)}`),
  withBody('a huge body', `<p>${'All work and no play. '.repeat(60_000)}</p>`),
  one(
    'pictures that are missing',
    {},
    {
      html: ['<figure>', '<figcaption>x</figcaption></figure>', '<p>y</p>'],
      refs: [
        { kind: 'image', alt: 'A "market" <street> & more' },
        { kind: 'image', alt: '', href: 'https://ex.example/a.jpg?x=1&y="2"' },
      ],
    },
  ),
  published('no address', withoutUrl()),
  published('no articles', publicationOf(), []),
  published('no articles and no address', withoutUrl(), []),
  published(
    'a publication of dirt',
    publicationOf({
      title: 'A ]]> & <b> \u0000\ud800',
      description: '\ufffe',
      rights: '© <me> \u0001',
      publisher: '"P" & \u0002',
      feeds: { items: 50, content: 'full', hub: 'https://hub.example/?a=1&b=2' },
    }),
  ),
  published('summaries of nothing', publicationOf({ feeds: { items: 50, content: 'summary' } })),
  published(
    'two with one title and date',
    publicationOf(),
    ['a', 'b'].map((name) => articleOf(name, { title: 'Same', published: day('2020-01-01') })),
  ),
];
