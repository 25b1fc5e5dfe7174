import type { Article, Publication } from '@offprint/article';
import { memoryCollection } from '@offprint/collection';
import type { Collection } from '@offprint/collection';
import { articleOf, day, publicationOf } from './make.ts';

const PIXEL = 'a'.repeat(64);

/** Articles of every honest kind, for programs that read feeds: each must be found whole. */
export const READING: readonly Article[] = [
  articleOf('plain', {
    published: day('2024-05-03'),
    tags: ['rights', 'council'],
    summary: 'A plain article.',
  }),
  articleOf(
    'entities',
    { title: 'AT&T <b>bold</b> & "quotes" ]]>', published: day('2024-05-02') },
    '<p>1 &lt; 2 &amp; 3 ]]&gt; "x"</p>',
  ),
  articleOf(
    'vietnamese',
    {
      title: 'Lê Thị Thu Hằng trả lời báo chí',
      lang: 'vi',
      published: day('2024-05-01'),
      authors: [{ name: 'Trần Văn Đức' }],
    },
    '<p>Việt Nam mong muốn cộng đồng quốc tế có cái nhìn khách quan.</p>',
  ),
  articleOf(
    'arabic',
    {
      title: 'المجلس يناقش حقوق الإنسان',
      lang: 'ar',
      dir: 'rtl',
      published: day('2024-04-30'),
      authors: [{ name: 'كريم' }],
    },
    '<p>نص المقال <bdi>UPR</bdi>.</p>',
  ),
  articleOf('several', {
    authors: [{ name: 'First Author', url: 'https://ex.example/first' }, { name: 'Second Author' }],
    published: day('2024-04-29'),
  }),
  articleOf('agency', { authors: [], agency: 'VOVWORLD', published: day('2024-04-28') }),
  articleOf('emoji', { title: '🏳️‍🌈 family 👩‍👩‍👧 and 𠮷', published: day('2024-04-27') }),
  articleOf('time', {
    published: { value: '2024-04-26T23:30:00-05:00', precision: 'second', by: 'date-is-known' },
    modified: day('2024-04-30'),
  }),
  articleOf(
    'picture',
    { published: day('2024-04-25'), image: PIXEL },
    {
      html: ['<figure>', '<figcaption>A square</figcaption></figure><p>After.</p>'],
      refs: [{ kind: 'image', sha256: PIXEL, alt: 'A square' }],
    },
    {
      assets: [
        {
          sha256: PIXEL,
          mediaType: 'image/png',
          width: 1200,
          height: 600,
          bytes: 68,
          name: 'square.png',
          alt: 'A square',
        },
      ],
    },
  ),
  articleOf(
    'code',
    { published: day('2024-04-24') },
    '<pre><code>&lt;img src="x"&gt;\n  two spaces\n</code></pre><table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
  ),
  articleOf('long', { published: day('2024-04-23') }, `<p>${'All work and no play. '.repeat(4000)}</p>`),
  articleOf('elsewhere', {
    published: day('2024-04-22'),
    source: {
      file: 'e.html',
      format: 'html',
      sha256: '1',
      name: 'vov.vn',
      url: 'https://vov.example/e?a=1&b=2',
    },
    rights: '© 2024 VOV',
  }),
  articleOf('undated', { title: 'No date is known', authors: [{ name: 'Somebody' }] }),
];

/** Those articles as a collection. */
export function readingCollection(change: Partial<Publication> = {}): Collection {
  return memoryCollection(
    publicationOf(change),
    READING,
    new Map([[PIXEL, new Uint8Array([0x89, 0x50, 0x4e, 0x47])]]),
  );
}
