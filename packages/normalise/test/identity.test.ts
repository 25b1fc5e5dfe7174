import { uuidOf } from '@offprint/article';
import anyAscii from 'any-ascii';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readerFor } from '@offprint/parse';
import { VFile } from 'vfile';
import { addressOf, identify, normalise, pathSegment } from '../src/index.ts';
import { surroundings } from './surroundings.ts';

const text = 'Farmers asked the ministry on Tuesday to repair the old canals before the next season.';

describe('the id of an article', () => {
  it.each([
    ['http://www.Example.org:80/a/b/?utm_source=x&id=2&fbclid=y#top', 'https://www.example.org/a/b?id=2'],
    ['https://example.org/a/index.html', 'https://example.org/a'],
    ['https://example.org/?p=7&b=1', 'https://example.org?b=1&p=7'],
    ['https://example.org/', undefined],
    ['mailto:a@example.org', undefined],
    ['nonsense', undefined],
  ])('takes %s for %s', (address, normal) => {
    expect(addressOf(address)).toBe(normal);
  });

  it('is made from its address, however that is spelt', () => {
    const one = identify({ title: 'A', source: { url: 'https://example.org/a?utm_source=x' } }, text);
    const two = identify({ title: 'Another', source: { url: 'http://EXAMPLE.org/a/#b' } }, 'Other words.');
    expect(one.id).toBe(two.id);
    expect(one.identity).toBe('https://example.org/a');
  });

  it('is made from title, source, date and first words where it has no address of its own', () => {
    const matter = {
      title: 'Canals',
      published: { value: '2018-01-19', by: 'date-is-known' },
      source: { name: 'Courier', url: 'https://courier.example/' },
    } as const;
    const { id } = identify(matter, text);
    expect(identify(matter, text).id).toBe(id);
    expect(identify({ ...matter, title: 'Canals again' }, text).id).not.toBe(id);
    expect(
      identify({ ...matter, published: { value: '2018-01-20', by: 'date-is-known' } }, text).id,
    ).not.toBe(id);
    expect(identify(matter, `Other words: ${text}`).id).not.toBe(id);
  });

  it('does not change when other files settle the order of a date', () => {
    const open = identify({ title: 'Canals' }, text).id;
    expect(
      identify({ title: 'Canals', published: { value: '2018-03-02', by: 'date-order-is-known' } }, text).id,
    ).toBe(open);
  });

  it('does not change with the name of the file, though a post has its date from it', async () => {
    const read = await readerFor('markdown');
    const named = async (file: string): Promise<{ id: string; date: string | undefined }> => {
      const vfile = new VFile({ path: file });
      const bytes = Buffer.from(`# Canals\n\n${text}`);
      const { id, matter } = await normalise(await read({ file, bytes }, vfile), surroundings(), vfile);
      return { id, date: matter.published?.value };
    };
    const [post, page] = [await named('posts/2018-01-19-canals.md'), await named('canals.md')];
    expect([post.date, page.date]).toEqual(['2018-01-19', undefined]);
    expect(post.id).toBe(page.id);
  });

  it('is the one that the file states', () => {
    const given = uuidOf('before');
    expect(identify({ title: 'Canals' }, text, given).id).toBe(given);
  });
});

describe('a slug', () => {
  it.each([
    ['Lê Thị Thu Hằng: Đà Nẵng', 'le-thi-thu-hang-da-nang'],
    ['Ça coûte «10 €»', 'ca-coute-10-eur'],
    ['Привет, мир', 'privet-mir'],
    ['人权', 'ren-quan'],
    ['NUL', 'nul-x'],
    ['com1', 'com1-x'],
    ['../../etc/passwd', 'etc-passwd'],
    ['🦆', 'duck'],
  ])('of %s is %s', (title, slug) => {
    expect(pathSegment(title, 80)).toBe(slug);
  });

  it('is a portable path segment of at most 80 characters, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const { slug } = identify({ title }, text);
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slug).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/);
      }),
    );
  });

  it('of a title in ASCII is what it is of one that is transliterated', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 30 }), (title) => {
        expect(anyAscii(title)).toBe(title);
        expect(pathSegment(title, 80)).toBe(pathSegment(`${title} ʼ`, 80));
      }),
    );
  });
});
