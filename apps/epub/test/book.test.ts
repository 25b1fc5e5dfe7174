import { createHash } from 'node:crypto';
import { uuidOf } from '@offprint/article';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { chapterFile } from '../src/names.ts';
import { faultsOf, publishArticles } from './bound.ts';
import { article, day } from './sample.ts';

const one = article('one', { published: day('2018-01-19'), authors: [{ name: 'Ann Reader' }] });
const two = article('two', { published: day('2018-03-02') });
const undated = article('undated');

describe('a book', () => {
  it('is stored with its media type first, in fixed time, without folders', async () => {
    const { files } = await publishArticles([one]);
    const zip = Buffer.from(files.get('river-papers-2018.epub') ?? []);
    expect(zip.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
    expect(zip.readUInt16LE(8)).toBe(0);
    expect([zip.readUInt16LE(10), zip.readUInt16LE(12)]).toEqual([0, (1 << 5) | 1]);
    expect(zip.toString('latin1')).not.toContain('OEBPS/PK');
  });

  it('has the same bytes every time', async () => {
    const [first, second] = [
      await publishArticles([one, two, undated]),
      await publishArticles([undated, two, one]),
    ];
    expect([...first.files.keys()]).toEqual([...second.files.keys()]);
    const other = [...first.files].filter(
      ([path, bytes]) => Buffer.compare(bytes, second.files.get(path) ?? Buffer.alloc(0)) !== 0,
    );
    expect(other.map(([path]) => path)).toEqual([]);
  });

  it('says nothing that nobody said: no date, rights, author or publisher', async () => {
    const { text } = await publishArticles([undated]);
    const opf = text('river-papers-undated', 'content.opf');
    for (const name of ['dc:date', 'dc:rights', 'dc:creator', 'dc:publisher'])
      expect(opf).not.toContain(name);
    expect(text('river-papers-undated', chapterFile(undated.id))).toContain('Date unknown');
  });

  it('names every author, date and source in the package and in the chapter', async () => {
    const source = { ...one.matter.source, name: 'vov.vn', url: 'https://vov.vn/1?a=1&b=2' };
    const { text } = await publishArticles([article('one', { ...one.matter, source })]);
    const opf = text('river-papers-2018', 'content.opf');
    const chapter = text('river-papers-2018', chapterFile(one.id));
    expect(opf).toContain('<dc:creator id="creator-1">Ann Reader</dc:creator>');
    expect(opf).toContain('<dc:source>vov.vn</dc:source>');
    expect(opf).toContain(
      `property="dcterms:issued" refines="#${chapterFile(one.id).replace('.xhtml', '')}">2018-01-19<`,
    );
    expect(chapter).toContain('<time datetime="2018-01-19">January 19, 2018</time>');
    expect(chapter).toContain('href="https://vov.vn/1?a=1&amp;b=2"');
    expect(chapter).toContain(`urn:uuid:${one.id}`);
  });

  it('is read from right to left when most of its articles are', async () => {
    const arabic = ['a', 'b'].map((name) =>
      article(name, { lang: 'ar', dir: 'rtl', title: 'العنوان', published: day('2018-01-01') }),
    );
    const { text } = await publishArticles([...arabic, one]);
    expect(text('river-papers-2018', 'content.opf')).toContain('page-progression-direction="rtl"');
    expect(text('river-papers-2018', chapterFile(uuidOf('a')))).toContain(
      'lang="ar" xml:lang="ar" dir="rtl"',
    );
  });

  it('of a series is read in the order of the series, whatever the dates', async () => {
    const part = (name: string, value: string, position?: number): ReturnType<typeof article> =>
      article(name, {
        published: day(value),
        series: { name: 'Wells', ...(position === undefined ? {} : { position }) },
      });
    const held = [part('third', '2018-01-01', 3), part('first', '2019-01-01', 1), part('more', '2017-01-01')];
    const { text } = await publishArticles(held, {}, { volumes: ['series'] });
    const order = ['first', 'third', 'more'].map((name) => chapterFile(uuidOf(name)));
    const found = (file: string): readonly string[] =>
      [...text('river-papers-wells', file).matchAll(/(?:href|src)="(a[0-9a-f]{12}\.xhtml)"/g)].map(
        ([, name]) => name ?? '',
      );
    expect(found('content.opf').slice(0, 3)).toEqual(order);
    expect(found('toc.xhtml').slice(0, 3)).toEqual(order);
    expect(found('toc.ncx')).toEqual(order);
  });

  it('is changed no later than its articles, whatever the clock', async () => {
    const { text } = await publishArticles([one, two], {}, { epoch: 1_700_000_000 });
    expect(text('river-papers-2018', 'content.opf')).toContain('dcterms:modified">2018-03-02T00:00:00Z<');
    const without = await publishArticles([undated], {}, { epoch: 1_700_000_000 });
    expect(without.text('river-papers-undated', 'content.opf')).toContain(
      'dcterms:modified">2023-11-14T22:13:20Z<',
    );
  });

  it('lists its volumes for catalogues, with covers', async () => {
    const { files } = await publishArticles([one, undated]);
    const shelf: unknown = JSON.parse(Buffer.from(files.get('volumes.json') ?? []).toString());
    expect(shelf).toMatchObject([
      {
        file: 'river-papers-2018.epub',
        by: 'year',
        value: '2018',
        articles: [one.id],
        authors: ['Ann Reader'],
      },
      { file: 'river-papers-undated.epub', by: 'year', value: '', articles: [undated.id] },
    ]);
    expect((await sharp(files.get('river-papers-2018.jpg')).metadata()).height).toBe(2560);
  });

  it('keeps its identifier when an article changes, and names the new edition', async () => {
    const changed = article('one', one.matter, { html: ['<p>Other words.</p>'], refs: [] });
    const ids = async (article_: typeof one): Promise<readonly string[]> =>
      [
        ...(await publishArticles([article_]))
          .text('river-papers-2018', 'content.opf')
          .matchAll(/<dc:identifier[^>]*>([^<]*)/g),
      ].map(([, id]) => id ?? '');
    const [[first, edition], [again, another]] = [await ids(one), await ids(changed)];
    expect(again).toBe(first);
    expect(another).not.toBe(edition);
  });
});

describe('a changed article', () => {
  it('binds only its own volumes again', async () => {
    const other = article('three', { published: day('2019-01-01') });
    const before = await publishArticles([one, two, other]);
    const after = await publishArticles([
      one,
      article('two', two.matter, { html: ['<p>New.</p>'], refs: [] }),
      other,
    ]);
    expect(after.keys.get('river-papers-2019.epub')).toBe(before.keys.get('river-papers-2019.epub'));
    expect(after.keys.get('river-papers-2018.epub')).not.toBe(before.keys.get('river-papers-2018.epub'));
  });

  it('binds a volume again that links to it, when its address changes', async () => {
    const link = {
      html: ['<p>See ', 'it', '</p>'],
      refs: [{ kind: 'article' as const, id: uuidOf('far') }, { kind: 'article-end' as const }],
    };
    const near = article('near', { published: day('2018-05-05') }, link);
    const far = article('far', { published: day('2020-05-05') });
    const url = 'https://papers.example/';
    const before = await publishArticles([near, far], { url });
    const after = await publishArticles([near, { ...far, slug: 'elsewhere' }], { url });
    expect(before.text('river-papers-2018', chapterFile(near.id))).toContain(
      '<a href="https://papers.example/2020/05/far/">it</a>',
    );
    expect(after.keys.get('river-papers-2018.epub')).not.toBe(before.keys.get('river-papers-2018.epub'));
  });
});

describe('a link between articles', () => {
  const link = (hash?: string) => ({
    html: ['<p>See ', 'it', '</p>'],
    refs: [
      { kind: 'article' as const, id: two.id, ...(hash === undefined ? {} : { hash }) },
      { kind: 'article-end' as const },
    ],
  });
  it('leads to a chapter of the same volume, and to a place in it only where there is one', async () => {
    const from = article('from', { published: day('2018-01-01') }, link('in-nowhere'));
    const { text } = await publishArticles([from, two]);
    expect(text('river-papers-2018', chapterFile(from.id))).toContain(
      `<a href="${chapterFile(two.id)}">it</a>`,
    );
  });
  it('is plain text where the book has no such chapter and the publication no address', async () => {
    const from = article('from', { published: day('2011-01-01') }, link());
    const { text } = await publishArticles([from, two]);
    expect(text('river-papers-2011', chapterFile(from.id))).toContain('<p>See it</p>');
  });
});

describe('a picture', () => {
  const shown = (bytes: Uint8Array, mediaType: string) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const asset = {
      sha256,
      mediaType,
      width: 1,
      height: 1,
      bytes: bytes.length,
      name: 'x',
      alt: 'What it shows',
    };
    return {
      sha256,
      assets: new Map([[sha256, bytes]]),
      article: article(
        'pictured',
        {},
        { html: ['<figure>', '</figure>'], refs: [{ kind: 'image', sha256, alt: 'What it shows' }] },
        { assets: [asset] },
      ),
    };
  };
  it('is made JPEG or PNG, no larger than 1600 pixels, without metadata', async () => {
    const webp = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: '#345' } })
      .withExif({ IFD0: { Copyright: 'a secret' } })
      .webp()
      .toBuffer();
    const { article: pictured, assets, sha256 } = shown(webp, 'image/webp');
    const run = await publishArticles([pictured], {}, {}, assets);
    const name = `p${sha256.slice(0, 12)}.jpg`;
    const made = await sharp(run.bytes('river-papers-undated', name)).metadata();
    expect(made).toMatchObject({ format: 'jpeg', width: 1600 });
    expect(made.exif).toBeUndefined();
    expect(run.text('river-papers-undated', chapterFile(pictured.id))).toContain(
      `<img src="${name}" alt="What it shows" />`,
    );
    expect(run.text('river-papers-undated', 'content.opf')).toContain('alternativeText');
  });
  it('that is a drawing stands in the book as the collection cleaned it', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>\n');
    const { article: pictured, assets, sha256 } = shown(svg, 'image/svg+xml');
    const run = await publishArticles([pictured], {}, {}, assets);
    const name = `p${sha256.slice(0, 12)}.svg`;
    expect(Buffer.from(run.bytes('river-papers-undated', name)).equals(svg)).toBe(true);
    expect(run.text('river-papers-undated', 'content.opf')).toContain(
      `href="${name}" media-type="image/svg+xml"`,
    );
    expect(run.text('river-papers-undated', chapterFile(pictured.id))).toContain(`<img src="${name}"`);
    expect(run.messages).toEqual([]);
  });
  it('that is broken becomes its text and a message, and the book is bound all the same', async () => {
    const { article: pictured, assets } = shown(Buffer.from('\x89PNG\r\n\x1a\nnot'), 'image/png');
    const run = await publishArticles([pictured], {}, {}, assets);
    const chapter = run.text('river-papers-undated', chapterFile(pictured.id));
    expect(chapter).toContain('Picture not in the archive');
    expect(chapter).toContain('What it shows');
    expect(run.messages).toMatchObject([{ rule: 'image-is-local', level: 'warning', file: 'pictured.txt' }]);
    expect(run.text('river-papers-undated', 'colophon.xhtml')).toContain('a picture that could not be read');
  });
});

describe('any text at all', () => {
  it('gives well-formed documents', { timeout: 120_000 }, async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    const faults: string[] = [];
    await fc.assert(
      fc.asyncProperty(text, text, fc.array(text, { maxLength: 2 }), async (title, name, tags) => {
        const source = { file: name, name, url: title, format: 'text' as const, sha256: '' };
        const odd = article('odd', {
          title,
          tags,
          authors: [{ name, url: name }],
          rights: name,
          subtitle: title,
          source,
        });
        const run = await publishArticles([odd], {
          title,
          description: name,
          publisher: name,
          rights: title,
        });
        const book = [...run.files.keys()].find((path) => path.endsWith('.epub'))?.replace('.epub', '') ?? '';
        const documents = run.names(book).filter((path) => /\.(?:xhtml|opf|ncx)$/.test(path));
        faults.push(...documents.flatMap((path) => faultsOf(run.text(book, path.replace('OEBPS/', '')))));
        return documents.length >= 7 && faults.length === 0;
      }),
      { numRuns: 12 },
    );
    expect(faults).toEqual([]);
  });
});
